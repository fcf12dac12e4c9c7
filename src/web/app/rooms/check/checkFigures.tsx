import type { CheckView } from '../../engine.js';
import { Figures } from '../../parts/figures.js';
import { useWords } from '../../state/words.js';

/** The true totals, listed or not. */
export const CheckFigures = ({ head }: { head: CheckView['head'] }) => {
  const t = useWords();
  const { records, error, warning, info, accepted } = head.summary;
  return (
    <Figures
      counts={[
        { label: t({ zh: '事项', en: 'Items' }), value: records },
        { label: t({ zh: '错误', en: 'Errors' }), value: error, kind: error > 0 ? 'error' : 'plain' },
        {
          label: t({ zh: '警告', en: 'Warnings' }),
          value: warning,
          kind: warning > 0 ? 'warning' : 'plain',
        },
        { label: t({ zh: '提示', en: 'Notes' }), value: info },
        { label: t({ zh: '已接受', en: 'Accepted' }), value: accepted },
      ]}
    />
  );
};
