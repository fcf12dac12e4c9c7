import { useWords } from '../../state/words.js';
import type { Example, OperandKey } from './operands.js';

/** Nothing compared yet: what can be compared, each one click away when its sides are at hand. */
export const Examples = ({
  examples,
  start,
}: {
  examples: readonly Example[];
  start: (before: OperandKey, after: OperandKey) => void;
}) => {
  const t = useWords();
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{t({ zh: '可以比什么', en: 'What can be compared' })}</h2>
      <ul>
        {examples.map(({ key, title, does, before, after }) => (
          <li key={key}>
            <button
              type="button"
              class="example"
              disabled={before === undefined || after === undefined}
              onClick={() => before !== undefined && after !== undefined && start(before, after)}
            >
              <b>{t(title)}</b>
              <span class="note">{t(does)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="soft">
        {t({
          zh: '每处变化都说明对谁有影响：公众要多做还是少做，持有编码、对接接口的人受不受影响。只改标点、空格的单独归一类。',
          en: 'Every change says whom it concerns: whether the public must do more or less, whether holders of codes and interfaces are hurt. Mere punctuation stands apart.',
        })}
      </p>
    </section>
  );
};
