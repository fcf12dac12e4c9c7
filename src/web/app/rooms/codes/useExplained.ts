import { useEffect, useState } from 'preact/hooks';
import type { CodeView } from '../../engine.js';
import { useDesk } from '../../state/desk.js';

/** Codes taken apart as soon as the typing pauses, and again when catalogue or language change. `codes`: parted by blanks. */
export const useExplained = (codes: string): CodeView[] => {
  const { engine, complain, catalogue, lang } = useDesk();
  const [views, setViews] = useState<CodeView[]>([]);
  useEffect(() => {
    if (codes === '') {
      setViews([]);
      return;
    }
    let stale = false;
    const timer = setTimeout(() => {
      engine.explain(codes.split(' ')).then((found) => {
        if (!stale) setViews(found);
      }, complain);
    }, 120);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [codes, engine, catalogue.sha256, lang]);
  return views;
};
