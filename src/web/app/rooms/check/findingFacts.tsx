import type { FindingRow } from '../../engine.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** What stands behind a finding, as people and as programs name it. */
export const FindingFacts = ({ row, place }: { row: FindingRow; place: string }) => {
  const t = useWords();
  const { catalogue } = useDesk();
  const { value } = row.params;
  const division = catalogue.divisions.find(({ code }) => code === row.division);
  const facts: [string, string | undefined, boolean?][] = [
    [t({ zh: '为什么', en: 'Why' }), row.basis],
    [t({ zh: '填的是', en: 'It says' }), typeof value === 'string' ? value : undefined],
    [t({ zh: '在哪里', en: 'Where' }), place],
    [t({ zh: '编码', en: 'Code' }), row.place.record === row.itemName ? undefined : row.place.record, true],
    [
      t({ zh: '区划', en: 'Division' }),
      division === undefined ? row.division : `${division.name} ${division.code}`,
    ],
    [t({ zh: '单位', en: 'Agency' }), row.agency],
    [t({ zh: '规则', en: 'Rule' }), row.rule, true],
    [t({ zh: '指纹', en: 'Fingerprint' }), row.fingerprint, true],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([title, text, code]) =>
          text !== undefined &&
          text !== '' && (
            <div key={title} class="fact">
              <dt>{title}</dt>
              <dd class={code === true ? 'code' : ''}>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
};
