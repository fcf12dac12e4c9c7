import { useEffect, useState } from 'preact/hooks';
import type { Stats } from '../../../../core/index.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { RoomFrame } from '../../parts/roomFrame.js';
import { Tabs } from '../../parts/tabs.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { PortalPreview } from './portalPreview.js';
import { Samenesses } from './samenesses.js';
import { StatsTables } from './statsTables.js';

type View = 'board' | 'portal';

/** 看: how far the three samenesses are, and the portal as it will look. */
export const BoardRoom = () => {
  const t = useWords();
  const desk = useDesk();
  const { engine, catalogue } = desk;
  const [view, setView] = useState<View>('board');
  const stats = useCall<Stats>();
  const download = useCall<void>();
  useEffect(() => {
    void stats.start((call) => engine.stats(call));
  }, [engine, catalogue.sha256]);
  const save = () => download.start(async (call) => desk.save(await engine.board(call)));
  return (
    <RoomFrame
      id="board"
      actions={
        <Button disabled={download.running} onClick={save}>
          {t({ zh: '下载看板网页', en: 'Download the board' })}
        </Button>
      }
    >
      <Tabs
        label={t({ zh: '看什么', en: 'What to see' })}
        chosen={view}
        choose={setView}
        tabs={[
          { key: 'board', label: t({ zh: '三同看板', en: 'Three samenesses' }) },
          { key: 'portal', label: t({ zh: '门户预览', en: 'Portal preview' }) },
        ]}
      />
      {view === 'portal' && <PortalPreview />}
      {view === 'board' && stats.running && <ProgressBar progress={stats.progress} cancel={stats.cancel} />}
      {view === 'board' &&
        stats.result !== undefined &&
        (stats.result.items === 0 ? (
          <Empty
            title={t({ zh: '还没有清单', en: 'No lists yet' })}
            action={
              <Button primary onClick={() => desk.go('collect')}>
                {t({ zh: '去收清单', en: 'Take lists in' })}
              </Button>
            }
          >
            {t({
              zh: '收进两个以上区划的清单，就能看到哪些事项三同、哪些不同',
              en: 'take in the lists of two or more divisions to see which items are the same everywhere',
            })}
          </Empty>
        ) : (
          <div class="stack">
            <Samenesses stats={stats.result} />
            <StatsTables stats={stats.result} />
          </div>
        ))}
    </RoomFrame>
  );
};
