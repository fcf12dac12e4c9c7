import { useRef, useState } from 'preact/hooks';
import type { ChangeFilter, ChangeRow } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { LongList } from '../../parts/longList.js';
import { Split } from '../../parts/split.js';
import { useDesk } from '../../state/desk.js';
import { useListKeys } from '../../state/listKeys.js';
import { useSettled } from '../../state/settled.js';
import { useWords } from '../../state/words.js';
import { ChangeDetail } from './changeDetail.js';
import { ChangeFacets } from './changeFacets.js';
import { ChangeLine } from './changeLine.js';
import { ChangesTools } from './changesTools.js';
import type { Compared } from './operands.js';

/** All changes: narrowed on the left, item by item in the middle, the chosen one side by side on the right. */
export const ChangesView = ({ compared }: { compared: Compared }) => {
  const t = useWords();
  const { engine } = useDesk();
  const around = useRef<HTMLDivElement>(null);
  useListKeys(around);
  const { byImpact } = compared.view.head.summary;
  const found = compared.view.byKind.reduce((sum, { count }) => sum + count, 0);
  const [narrowing, setNarrowing] = useState<ChangeFilter>({});
  const [total, setTotal] = useState(found);
  const [chosen, setChosen] = useState<{ row: ChangeRow; at: number }>();
  const filter = useSettled(narrowing);
  const version = `${compared.run} ${JSON.stringify(filter)}`;
  const latest = useRef(version);
  latest.current = version;
  return (
    <div ref={around} class="results">
      <Split
        side={
          <ChangeFacets
            byImpact={byImpact}
            byKind={compared.view.byKind}
            filter={narrowing}
            narrow={setNarrowing}
          />
        }
        list={
          <>
            <ChangesTools filter={narrowing} narrow={setNarrowing} total={total} />
            <LongList<ChangeRow>
              label={t({ zh: '变化', en: 'Changes' })}
              version={version}
              rowHeight={60}
              fetch={async (window) => {
                const got = await engine.changes(filter, window);
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
                  title={t({ zh: '没有符合的变化', en: 'No such change' })}
                  action={
                    <Button onClick={() => setNarrowing({})}>{t({ zh: '看全部', en: 'Show all' })}</Button>
                  }
                >
                  {t({ zh: '换一个词，或去掉左边的筛选', en: 'try another word, or undo the narrowing' })}
                </Empty>
              }
              render={(row, _position, _selected, above) => <ChangeLine row={row} above={above} />}
            />
          </>
        }
        detail={
          chosen === undefined ? (
            <p class="soft">{t({ zh: '选一处变化看对照', en: 'Choose a change' })}</p>
          ) : (
            <ChangeDetail key={chosen.row.index} row={chosen.row} />
          )
        }
      />
    </div>
  );
};
