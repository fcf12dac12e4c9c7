import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueueView } from '../../engine.js';
import { Empty } from '../../parts/empty.js';
import { LongList } from '../../parts/longList.js';
import { Split } from '../../parts/split.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { QueueBar } from './queueBar.js';
import { QueueLine } from './queueLine.js';
import { RowDetail } from './rowDetail.js';
import { useKeys } from './useKeys.js';
import type { Queue } from './useQueue.js';
import { WhoDialog } from './whoDialog.js';
import { codeOf } from './words.js';

/** The queue at work: rows left, the one in question right; numbers choose, n, u, arrows, Enter. */
export const QueuePanel = ({ queue, view }: { queue: Queue; view: QueueView }) => {
  const t = useWords();
  const { engine, who, setWho, files } = useDesk();
  const [asking, setAsking] = useState<{ decision?: string | null }>();
  const root = useRef<HTMLDivElement>(null);
  const { row, at, total, setAt } = queue;
  const decide = (decision: string | null) => {
    if (row === undefined || (decision === null && row.decided === undefined)) return;
    if (who === '') setAsking({ decision });
    else void queue.decide(decision, who);
  };
  const candidate = (i: number) => () => {
    const found = row?.candidates[i];
    if (found !== undefined) decide(codeOf(found));
  };
  const move = (by: number) => () => {
    if (total > 0) setAt(Math.min(total - 1, Math.max(0, (at ?? (by > 0 ? -1 : 0)) + by)));
  };
  useKeys(root, {
    1: candidate(0),
    2: candidate(1),
    3: candidate(2),
    4: candidate(3),
    5: candidate(4),
    n: () => decide('new'),
    u: () => decide(null),
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    Enter: () => void queue.next(),
  });
  // whatever was pressed may be gone with its row: the list takes the keys
  useEffect(() => {
    if (document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('.long-list')?.focus({ preventScroll: true });
  }, [row?.id, queue.version, asking]);
  return (
    <div class="recognise" ref={root}>
      <QueueBar queue={queue} view={view} askWho={() => setAsking({})} />
      <Split
        list={
          <LongList
            key={queue.version}
            label={t({ zh: '要认的行', en: 'Rows to recognise' })}
            version={queue.version}
            fresh={queue.fresh}
            rowHeight={56}
            fetch={(window) => engine.queueRows(queue.show, window)}
            counted={(count) => {
              queue.setTotal(count);
              if (at === undefined && count > 0) setAt(0);
            }}
            selected={at}
            select={(_, position) => setAt(position)}
            press={() => void queue.next()}
            render={(line) => <QueueLine row={line} withFile={files.length > 1} />}
            empty={<Empty title={t({ zh: '这一类没有行', en: 'No rows of this kind' })} />}
          />
        }
        detail={
          row === undefined ? (
            <p class="soft">{t({ zh: '左边选一行', en: 'choose a row on the left' })}</p>
          ) : (
            <RowDetail row={row} decide={decide} next={() => void queue.next()} />
          )
        }
      />
      {asking !== undefined && (
        <WhoDialog
          who={who}
          close={() => setAsking(undefined)}
          set={(name) => {
            setWho(name);
            setAsking(undefined);
            if (asking.decision !== undefined) void queue.decide(asking.decision, name);
          }}
        />
      )}
    </div>
  );
};
