import { useState } from 'preact/hooks';
import type { ChangeFilter, DiffFile } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Menu } from '../../parts/menu.js';
import { SearchBox } from '../../parts/searchBox.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { NoticeDialog } from './noticeDialog.js';

interface Props {
  filter: ChangeFilter;
  narrow: (filter: ChangeFilter) => void;
  /** how many the list shows */
  total: number;
}

/** Above the list: search, how many are shown, the notice, what can be taken along. */
export const ChangesTools = ({ filter, narrow, total }: Props) => {
  const t = useWords();
  const desk = useDesk();
  const call = useCall<void>();
  const [notice, setNotice] = useState(false);
  const save = (format: DiffFile) =>
    void call.start(async () => desk.save(await desk.engine.diffFile(format)));
  return (
    <div class="list-tools">
      <SearchBox
        label={t({ zh: '找事项、要素、内容', en: 'Search items, elements, texts' })}
        value={filter.text ?? ''}
        onChange={(text) => narrow({ ...filter, text })}
      />
      <span class="note figure" role="status">
        {t({ zh: `${figure(total)} 处`, en: figure(total) })}
      </span>
      <Button onClick={() => setNotice(true)}>{t({ zh: '起草公告', en: 'Draft notice' })}</Button>
      <Menu
        label={t({ zh: '下载什么', en: 'Downloads' })}
        disabled={call.running}
        items={[
          {
            key: 'html',
            label: t({ zh: '网页报告', en: 'Web page' }),
            note: t({ zh: '左右对照，一个文件', en: 'side by side, one file' }),
            run: () => save('html'),
          },
          {
            key: 'xlsx',
            label: t({ zh: 'Excel 变化表', en: 'Excel table' }),
            note: t({ zh: '一行一处变化', en: 'one change a row' }),
            run: () => save('xlsx'),
          },
          { key: 'markdown', label: 'Markdown', run: () => save('markdown') },
          {
            key: 'json',
            label: 'JSON',
            note: t({ zh: '给程序用', en: 'for programs' }),
            run: () => save('json'),
          },
        ]}
      >
        {call.running ? t({ zh: '正在生成……', en: 'Making…' }) : t({ zh: '下载', en: 'Download' })}
      </Menu>
      {notice && <NoticeDialog close={() => setNotice(false)} />}
    </div>
  );
};
