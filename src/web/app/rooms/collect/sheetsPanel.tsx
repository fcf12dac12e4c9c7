import { useState } from 'preact/hooks';
import type { FileView } from '../../engine.js';
import { Empty } from '../../parts/empty.js';
import { Tabs } from '../../parts/tabs.js';
import { useWords } from '../../state/words.js';
import { SheetPanel } from './sheetPanel.js';

/** The sheets of a file, chosen at the bottom as in Excel. */
export const SheetsPanel = ({ file }: { file: FileView }) => {
  const t = useWords();
  const best = file.sheets.reduce(
    (found, sheet, i) => (sheet.rows > (file.sheets[found]?.rows ?? -1) ? i : found),
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
          tabs={file.sheets.map(({ sheet: key, hidden, rows }) => ({
            key,
            label: hidden ? t({ zh: `${key}（隐藏）`, en: `${key} (hidden)` }) : key,
            count: rows,
          }))}
        />
      </div>
    </>
  );
};
