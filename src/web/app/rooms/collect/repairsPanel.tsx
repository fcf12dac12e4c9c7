import { useState } from 'preact/hooks';
import type { FileView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { LongList } from '../../parts/longList.js';
import { useDesk } from '../../state/desk.js';
import { useBusy } from '../../state/useBusy.js';
import { useFileWork } from '../../state/useFileWork.js';
import { figure, useWords } from '../../state/words.js';
import { RepairLine } from './repairLine.js';
import { RepairRules } from './repairRules.js';
import { allRepairs, openRepairs } from './words.js';

/** Cells that can be mended without guessing: by rule, each shown before and after; applied and undone one by one or together. */
export const RepairsPanel = ({ file }: { file: FileView }) => {
  const t = useWords();
  const { engine } = useDesk();
  const work = useFileWork();
  const [rule, setRule] = useState<string>();
  const [at, setAt] = useState<number>();
  const { busy, run } = useBusy();
  const shown = rule === undefined ? file.repairs : file.repairs.filter((r) => r.rule === rule);
  const groups = file.repairRules.filter((group) => rule === undefined || group.rule === rule);
  const all = allRepairs({ repairRules: groups });
  const open = openRepairs({ repairRules: groups });
  const standing = all - open;
  const every = groups.map((group) => `rule:${group.rule}`);
  const set = (ids: string[], applied: boolean) =>
    run(async () => {
      work.put(await engine.repair(file.id, ids, applied));
      await work.told();
    });
  if (file.repairs.length === 0)
    return (
      <Empty title={t({ zh: '没有要修补的', en: 'Nothing to mend' })}>
        {t({
          zh: '全角数字、多余空格、半角括号、写法不一的日期会列在这里，一次改好',
          en: 'full-width digits, stray blanks, half-width brackets and dates written otherwise are listed here',
        })}
      </Empty>
    );
  return (
    <div class="repairs">
      <div class="repairs-bar">
        <RepairRules
          rules={file.repairRules}
          chosen={rule}
          choose={(key) => {
            setRule(key);
            setAt(undefined);
          }}
        />
        <div class="repairs-all">
          <Button disabled={busy || standing === 0} onClick={() => void set(every, false)}>
            {t({ zh: `全部撤回 ${figure(standing)}`, en: `Undo all ${figure(standing)}` })}
          </Button>
          <Button primary={open > 0} disabled={busy || open === 0} onClick={() => void set(every, true)}>
            {t({ zh: `全部修补 ${figure(open)}`, en: `Mend all ${figure(open)}` })}
          </Button>
        </div>
      </div>
      <LongList
        label={t({ zh: '可以修补的单元格', en: 'Cells that can be mended' })}
        version={`${file.id} ${rule ?? ''} ${shown.length}`}
        fresh={standing}
        rowHeight={48}
        fetch={async ({ from, count }) => ({
          total: shown.length,
          from,
          rows: shown.slice(from, from + count),
        })}
        render={(repair) => <RepairLine repair={repair} />}
        selected={at}
        select={(_, position) => setAt(position)}
        press={(repair) => {
          if (!busy) void set([repair.id], !repair.applied);
        }}
      />
      <p class="note repairs-hint">
        {all > shown.length &&
          t({
            zh: `列出前 ${figure(shown.length)} 处，共 ${figure(all)} 处；“全部”包括没有列出的。`,
            en: `${figure(shown.length)} of ${figure(all)} are listed; “all” includes the others. `,
          })}
        {t({
          zh: '点“修补”或按空格改一处；原文件不动，收进目录的是改好的',
          en: 'Click “Mend” or press Space for one; the file itself stays, the mended text is taken in',
        })}
      </p>
    </div>
  );
};
