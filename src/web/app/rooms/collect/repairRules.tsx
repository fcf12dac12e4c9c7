import type { FileView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { figure, useWords } from '../../state/words.js';
import { allRepairs } from './words.js';

interface Props {
  rules: FileView['repairRules'];
  chosen: string | undefined;
  choose: (rule: string | undefined) => void;
}

/** Narrow the repairs to one rule. */
export const RepairRules = ({ rules, chosen, choose }: Props) => {
  const t = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div class="row" role="group" aria-label={t({ zh: '哪一种', en: 'Which kind' })}>
      <Button quiet pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {t({ zh: '全部', en: 'All' })}{' '}
        <span class="figure">{figure(allRepairs({ repairRules: rules }))}</span>
      </Button>
      {rules.map(({ rule, title, total }) => (
        <Button
          key={rule}
          quiet
          pressed={rule === chosen}
          title={rule}
          onClick={() => choose(rule === chosen ? undefined : rule)}
        >
          {t(title)} <span class="figure">{figure(total)}</span>
        </Button>
      ))}
    </div>
  );
};
