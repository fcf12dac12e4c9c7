import type { QueueView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Menu } from '../../parts/menu.js';
import { useDesk } from '../../state/desk.js';
import { useBusy } from '../../state/useBusy.js';
import { figure, useWords } from '../../state/words.js';
import type { Queue } from './useQueue.js';

/** How far the deciding is, who decides, and where the decisions go. */
export const QueueBar = ({ queue, view, askWho }: { queue: Queue; view: QueueView; askWho: () => void }) => {
  const t = useWords();
  const desk = useDesk();
  const { engine, catalogue, who } = desk;
  const { busy, run } = useBusy();
  const { review, decided, unsaved } = view;
  const all = Math.max(review, decided);
  const save = () =>
    run(async () => {
      const written = await engine.saveDecisions();
      desk.wrote(written);
      if (!written.ok) return;
      queue.saved(written.catalogue.sha256);
      desk.setSteps(await engine.steps());
      desk.notify({
        kind: 'done',
        text: {
          zh: '决定写进了 decisions.csv，再收同名的行不会再问',
          en: 'decisions are in decisions.csv; the same names are not asked again',
        },
      });
    });
  const download = (format: 'xlsx' | 'csv') => run(async () => desk.save(await engine.reviewFile(format)));
  return (
    <div class="queue-bar">
      <span class="figure">
        {t({
          zh: `已定 ${figure(decided)} / ${figure(all)}`,
          en: `${figure(decided)} of ${figure(all)} decided`,
        })}
      </span>
      <progress
        aria-label={t({ zh: '已定的份额', en: 'share decided' })}
        max={Math.max(1, all)}
        value={decided}
      />
      <Button quiet label={t({ zh: '谁来定', en: 'Who decides' })} onClick={askWho}>
        {who === '' ? t({ zh: '填上姓名', en: 'give a name' }) : who}
      </Button>
      <span class="grow" />
      <Button quiet disabled={busy} onClick={() => void queue.build()}>
        {t({ zh: '重新认', en: 'Recognise anew' })}
      </Button>
      <Menu
        label={t({ zh: '下载认定表', en: 'Download the review sheet' })}
        disabled={busy}
        items={[
          {
            key: 'xlsx',
            label: 'xlsx',
            note: t({
              zh: '“决定”一列填好后，命令行用 --decisions 收回',
              en: 'fill in 决定, read back with --decisions',
            }),
            run: () => void download('xlsx'),
          },
          { key: 'csv', label: 'csv', run: () => void download('csv') },
        ]}
      >
        {t({ zh: '下载认定表', en: 'Review sheet' })}
      </Menu>
      <Button
        primary={unsaved > 0}
        disabled={busy || unsaved === 0 || catalogue.readOnly}
        title={
          catalogue.readOnly
            ? t({
                zh: '目录只读：下载认定表，或者收进可写的目录',
                en: 'read-only: download the review sheet instead',
              })
            : ''
        }
        onClick={() => void save()}
      >
        {t({ zh: '保存决定', en: 'Save decisions' })}
        {unsaved > 0 && <span class="figure">{figure(unsaved)}</span>}
      </Button>
    </div>
  );
};
