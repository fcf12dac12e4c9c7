import type { FileView, SheetView } from '../../engine.js';
import { Chip } from '../../parts/chip.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { SheetPicture } from '../../parts/sheetPicture.js';
import { figure, useWords } from '../../state/words.js';
import { ColumnSelect } from './columnSelect.js';
import { headerChoice, meaningOf } from './mapping.js';
import { useMapping } from './useMapping.js';
import { useMeanings } from './useMeanings.js';
import { isKnown, sheetKinds, unknownColumns } from './words.js';

/** One sheet: how it was read, and its first rows with the element of every column above, each changed by choosing. */
export const SheetPanel = ({ file, sheet }: { file: FileView; sheet: SheetView }) => {
  const t = useWords();
  const meanings = useMeanings();
  const { call, map } = useMapping(file.id);
  const { kind, hidden, rows, letters, picture, headerRows } = sheet;
  const byLetter = new Map(sheet.columns.map((column) => [column.column, column]));
  const columnAt = (i: number) => byLetter.get(letters[i] ?? '');
  const taken = new Map(
    sheet.columns.flatMap((column) => {
      const meaning = meaningOf(column);
      return meaning === null ? [] : [[meaning, column.column] as const];
    }),
  );
  const unknown = unknownColumns(sheet);
  const mappable = kind === 'table' || (kind === 'skipped' && letters.length > 0);
  return (
    <section class="sheet-panel" aria-label={sheet.sheet}>
      <div class="sheet-facts">
        <Chip kind={kind === 'skipped' ? 'warning' : 'plain'}>{t(sheetKinds[kind])}</Chip>
        {hidden && <Chip kind="info">{t({ zh: '隐藏的工作表', en: 'hidden sheet' })}</Chip>}
        <span class="note">{t({ zh: `收了 ${figure(rows)} 行`, en: `${figure(rows)} rows taken` })}</span>
        {unknown > 0 && (
          <Chip kind="warning">
            {t({ zh: `${unknown} 列没认出，不会收`, en: `${unknown} columns unknown, left aside` })}
          </Chip>
        )}
        {sheet.columns.some(({ how }) => how === 'mapping') && (
          <span class="note">
            {t({
              zh: '您指定的列按单位记住，下次自动认',
              en: 'your choices are remembered for the office',
            })}
          </span>
        )}
        <span class="grow" />
        {call.running && <ProgressBar progress={call.progress} cancel={call.cancel} />}
        {mappable && (
          <label class="row note">
            {t({ zh: '表头在', en: 'Headings in' })}
            <select
              value={String(headerRows.at(-1) ?? '')}
              disabled={call.running}
              onChange={(e) => map(headerChoice(sheet, Number(e.currentTarget.value)))}
            >
              {headerRows.length === 0 && <option value="">{t({ zh: '没找到', en: 'not found' })}</option>}
              {picture.map(({ row }) => (
                <option key={row} value={String(row)}>
                  {t({ zh: `第 ${row} 行`, en: `row ${row}` })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <SheetPicture
        caption={t({
          zh: `“${sheet.sheet}”的前 ${picture.length} 行`,
          en: `first ${picture.length} rows of “${sheet.sheet}”`,
        })}
        letters={letters}
        rows={picture.map((row) => ({ ...row, header: headerRows.includes(row.row) }))}
        columnClass={(i) => columnLook(columnAt(i))}
        {...(mappable && {
          above: (i: number) => {
            const column = columnAt(i);
            return (
              column !== undefined && (
                <ColumnSelect
                  sheet={sheet}
                  column={column}
                  meanings={meanings}
                  taken={taken}
                  disabled={call.running}
                  map={map}
                />
              )
            );
          },
        })}
      />
    </section>
  );
};

const columnLook = (column: SheetView['columns'][number] | undefined): string => {
  if (column === undefined) return '';
  if (column.how === 'none') return 'column-unknown';
  return meaningOf(column) === null && !isKnown(column) ? 'column-aside' : '';
};
