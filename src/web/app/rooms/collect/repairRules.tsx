import type { Repair } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { figure, useWords } from '../../state/words.js';

interface Props {
  repairs: readonly Repair[];
  chosen: string | undefined;
  choose: (rule: string | undefined) => void;
}

/** Narrow the repairs to one rule. */
export const RepairRules = ({ repairs, chosen, choose }: Props) => {
  const t = useWords();
  const rules = new Map<string, { title: string; count: number }>();
  for (const { rule, title } of repairs)
    rules.set(rule, { title: t(title), count: (rules.get(rule)?.count ?? 0) + 1 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div class="row" role="group" aria-label={t({ zh: '哪一种', en: 'Which kind' })}>
      <Button quiet pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {t({ zh: '全部', en: 'All' })} <span class="figure">{figure(repairs.length)}</span>
      </Button>
      {[...rules].map(([rule, { title, count }]) => (
        <Button
          key={rule}
          quiet
          pressed={rule === chosen}
          title={rule}
          onClick={() => choose(rule === chosen ? undefined : rule)}
        >
          {title} <span class="figure">{figure(count)}</span>
        </Button>
      ))}
    </div>
  );
};
