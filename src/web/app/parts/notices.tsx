import type { TellingNotice } from '../state/useDeskState.js';
import { useWords } from '../state/words.js';
import { Button } from './button.js';

/** What is told in passing: said to screen readers, stays until it is put away. */
export const Notices = ({
  notices,
  dismiss,
}: {
  notices: TellingNotice[];
  dismiss: (id: number) => void;
}) => {
  const t = useWords();
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.map(({ id, kind, text, bug }) => (
        <div key={id} class={`notice ${kind}`}>
          <div class="grow">
            <p>{t(text)}</p>
            {bug !== undefined && <pre class="notice-bug">{bug}</pre>}
          </div>
          <Button quiet onClick={() => dismiss(id)} title={t({ zh: '收起', en: 'Put away' })}>
            ×
          </Button>
        </div>
      ))}
    </div>
  );
};
