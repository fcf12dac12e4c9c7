import { type Impact, impactWords } from '../../../../core/index.js';
import type { ChangeFilter, Group } from '../../engine.js';
import { Facets } from '../../parts/facets.js';
import { useWords } from '../../state/words.js';
import { impactOrder } from './impacts.js';

interface Props {
  byImpact: Record<Impact, number>;
  byKind: readonly Group[];
  filter: ChangeFilter;
  narrow: (filter: ChangeFilter) => void;
}

/** How many of each impact and what the word means; below, the kinds of change. */
export const ChangeFacets = ({ byImpact, byKind, filter, narrow }: Props) => {
  const t = useWords();
  const impacts = impactOrder
    .filter((impact) => byImpact[impact] > 0)
    .map((impact) => ({
      key: impact,
      label: t(impactWords[impact].title),
      note: t(impactWords[impact].meaning),
      count: byImpact[impact],
    }));
  const { impact, kind, ...rest } = filter;
  return (
    <>
      <Facets
        title={t({ zh: '影响', en: 'Impact' })}
        groups={impacts}
        chosen={impact}
        choose={(key) =>
          narrow({
            ...rest,
            ...(kind !== undefined && { kind }),
            ...(key !== undefined && { impact: key as Impact }),
          })
        }
      />
      <Facets
        title={t({ zh: '变化', en: 'Kind' })}
        groups={byKind}
        chosen={kind}
        choose={(key) =>
          narrow({
            ...rest,
            ...(impact !== undefined && { impact }),
            ...(key !== undefined && { kind: key }),
          })
        }
      />
    </>
  );
};
