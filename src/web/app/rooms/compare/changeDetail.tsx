import { impactWords, where } from '../../../../core/index.js';
import type { ChangeRow } from '../../engine.js';
import { Chip } from '../../parts/chip.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { Difference } from './difference.js';
import { impactChip } from './impacts.js';

/** One change: whom it concerns and why, both sides, the item it belongs to. */
export const ChangeDetail = ({ row }: { row: ChangeRow }) => {
  const t = useWords();
  const { catalogue, lang } = useDesk();
  const { title, meaning } = impactWords[row.impact];
  const { name, code, agency } = row.item;
  const division = catalogue.divisions.find((one) => one.code === row.item.division);
  const facts: [string, string | undefined, boolean?][] = [
    [t({ zh: '编码', en: 'Code' }), code, true],
    [
      t({ zh: '区划', en: 'Division' }),
      division === undefined ? row.item.division : `${division.name} ${division.code}`,
    ],
    [t({ zh: '单位', en: 'Agency' }), agency],
    [t({ zh: '要素', en: 'Element' }), row.elementTitle],
    [t({ zh: '在哪里', en: 'Where' }), where(row.place, lang)],
    [t({ zh: '类别', en: 'Kind' }), row.kind, true],
    [t({ zh: '指纹', en: 'Fingerprint' }), row.fingerprint, true],
  ];
  return (
    <article class="stack change" aria-labelledby="change-title">
      <header>
        <p class="soft">{name}</p>
        <h2 id="change-title">{row.title}</h2>
      </header>
      <p class="change-whole">{row.message}</p>
      <div class="impact">
        <Chip kind={impactChip[row.impact]}>{t(title)}</Chip>
        <span class="grow">
          {row.reason}
          <span class="note"> {t(meaning)}</span>
        </span>
      </div>
      <Difference row={row} />
      {row.inheritedBy !== undefined && (
        <p class="note">
          {t({
            zh: `标准改了，${figure(row.inheritedBy)} 条清单事项跟着变，不再逐条列出`,
            en: `the standard changed and ${figure(row.inheritedBy)} list items with it; they are not listed one by one`,
          })}
        </p>
      )}
      {row.accepted !== undefined && (
        <p class="note">
          {t({
            zh: `已接受：${row.accepted.reason}（${row.accepted.owner}，到 ${row.accepted.expires}）`,
            en: `Accepted: ${row.accepted.reason} (${row.accepted.owner}, until ${row.accepted.expires})`,
          })}
        </p>
      )}
      <dl class="facts">
        {facts.map(
          ([term, text, isCode]) =>
            text !== undefined &&
            text !== '' && (
              <div key={term} class="fact">
                <dt>{term}</dt>
                <dd class={isCode === true ? 'code' : ''}>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  );
};
