import { useEffect, useState } from 'preact/hooks';
import type { Cluster } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { LongList } from '../../parts/longList.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { Split } from '../../parts/split.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { ClusterDetail } from './clusterDetail.js';
import { percent } from './words.js';

type Of = 'queue' | 'directory';

/** Groups of names that are likely one item: among the rows, or in the directory itself. */
export const ClustersPanel = ({ version }: { version: string }) => {
  const t = useWords();
  const { engine, catalogue } = useDesk();
  const [of, setOf] = useState<Of>('queue');
  const [at, setAt] = useState<number>();
  const call = useCall<Cluster[]>();
  const key = `${of} ${version} ${catalogue.sha256}`;
  useEffect(() => {
    setAt(undefined);
    call.clear();
    void call.start((options) => engine.clusters(of, options));
  }, [key]);
  const clusters = call.result;
  const chosen = at === undefined ? undefined : clusters?.[at];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame */}
      <div class="row" role="group" aria-label={t({ zh: '在哪里找', en: 'Where to look' })}>
        <Button pressed={of === 'queue'} onClick={() => setOf('queue')}>
          {t({ zh: '这次的行', en: 'These rows' })}
        </Button>
        <Button pressed={of === 'directory'} onClick={() => setOf('directory')}>
          {t({ zh: '基本目录', en: 'The directory' })}
        </Button>
        {clusters !== undefined && (
          <span class="note figure">
            {t({ zh: `${figure(clusters.length)} 组`, en: `${figure(clusters.length)} groups` })}
          </span>
        )}
        {call.running && <ProgressBar progress={call.progress} cancel={call.cancel} />}
      </div>
      {clusters !== undefined && clusters.length === 0 && (
        <Empty title={t({ zh: '没有疑似重复的', en: 'No likely doubles' })} />
      )}
      {clusters !== undefined && clusters.length > 0 && (
        <Split
          list={
            <LongList
              label={t({ zh: '疑似重复的组', en: 'Groups of likely doubles' })}
              version={`${key} ${clusters.length}`}
              rowHeight={56}
              fetch={async ({ from, count }) => ({
                total: clusters.length,
                from,
                rows: clusters.slice(from, from + count),
              })}
              selected={at}
              select={(_, position) => setAt(position)}
              render={({ members, reason, score }) => (
                <div class="queue-line">
                  <div class="column">
                    <span class="clip">{members.map(({ name }) => name).join(' ⇄ ')}</span>
                    <span class="note clip">{reason}</span>
                  </div>
                  <div class="queue-state">
                    <span class="note figure">
                      {t({ zh: `${members.length} 个`, en: `${members.length} names` })}
                    </span>
                    <span class="note figure">{percent(score)}</span>
                  </div>
                </div>
              )}
            />
          }
          detail={
            chosen === undefined ? (
              <Empty title={t({ zh: '选一组看看', en: 'Choose a group' })} />
            ) : (
              <ClusterDetail cluster={chosen} />
            )
          }
        />
      )}
    </>
  );
};
