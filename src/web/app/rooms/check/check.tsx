import { useRef, useState } from 'preact/hooks';
import { ProgressBar } from '../../parts/progressBar.js';
import { RoomFrame } from '../../parts/roomFrame.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { CheckBar } from './checkBar.js';
import { CheckFigures } from './checkFigures.js';
import { CleanResult } from './cleanResult.js';
import { FindingsView } from './findingsView.js';
import { NotChecked } from './notChecked.js';
import { type Checked, stampOf, type TargetKey, targetOf } from './target.js';

/** 核: what is wrong in the catalogue or in lists as they came in, which cell, why, and what to do. */
export const CheckRoom = () => {
  const desk = useDesk();
  const call = useCall<Checked>();
  const runs = useRef(0);
  const [wanted, setWanted] = useState<TargetKey>();
  const fresh = desk.files.filter(({ trouble }) => trouble === undefined);
  // whoever has dropped files in wants to know about these
  const key = wanted ?? (fresh.length > 1 ? 'all' : (fresh[0]?.id ?? 'catalogue'));
  const check = (of: TargetKey) => {
    const target = targetOf(of, desk);
    const stamp = stampOf(of, desk);
    return call.start(async (options) => {
      const view = await desk.engine.check({ target }, options);
      runs.current += 1;
      return { run: runs.current, key: of, target, stamp, view };
    });
  };
  const checked = call.result;
  const { error = 0, warning = 0, info = 0 } = checked?.view.head.summary ?? {};
  const found = error + warning + info;
  const again = () => void check(checked?.key ?? key);
  return (
    <RoomFrame id="check">
      <CheckBar
        target={key}
        choose={setWanted}
        check={() => void check(key)}
        running={call.running}
        primary={checked === undefined || checked.key !== key}
        figures={checked !== undefined && !call.running && <CheckFigures head={checked.view.head} />}
      />
      {call.running && <ProgressBar progress={call.progress} cancel={call.cancel} />}
      {!call.running && checked === undefined && (
        <NotChecked
          checkCatalogue={() => {
            setWanted('catalogue');
            void check('catalogue');
          }}
        />
      )}
      {!call.running && checked !== undefined && found === 0 && (
        <CleanResult checked={checked} stale={checked.stamp !== stampOf(checked.key, desk)} again={again} />
      )}
      {!call.running && checked !== undefined && found > 0 && (
        <FindingsView
          key={checked.run}
          checked={checked}
          found={found}
          stale={checked.stamp !== stampOf(checked.key, desk)}
          again={again}
        />
      )}
    </RoomFrame>
  );
};
