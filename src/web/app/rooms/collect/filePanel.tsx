import { useState } from 'preact/hooks';
import type { FileView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Chip } from '../../parts/chip.js';
import { Empty } from '../../parts/empty.js';
import { Tabs } from '../../parts/tabs.js';
import { useFileWork } from '../../state/useFileWork.js';
import { figure, useWords } from '../../state/words.js';
import { RepairsPanel } from './repairsPanel.js';
import { SheetsPanel } from './sheetsPanel.js';
import { SkippedRows } from './skippedRows.js';
import { sizeText, skippedRows } from './words.js';

type View = 'columns' | 'repairs' | 'skipped';

/** One file: what it is, how its columns were understood, what can be mended, what was left out. */
export const FilePanel = ({ file }: { file: FileView }) => {
  const t = useWords();
  const { drop } = useFileWork();
  const [view, setView] = useState<View>('columns');
  const skipped = skippedRows(file);
  return (
    <article class="file-panel" aria-label={file.name}>
      <header class="file-head">
        <h2 class="clip grow" title={file.name}>
          {file.name}
        </h2>
        <span class="note clip">
          {[file.kind, file.encoding, sizeText(file.bytes)].filter((part) => part !== undefined).join(' · ')}
        </span>
        {file.trouble === undefined && (
          <Chip kind={file.records > 0 ? 'good' : 'warning'}>
            {t({ zh: `${figure(file.records)} 个事项`, en: `${figure(file.records)} items` })}
          </Chip>
        )}
        <Button quiet label={file.name} onClick={() => void drop(file.id)}>
          {t({ zh: '移走', en: 'Remove' })}
        </Button>
      </header>
      {file.trouble !== undefined ? (
        <div role="alert" class="grow column">
          <Empty title={t({ zh: '这个文件读不了', en: 'This file cannot be read' })}>{t(file.trouble)}</Empty>
        </div>
      ) : (
        <>
          <Tabs
            label={t({ zh: '这个文件', en: 'This file' })}
            chosen={view}
            choose={setView}
            tabs={[
              { key: 'columns', label: t({ zh: '列的对应', en: 'Columns' }) },
              { key: 'repairs', label: t({ zh: '修补', en: 'Repairs' }), count: file.repairsTotal },
              { key: 'skipped', label: t({ zh: '跳过的行', en: 'Rows skipped' }), count: skipped },
            ]}
          />
          {view === 'columns' && <SheetsPanel key={file.id} file={file} />}
          {view === 'repairs' && <RepairsPanel key={file.id} file={file} />}
          {view === 'skipped' && <SkippedRows file={file} />}
        </>
      )}
    </article>
  );
};
