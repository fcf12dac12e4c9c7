import { useState } from 'preact/hooks';
import type { DiffFile } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Menu } from '../../parts/menu.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { NoticeDialog } from './noticeDialog.js';

/** What can be made of a comparison: the notice, and files, byte for byte those of the command line. */
export const ChangesDownloads = () => {
  const t = useWords();
  const desk = useDesk();
  const call = useCall<void>();
  const [notice, setNotice] = useState(false);
  const save = (format: DiffFile) =>
    void call.start(async () => desk.save(await desk.engine.diffFile(format)));
  return (
    <>
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
    </>
  );
};
