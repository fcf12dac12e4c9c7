import type { FileId, FileView } from '../../engine.js';
import { figure, useWords } from '../../state/words.js';
import { openRepairs, unknownColumns } from './words.js';

interface Props {
  files: readonly FileView[];
  chosen: FileId | undefined;
  choose: (id: FileId) => void;
}

/** What was dropped, each with what it holds and what wants a look. */
export const FileList = ({ files, chosen, choose }: Props) => {
  const t = useWords();
  const standing = (file: FileView) => {
    if (file.trouble !== undefined) return { kind: 'error', text: t({ zh: '打不开', en: 'unreadable' }) };
    const unknown = file.sheets.reduce((sum, sheet) => sum + unknownColumns(sheet), 0);
    const repairs = openRepairs(file);
    const parts = [
      ...(unknown > 0 ? [t({ zh: `${unknown} 列没认出`, en: `${unknown} columns unknown` })] : []),
      ...(repairs > 0 ? [t({ zh: `${figure(repairs)} 处可修补`, en: `${figure(repairs)} repairs` })] : []),
    ];
    if (file.records === 0) return { kind: 'warning', text: t({ zh: '没有读到事项', en: 'no items found' }) };
    return parts.length === 0 ? undefined : { kind: 'warning', text: parts.join(t({ zh: '、', en: ', ' })) };
  };
  return (
    <ul class="file-list" aria-label={t({ zh: '文件', en: 'Files' })}>
      {files.map((file) => {
        const state = standing(file);
        return (
          <li key={file.id}>
            <button
              type="button"
              aria-pressed={file.id === chosen}
              title={file.name}
              onClick={() => choose(file.id)}
            >
              <span class="file-name">{file.name}</span>
              <span class="note figure">
                {file.trouble === undefined &&
                  t({ zh: `${figure(file.records)} 个事项`, en: `${figure(file.records)} items` })}
              </span>
              {state !== undefined && <span class={`file-state ${state.kind}`}>{state.text}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
};
