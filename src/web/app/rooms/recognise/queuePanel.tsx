import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow, QueueView } from '../../engine.js';
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

type Decision = (row: QueueRow) => string | null | undefined;

/** The queue at work: rows left, the one in question right; numbers choose, n, u, arrows, Enter. */
export const QueuePanel = ({ queue, view }: { queue: Queue; view: QueueView }) => {
  const t = useWords();
  const { engine, who, setWho, files } = useDesk();
  const [asking, setAsking] = useState<{ decision?: Decision }>();
  const root = useRef<HTMLDivElement>(null);
  const { row, at } = queue;
  const decide = (decision: Decision) => {
    if (who === '') setAsking({ decision });
    else queue.decide(decision, who);
  };
  const candidate = (i: number) => () =>
    decide((asked) => {
      const found = asked.candidates[i];
      return found === undefined ? undefined : codeOf(found);
    });
  const takeBack: Decision = (asked) => (asked.decided === undefined ? undefined : null);
  useKeys(root, {
    1: candidate(0),
    2: candidate(1),
    3: candidate(2),
    4: candidate(3),
    5: candidate(4),
    n: () => decide(() => 'new'),
    u: () => decide(takeBack),
    j: () => queue.move(1),
    k: () => queue.move(-1),
    ArrowDown: () => queue.move(1),
    ArrowUp: () => queue.move(-1),
    Enter: queue.next,
  });
  // whatever was pressed may be gone with its row: the list takes the keys
  useLayoutEffect(() => {
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
              if (at === undefined && count > 0) queue.goTo(0);
            }}
            selected={at}
            select={(chosen, position) => queue.goTo(position, chosen)}
            press={queue.next}
            render={(line) => <QueueLine row={line} withFile={files.length > 1} />}
            empty={<Empty title={t({ zh: '这一类没有行', en: 'No rows of this kind' })} />}
          />
        }
        detail={
          row === undefined ? (
            <p class="soft">{t({ zh: '左边选一行', en: 'choose a row on the left' })}</p>
          ) : (
            <RowDetail
              row={row}
              decide={(decision) => decide((asked) => (asked.id === row.id ? decision : undefined))}
              next={queue.next}
            />
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
            if (asking.decision !== undefined) queue.decide(asking.decision, name);
          }}
        />
      )}
    </div>
  );
};
