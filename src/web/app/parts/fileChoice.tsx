import type { FileView } from '../engine.js';
import { useDesk } from '../state/desk.js';
import { useIntakeWish } from '../state/intakeWish.js';
import { figure, useWords } from '../state/words.js';

const usable = ({ trouble, records }: FileView): boolean => trouble === undefined && records > 0;

/** Which of the dropped files are meant. */
export const FileChoice = () => {
  const t = useWords();
  const { files } = useDesk();
  const [wish, setWish] = useIntakeWish();
  const turn = (id: string) => {
    const aside = new Set(wish.aside);
    if (!aside.delete(id)) aside.add(id);
    setWish({ aside });
  };
  return (
    <fieldset class="file-choice">
      <legend class="note">{t({ zh: '哪些文件', en: 'Which files' })}</legend>
      {files.map((file) => (
        <label key={file.id} class={usable(file) ? '' : 'soft'}>
          <input
            type="checkbox"
            checked={usable(file) && !wish.aside.has(file.id)}
            disabled={!usable(file)}
            onChange={() => turn(file.id)}
          />
          <span class="clip" title={file.name}>
            {file.name}
          </span>
          <span class="note figure">
            {file.trouble === undefined
              ? t({ zh: `${figure(file.records)} 个事项`, en: `${figure(file.records)} items` })
              : t({ zh: '打不开', en: 'unreadable' })}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
