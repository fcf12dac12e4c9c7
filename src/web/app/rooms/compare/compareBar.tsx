import { Button } from '../../parts/button.js';
import { DropZone } from '../../parts/dropZone.js';
import { type Choice, SelectField } from '../../parts/field.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { useTakeFiles } from '../../state/takeFiles.js';
import { useWords } from '../../state/words.js';
import type { OperandKey } from './operands.js';

interface Props {
  choices: readonly Choice[];
  before: OperandKey;
  after: OperandKey;
  choose: (before: OperandKey, after: OperandKey) => void;
  compare: () => void;
  running: boolean;
  /** comparing is the next thing to do */
  primary: boolean;
}

/** What is compared with what. One dropped file becomes the later side, two become both. */
export const CompareBar = ({ choices, before, after, choose, compare, running, primary }: Props) => {
  const t = useWords();
  const taking = useTakeFiles();
  const take = async (dropped: File[]) => {
    const taken = (await taking.take(dropped)) ?? [];
    const [one, two] = taken.map(({ id }) => `file ${id}`);
    if (one !== undefined) choose(two === undefined ? before : one, two ?? one);
  };
  const same = before === after;
  return (
    <div class="task-bar">
      <div class="task-what">
        <SelectField
          label={t({ zh: '原来的（基准）', en: 'Before (base)' })}
          value={before}
          onChange={(value) => choose(value, after)}
          choices={choices}
        />
      </div>
      <Button title={t({ zh: '对调两边', en: 'Swap the sides' })} onClick={() => choose(after, before)}>
        <span aria-hidden="true">⇄</span>
        <span class="unseen">{t({ zh: '对调两边', en: 'Swap the sides' })}</span>
      </Button>
      <div class="task-what">
        <SelectField
          label={t({ zh: '现在的（对照）', en: 'After (compared)' })}
          value={after}
          onChange={(value) => choose(before, value)}
          choices={choices}
        />
      </div>
      <Button primary={primary} disabled={running || taking.running || same} onClick={compare}>
        {t({ zh: '比较', en: 'Compare' })}
      </Button>
      {taking.running ? (
        <ProgressBar progress={taking.progress} cancel={taking.cancel} />
      ) : (
        <DropZone small take={(dropped) => void take(dropped)}>
          <span class="note">{t({ zh: '文件拖到这里', en: 'Drop files here' })}</span>
        </DropZone>
      )}
      {same && (
        <span class="note" role="status">
          {t({ zh: '两边是同一个，换一边再比', en: 'both sides are the same; change one' })}
        </span>
      )}
    </div>
  );
};
