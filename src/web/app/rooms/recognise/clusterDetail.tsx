import type { Cluster } from '../../engine.js';
import { placeText } from '../../state/placeText.js';
import { useWords } from '../../state/words.js';
import { percent } from './words.js';

/** The names of one group, one under another, so that the eye finds the difference. */
export const ClusterDetail = ({ cluster: { reason, score, members } }: { cluster: Cluster }) => {
  const t = useWords();
  return (
    <article class="stack">
      <h2>{t({ zh: '这几个像是同一个', en: 'These look like one item' })}</h2>
      <p class="soft">
        {reason} <span class="figure">{percent(score)}</span>
      </p>
      <ol class="cluster">
        {members.map(({ name, code, place }) => (
          <li key={`${name} ${code ?? ''} ${placeText(place)}`}>
            <span>{name}</span>
            <span class="note">
              {code !== undefined && <span class="code">{code} </span>}
              {placeText(place)}
            </span>
          </li>
        ))}
      </ol>
      <p class="note">
        {t({
          zh: '确实是同一个的：表里的重复行请单位删一行；目录里的用“码”里的“合并”并到一个编码。',
          en: 'If they are: ask the office to drop a row; in the directory merge the codes in 码.',
        })}
      </p>
    </article>
  );
};
