import type { Repair } from '../../engine.js';
import { Runs } from '../../parts/runs.js';
import { placeText } from '../../state/placeText.js';
import { useWords } from '../../state/words.js';
import { repairRuns } from './repairText.js';

/** One cell: where, what it says, what it will be read as, and whether that stands. */
export const RepairLine = ({ repair }: { repair: Repair }) => {
  const t = useWords();
  const runs = repairRuns(repair.before, repair.after);
  return (
    <div class="repair-line">
      <span class="note clip">{placeText(repair.place, false)}</span>
      <span class="clip" title={repair.before}>
        <Runs runs={runs.before} />
      </span>
      <span class="soft" aria-hidden="true">
        →
      </span>
      <span class="clip" title={repair.after}>
        <Runs runs={runs.after} />
      </span>
      <span class={`press ${repair.applied ? 'done' : ''}`}>
        {repair.applied ? t({ zh: '已修补 · 撤回', en: 'mended · undo' }) : t({ zh: '修补', en: 'Mend' })}
      </span>
    </div>
  );
};
