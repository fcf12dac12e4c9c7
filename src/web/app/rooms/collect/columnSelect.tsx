import type { ColumnTarget } from '../../../../core/index.js';
import type { ColumnMeaning, MappingChoice, SheetView } from '../../engine.js';
import { useWords } from '../../state/words.js';
import { columnChoice, meaningOf, saidOf } from './mapping.js';
import { howChips, howWords, isKnown } from './words.js';

interface Props {
  sheet: SheetView;
  column: SheetView['columns'][number];
  meanings: readonly ColumnMeaning[];
  /** which column has a meaning already */
  taken: ReadonlyMap<ColumnTarget, string>;
  disabled: boolean;
  map: (choice: MappingChoice) => void;
}

const automatic = 'automatic';
const known = 'known';

/** Above a column: which element or part it is, and how that was understood. */
export const ColumnSelect = ({ sheet, column, meanings, taken, disabled, map }: Props) => {
  const t = useWords();
  const { how, heading } = column;
  const said = saidOf(sheet, column);
  const choose = (value: string) => {
    const chosen =
      value === automatic || value === known
        ? undefined
        : value === ''
          ? null
          : meanings.find(({ id }) => id === value)?.id;
    map(columnChoice(sheet, column, chosen));
  };
  const meaning = said ?? meaningOf(column);
  const options = (part: boolean) =>
    meanings
      .filter((m) => m.part === part)
      .map(({ id, title }) => {
        const other = taken.get(id);
        return (
          <option key={id} value={id}>
            {other === undefined || other === column.column
              ? title
              : t({ zh: `${title}（已是 ${other} 列）`, en: `${title} (is column ${other})` })}
          </option>
        );
      });
  return (
    <div class={`column-select how-${how}`}>
      <select
        aria-label={t({
          zh: `${column.column} 列“${heading}”是哪个要素`,
          en: `which element column ${column.column} “${heading}” is`,
        })}
        value={meaning ?? (isKnown(column) ? known : '')}
        disabled={disabled}
        onChange={(e) => choose(e.currentTarget.value)}
      >
        {isKnown(column) && (
          <option value={known}>{t({ zh: `照表头读：${heading}`, en: `by its heading: ${heading}` })}</option>
        )}
        <option value="">
          {how === 'none' && said === undefined
            ? t({ zh: '没认出，不收', en: 'unknown, left aside' })
            : t({ zh: '不收这一列', en: 'leave aside' })}
        </option>
        {(how === 'mapping' || said !== undefined) && (
          <option value={automatic}>{t({ zh: '按表头自动认', en: 'go by the heading' })}</option>
        )}
        <optgroup label={t({ zh: '要素', en: 'Elements' })}>{options(false)}</optgroup>
        <optgroup label={t({ zh: '部分（一列一样）', en: 'Parts, one a column' })}>{options(true)}</optgroup>
      </select>
      <span class={`column-how ${howChips[how]}`}>
        {how === 'mapping' && meaning === null
          ? t({ zh: '您定：不收', en: 'you left it aside' })
          : how === 'none' && meaning !== null
            ? t({ zh: '缺名称列，没有收', en: 'no column of names, left aside' })
            : t(howWords[how])}
      </span>
    </div>
  );
};
