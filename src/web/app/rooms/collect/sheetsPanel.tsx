import { useState } from 'preact/hooks';
import type { FileView, SheetView } from '../../engine.js';
import { Empty } from '../../parts/empty.js';
import { Tabs } from '../../parts/tabs.js';
import { useWords } from '../../state/words.js';
import { SheetPanel } from './sheetPanel.js';
import { unknownColumns } from './words.js';

/** The sheet to look at first: one with rows and columns that nobody understood, else the longest. */
const worth = (sheet: SheetView | undefined): number =>
  sheet === undefined ? -1 : sheet.rows + (sheet.rows > 0 && unknownColumns(sheet) > 0 ? 1e7 : 0);

/** The sheets of a file, chosen at the bottom as in Excel. */
export const SheetsPanel = ({ file }: { file: FileView }) => {
  const t = useWords();
  const best = file.sheets.reduce(
    (found, sheet, i) => (worth(sheet) > worth(file.sheets[found]) ? i : found),
    0,
  );
  const [name, setName] = useState(file.sheets[best]?.sheet ?? '');
  const sheet = file.sheets.find((s) => s.sheet === name) ?? file.sheets[best];
  if (sheet === undefined)
    return (
      <Empty title={t({ zh: '这是数据文件，没有列要认', en: 'A data file: no columns to recognise' })}>
        {t({
          zh: '字段名就是要素名，已经直接读成事项',
          en: 'its field names are the elements; the items were read as they are',
        })}
      </Empty>
    );
  return (
    <>
      <SheetPanel key={sheet.sheet} file={file} sheet={sheet} />
      <div class="sheet-tabs">
        <Tabs
          label={t({ zh: '工作表', en: 'Sheets' })}
          chosen={sheet.sheet}
          choose={setName}
          tabs={file.sheets.map((one) => {
            const { sheet: key, hidden, rows } = one;
            const unknown = unknownColumns(one);
            return {
              key,
              label: hidden ? t({ zh: `${key}（隐藏）`, en: `${key} (hidden)` }) : key,
              count: rows,
              ...(unknown > 0 && {
                warning: t({ zh: `${unknown} 列没认出`, en: `${unknown} columns unknown` }),
              }),
            };
          })}
        />
      </div>
    </>
  );
};
