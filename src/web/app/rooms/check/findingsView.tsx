import { useRef, useState } from 'preact/hooks';
import type { FindingFilter, FindingOrder, FindingRow } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { LongList } from '../../parts/longList.js';
import { Split } from '../../parts/split.js';
import { StaleNote } from '../../parts/staleNote.js';
import { useDesk } from '../../state/desk.js';
import { useListKeys } from '../../state/listKeys.js';
import { useSettled } from '../../state/settled.js';
import { useWords } from '../../state/words.js';
import { FindingDetail } from './findingDetail.js';
import { FindingFacets } from './findingFacets.js';
import { FindingLine } from './findingLine.js';
import { FindingsTools } from './findingsTools.js';
import { Suppressed } from './suppressed.js';
import type { Checked } from './target.js';

interface Props {
  checked: Checked;
  /** all findings, whatever is filtered */
  found: number;
  stale: boolean;
  again: () => void;
}

/** All findings: narrowed on the left, listed in the middle, the chosen one explained on the right. */
export const FindingsView = ({ checked, found, stale, again }: Props) => {
  const t = useWords();
  const { engine } = useDesk();
  const around = useRef<HTMLDivElement>(null);
  useListKeys(around);
  const [narrowing, setNarrowing] = useState<FindingFilter>({});
  const [order, setOrder] = useState<FindingOrder>('grave');
  const [total, setTotal] = useState(found);
  const [chosen, setChosen] = useState<{ row: FindingRow; at: number }>();
  const filter = useSettled(narrowing);
  const version = `${checked.run} ${order} ${JSON.stringify(filter)}`;
  const latest = useRef(version);
  latest.current = version;
  return (
    <div ref={around} class="results">
      <StaleNote stale={stale} again={again} />
      <Suppressed view={checked.view} />
      <Split
        side={<FindingFacets view={checked.view} filter={narrowing} narrow={setNarrowing} />}
        list={
          <>
            <FindingsTools
              checked={checked}
              filter={narrowing}
              narrow={setNarrowing}
              order={order}
              setOrder={setOrder}
              total={total}
            />
            <LongList<FindingRow>
              label={t({ zh: '问题', en: 'Findings' })}
              version={version}
              rowHeight={56}
              fetch={async (window) => {
                const got = await engine.findings(filter, order, window);
                // the first one is open at once: nobody has to guess that rows can be chosen
                if (window.from === 0 && latest.current === version) {
                  const [row] = got.rows;
                  setChosen(row === undefined ? undefined : { row, at: 0 });
                }
                return got;
              }}
              counted={setTotal}
              selected={chosen?.at}
              select={(row, at) => setChosen({ row, at })}
              empty={
                <Empty
                  title={t({ zh: '没有符合的问题', en: 'No such finding' })}
                  action={
                    <Button onClick={() => setNarrowing({})}>{t({ zh: '看全部', en: 'Show all' })}</Button>
                  }
                >
                  {t({ zh: '换一个词，或去掉左边的筛选', en: 'try another word, or undo the narrowing' })}
                </Empty>
              }
              render={(row) => <FindingLine row={row} several={checked.view.head.inputs.length !== 1} />}
            />
          </>
        }
        detail={
          chosen === undefined ? (
            <p class="soft">{t({ zh: '选一个问题看详情', en: 'Choose a finding' })}</p>
          ) : (
            <FindingDetail
              key={`${checked.run} ${chosen.row.index}`}
              row={chosen.row}
              target={checked.target}
              accepted={again}
            />
          )
        }
      />
    </div>
  );
};
