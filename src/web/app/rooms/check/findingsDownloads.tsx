import { useState } from 'preact/hooks';
import type { FileView, FindingFilter, FindingsFile } from '../../engine.js';
import { Menu, type MenuItem } from '../../parts/menu.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { LettersDialog } from './lettersDialog.js';
import { type Checked, filesOf } from './target.js';

interface Props {
  checked: Checked;
  filter: FindingFilter;
  narrowed: boolean;
  total: number;
}

/** Workbooks whose cells can carry a comment. */
const annotatable = ({ name }: FileView): boolean => /\.(xlsx|xlsm)$/i.test(name);

/** The findings as files, byte for byte those of the command line. */
export const FindingsDownloads = ({ checked, filter, narrowed, total }: Props) => {
  const t = useWords();
  const desk = useDesk();
  const call = useCall<void>();
  const [onlyShown, setOnlyShown] = useState(false);
  const [letters, setLetters] = useState(false);
  const part = narrowed && onlyShown ? filter : {};
  const save = (format: FindingsFile, options: { due?: string; file?: string } = {}) =>
    void call.start(async () => desk.save(await desk.engine.findingsFile(format, part, options)));
  const annotated: MenuItem[] = filesOf(checked.key, desk)
    .filter(annotatable)
    .map((file) => ({
      key: `annotated ${file.id}`,
      label: t({ zh: `标注后的原表：${file.name}`, en: `Annotated workbook: ${file.name}` }),
      note: t({ zh: '原样不动，有问题的单元格加批注', en: 'as it was, with comments at faulty cells' }),
      run: () => save('annotated', { file: file.id }),
    }));
  const items: MenuItem[] = [
    ...annotated,
    {
      key: 'letters',
      label: t({ zh: '整改通知……', en: 'Letters…' }),
      note: t({ zh: '每个责任单位一份', en: 'one for each office that must act' }),
      run: () => setLetters(true),
    },
    {
      key: 'html',
      label: t({ zh: '网页报告', en: 'Web page' }),
      note: t({ zh: '一个文件，能筛选，发给谁都能打开', en: 'one file with filters, opens anywhere' }),
      run: () => save('html'),
    },
    {
      key: 'xlsx',
      label: t({ zh: 'Excel 问题表', en: 'Excel table' }),
      note: t({ zh: '一行一个问题', en: 'one finding a row' }),
      run: () => save('xlsx'),
    },
    { key: 'markdown', label: 'Markdown', run: () => save('markdown') },
    {
      key: 'json',
      label: 'JSON',
      note: t({ zh: '给程序用', en: 'for programs' }),
      run: () => save('json'),
    },
  ];
  if (narrowed)
    items.unshift({
      key: 'part',
      label: t({
        zh: `只要筛选出的 ${figure(total)} 条`,
        en: `Only the ${figure(total)} shown`,
      }),
      checked: onlyShown,
      run: () => setOnlyShown(!onlyShown),
    });
  return (
    <>
      <Menu label={t({ zh: '下载什么', en: 'Downloads' })} items={items} disabled={call.running}>
        {call.running ? t({ zh: '正在生成……', en: 'Making…' }) : t({ zh: '下载', en: 'Download' })}
      </Menu>
      {letters && (
        <LettersDialog
          close={() => setLetters(false)}
          write={(due) => {
            setLetters(false);
            save('letters', { due });
          }}
        />
      )}
    </>
  );
};
