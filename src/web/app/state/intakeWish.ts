import { useEffect, useState } from 'preact/hooks';
import type { FileId, FileView, IntakeChoice } from '../engine.js';
import { keep, kept } from './kept.js';

/** How the dropped files are meant; 收 and 认 ask once and share it. */
export interface IntakeWish {
  choice: IntakeChoice;
  /** files left aside */
  aside: ReadonlySet<FileId>;
}

const keptChoice = (): IntakeChoice => {
  try {
    const { as, division, agency, level } = JSON.parse(kept('intake', '{}')) as Partial<IntakeChoice>;
    return {
      as: as === 'directory' ? 'directory' : 'list',
      ...(typeof division === 'string' && { division }),
      ...(typeof agency === 'string' && { agency }),
      ...(typeof level === 'string' && { level }),
    };
  } catch {
    return { as: 'list' };
  }
};

let wish: IntakeWish | undefined;
const listeners = new Set<(wish: IntakeWish) => void>();

export const useIntakeWish = (): [IntakeWish, (change: Partial<IntakeWish>) => void] => {
  wish ??= { choice: keptChoice(), aside: new Set() };
  const [now, setNow] = useState(wish);
  useEffect(() => {
    listeners.add(setNow);
    return () => {
      listeners.delete(setNow);
    };
  }, []);
  return [
    now,
    (change) => {
      wish = { ...(wish ?? now), ...change };
      keep('intake', JSON.stringify(wish.choice));
      for (const tell of listeners) tell(wish);
    },
  ];
};

/** Files that have rows to take and were not left aside. */
export const filesMeant = (files: readonly FileView[], { aside }: IntakeWish): FileView[] =>
  files.filter(({ id, records, trouble }) => trouble === undefined && records > 0 && !aside.has(id));
