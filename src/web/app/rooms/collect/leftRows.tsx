import type { IntakeView } from '../../engine.js';
import { placeText } from '../../state/placeText.js';
import { figure, useWords } from '../../state/words.js';

const shown = 30;

/** Rows left out, by reason, with where they stand. */
export const LeftRows = ({ left }: { left: IntakeView['left'] }) => {
  const t = useWords();
  return (
    <section class="left-rows">
      <h3>{t({ zh: '先放下的行', en: 'Rows left for now' })}</h3>
      {left.map(({ why, rows, places }) => (
        <details key={why.zh}>
          <summary>
            <span class="grow">{t(why)}</span>
            <span class="figure soft">{t({ zh: `${figure(rows)} 行`, en: `${figure(rows)} rows` })}</span>
          </summary>
          <ul>
            {places.slice(0, shown).map((place) => (
              <li key={`${placeText(place)} ${place.record ?? ''}`}>
                <span class="soft">{placeText(place)}</span> {place.record}
              </li>
            ))}
            {rows > Math.min(shown, places.length) && (
              <li class="note">
                {t({
                  zh: `列出前 ${Math.min(shown, places.length)} 行，共 ${figure(rows)} 行`,
                  en: `${Math.min(shown, places.length)} of ${figure(rows)} are listed`,
                })}
              </li>
            )}
          </ul>
        </details>
      ))}
    </section>
  );
};
