import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/button.js';
import { DropZone } from '../../parts/dropZone.js';
import { SelectField } from '../../parts/field.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { useDesk } from '../../state/desk.js';
import { useTakeFiles } from '../../state/takeFiles.js';
import { useWords } from '../../state/words.js';
import { type TargetKey, targetChoices } from './target.js';

interface Props {
  target: TargetKey;
  choose: (key: TargetKey) => void;
  check: () => void;
  running: boolean;
  /** checking is the next thing to do */
  primary: boolean;
  figures: ComponentChildren;
}

/** What to check, and the button that does it; a file dropped here is chosen. */
export const CheckBar = ({ target, choose, check, running, primary, figures }: Props) => {
  const t = useWords();
  const desk = useDesk();
  const taking = useTakeFiles();
  const take = async (files: File[]) => {
    const taken = await taking.take(files);
    const [one] = taken ?? [];
    if (one !== undefined) choose(taken?.length === 1 ? one.id : 'all');
  };
  return (
    <div class="task-bar">
      <div class="task-what">
        <SelectField
          label={t({ zh: '核查什么', en: 'What to check' })}
          value={target}
          onChange={choose}
          choices={targetChoices(desk, t)}
        />
      </div>
      <Button primary={primary} disabled={running || taking.running} onClick={check}>
        {t({ zh: '核查', en: 'Check' })}
      </Button>
      {taking.running ? (
        <ProgressBar progress={taking.progress} cancel={taking.cancel} />
      ) : (
        <DropZone small take={(files) => void take(files)}>
          <span class="note">{t({ zh: '清单拖到这里', en: 'Drop lists here' })}</span>
        </DropZone>
      )}
      <span class="grow" />
      {figures}
    </div>
  );
};
