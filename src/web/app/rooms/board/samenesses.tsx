import type { Stats } from '../../../../core/index.js';
import { Figures } from '../../parts/figures.js';
import { useWords } from '../../state/words.js';
import { Ring } from './drawings.js';

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The rates of the whole catalogue. */
export const Samenesses = ({ stats }: { stats: Stats }) => {
  const t = useWords();
  const { shared, sameCode, sameIdentity, sameStandard, rate, items, standards, byDivision } = stats;
  const online = byDivision.reduce((n, row) => n + row.online, 0);
  return (
    <section class="panel samenesses" aria-label={t({ zh: '三同率', en: 'The three samenesses' })}>
      <div class="rings">
        <Ring rate={rate} label={t({ zh: '三同率', en: 'All three' })} />
        <Ring rate={share(sameIdentity, shared)} label={t({ zh: '同一事项', en: 'Same item' })} />
        <Ring rate={share(sameStandard, shared)} label={t({ zh: '同一标准', en: 'Same standard' })} />
        <Ring rate={share(sameCode, shared)} label={t({ zh: '同一编码', en: 'Same code' })} />
        <Ring rate={share(online, items)} label={t({ zh: '网上可办', en: 'On line' })} />
      </div>
      <div class="grow stack">
        <Figures
          counts={[
            { label: t({ zh: '标准事项', en: 'Standards' }), value: standards },
            { label: t({ zh: '清单事项', en: 'List items' }), value: items },
            { label: t({ zh: '两地以上共有', en: 'Shared' }), value: shared },
            { label: t({ zh: '区划', en: 'Divisions' }), value: byDivision.length },
          ]}
        />
        <p class="note">
          {t({
            zh: '三同率 = 事项、标准、编码都相同的共有事项 ÷ 两个以上区划都列的事项',
            en: 'rate = shared items with the same item, standard and code ÷ items that two or more divisions list',
          })}
        </p>
      </div>
    </section>
  );
};
