import { severityWords } from '../../../../core/index.js';
import type { CheckView, FindingFilter, Group } from '../../engine.js';
import { Facets } from '../../parts/facets.js';
import { useWords } from '../../state/words.js';
import { severities } from './words.js';

type Narrowing = 'severity' | 'rule' | 'division' | 'agency';

/** The filter with one part set or, without a value, taken away. */
const withPart = (filter: FindingFilter, part: Narrowing, value: string | undefined): FindingFilter => {
  const { [part]: _gone, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [part]: value };
};

/** Narrowing by grade, rule, division and agency. What everything has in common is no choice and is not offered. */
export const FindingFacets = ({
  view,
  filter,
  narrow,
}: {
  view: CheckView;
  filter: FindingFilter;
  narrow: (filter: FindingFilter) => void;
}) => {
  const t = useWords();
  const bySeverity: Group[] = severities
    .map((key) => ({
      key,
      label: t(severityWords[key]),
      count: view.head.summary[key],
      severity: key,
    }))
    .filter(({ count }) => count > 0);
  const parts: { part: Narrowing; title: string; groups: readonly Group[] }[] = [
    { part: 'severity', title: t({ zh: '级别', en: 'Grade' }), groups: bySeverity },
    { part: 'rule', title: t({ zh: '问题', en: 'Rule' }), groups: view.byRule },
    { part: 'division', title: t({ zh: '区划', en: 'Division' }), groups: view.byDivision },
    { part: 'agency', title: t({ zh: '单位', en: 'Agency' }), groups: view.byAgency },
  ];
  return (
    <>
      {parts.map(
        ({ part, title, groups }) =>
          groups.length > 0 && (
            <Facets
              key={part}
              title={title}
              groups={groups}
              chosen={filter[part]}
              choose={(value) => narrow(withPart(filter, part, value))}
            />
          ),
      )}
    </>
  );
};
