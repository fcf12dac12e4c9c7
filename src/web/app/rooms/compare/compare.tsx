import { useEffect, useRef, useState } from 'preact/hooks';
import type { Revision } from '../../engine.js';
import { Empty } from '../../parts/empty.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { RoomFrame } from '../../parts/roomFrame.js';
import { StaleNote } from '../../parts/staleNote.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { ChangesView } from './changesView.js';
import { CompareBar } from './compareBar.js';
import { CompareSummary } from './compareSummary.js';
import { Examples } from './examples.js';
import { type Compared, examplesOf, type OperandKey, operandChoices, operandOf } from './operands.js';

/** 比: two versions, two files or two divisions; what changed and whom it concerns. */
export const CompareRoom = () => {
  const t = useWords();
  const desk = useDesk();
  const { engine, catalogue, files, complain } = desk;
  const call = useCall<Compared>();
  const runs = useRef(0);
  const [revisions, setRevisions] = useState<Revision[]>();
  const [sides, setSides] = useState<{ before: OperandKey; after: OperandKey }>();
  useEffect(() => {
    engine.revisions().then(setRevisions, complain);
  }, [engine, catalogue.sha256]);
  const examples = examplesOf(desk, revisions);
  const first = examples.find(({ before }) => before !== undefined);
  const { before, after } = sides ?? {
    before: first?.before ?? 'catalogue',
    after: first?.after ?? 'catalogue',
  };
  const stamp = [catalogue.sha256, ...files.map(({ id, sha256 }) => `${id} ${sha256}`)].join(' ');
  const compare = (from: OperandKey, to: OperandKey) => {
    setSides({ before: from, after: to });
    return call.start(async (options) => {
      const view = await engine.compare(operandOf(from), operandOf(to), options);
      runs.current += 1;
      return { run: runs.current, before: from, after: to, stamp, view };
    });
  };
  const compared = call.running ? undefined : call.result;
  return (
    <RoomFrame id="compare">
      <CompareBar
        choices={operandChoices(desk, revisions, t)}
        before={before}
        after={after}
        choose={(from, to) => setSides({ before: from, after: to })}
        compare={() => void compare(before, after)}
        running={call.running}
        primary={compared === undefined || compared.before !== before || compared.after !== after}
      />
      {call.running && <ProgressBar progress={call.progress} cancel={call.cancel} />}
      {!call.running && compared === undefined && (
        <Examples examples={examples} start={(from, to) => void compare(from, to)} />
      )}
      {compared !== undefined && (
        <div class="results" key={compared.run}>
          <StaleNote
            stale={compared.stamp !== stamp}
            again={() => void compare(compared.before, compared.after)}
          />
          <CompareSummary head={compared.view.head} />
          {compared.view.byKind.length === 0 ? (
            <Empty title={t({ zh: '没有变化', en: 'Nothing changed' })}>
              {t({
                zh: '两边的事项和要素都一样；次序、空行不算变化',
                en: 'items and elements are the same on both sides; order and empty rows do not count',
              })}
            </Empty>
          ) : (
            <ChangesView compared={compared} />
          )}
        </div>
      )}
    </RoomFrame>
  );
};
