import { useState } from 'preact/hooks';
import { ProgressBar } from '../../parts/progressBar.js';
import { RoomFrame } from '../../parts/roomFrame.js';
import { StaleNote } from '../../parts/staleNote.js';
import { StepLog } from '../../parts/stepLog.js';
import { Tabs } from '../../parts/tabs.js';
import { useWords } from '../../state/words.js';
import { ClustersPanel } from './clustersPanel.js';
import { QueuePanel } from './queuePanel.js';
import { StartPanel } from './startPanel.js';
import { useQueue } from './useQueue.js';
import type { Show } from './words.js';

/** 认: which row is which standard item; what is doubtful is decided here, one key a row. */
export const RecogniseRoom = () => {
  const t = useWords();
  const queue = useQueue();
  const [clusters, setClusters] = useState(false);
  const { view, call } = queue;
  if (view === undefined)
    return (
      <RoomFrame id="recognise" actions={<StepLog />}>
        <StartPanel queue={queue} />
      </RoomFrame>
    );
  return (
    <RoomFrame id="recognise" actions={<StepLog />}>
      <Tabs<Show | 'clusters'>
        label={t({ zh: '哪一类', en: 'Which kind' })}
        chosen={clusters ? 'clusters' : queue.show}
        choose={(key) => {
          setClusters(key === 'clusters');
          if (key !== 'clusters') queue.setShow(key);
        }}
        tabs={[
          { key: 'review', label: t({ zh: '要人定', en: 'To decide' }), count: view.review },
          { key: 'same', label: t({ zh: '认出的', en: 'Recognised' }), count: view.same },
          { key: 'new', label: t({ zh: '新事项', en: 'New' }), count: view.new },
          { key: 'contradicted', label: t({ zh: '矛盾', en: 'Contradicted' }), count: view.contradicted },
          { key: 'clusters', label: t({ zh: '疑似重复', en: 'Likely doubles' }) },
        ]}
      />
      <StaleNote stale={queue.stale && !call.running} again={() => void queue.build()} />
      {call.running && <ProgressBar progress={call.progress} cancel={call.cancel} />}
      {clusters ? <ClustersPanel version={queue.version} /> : <QueuePanel queue={queue} view={view} />}
    </RoomFrame>
  );
};
