import { useState } from 'preact/hooks';
import type { FileView, Repair } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { LongList } from '../../parts/longList.js';
import { useDesk } from '../../state/desk.js';
import { useFileWork } from '../../state/useFileWork.js';
import { figure, useWords } from '../../state/words.js';
import { RepairLine } from './repairLine.js';
import { RepairRules } from './repairRules.js';

/** All of these rules, also the cells beyond those that are listed. */
const rulesOf = (repairs: readonly Repair[]): string[] => [
  ...new Set(repairs.map(({ rule }) => `rule:${rule}`)),
];

/** Cells that can be mended without guessing: by rule, each shown before and after; applied and undone one by one or together. */
export const RepairsPanel = ({ file }: { file: FileView }) => {
  const t = useWords();
  const { engine, complain } = useDesk();
  const work = useFileWork();
  const [rule, setRule] = useState<string>();
  const [at, setAt] = useState<number>();
  const [busy, setBusy] = useState(false);
  const shown = rule === undefined ? file.repairs : file.repairs.filter((r) => r.rule === rule);
  const open = shown.filter(({ applied }) => !applied);
  const standing = shown.filter(({ applied }) => applied);
  const set = async (ids: string[], applied: boolean) => {
    setBusy(true);
    try {
      work.put(await engine.repair(file.id, ids, applied));
      await work.told();
    } catch (error) {
      complain(error);
    } finally {
      setBusy(false);
    }
  };
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
          repairs={file.repairs}
          chosen={rule}
          choose={(key) => {
            setRule(key);
            setAt(undefined);
          }}
        />
        <div class="repairs-all">
          <Button disabled={busy || standing.length === 0} onClick={() => void set(rulesOf(standing), false)}>
            {t({ zh: `全部撤回 ${figure(standing.length)}`, en: `Undo all ${figure(standing.length)}` })}
          </Button>
          <Button
            primary={open.length > 0}
            disabled={busy || open.length === 0}
            onClick={() => void set(rulesOf(open), true)}
          >
            {t({ zh: `全部修补 ${figure(open.length)}`, en: `Mend all ${figure(open.length)}` })}
          </Button>
        </div>
      </div>
      <LongList
        label={t({ zh: '可以修补的单元格', en: 'Cells that can be mended' })}
        version={`${file.id} ${rule ?? ''} ${shown.length}`}
        fresh={standing.length}
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
        {file.repairsTotal > file.repairs.length &&
          t({
            zh: `列出前 ${figure(file.repairs.length)} 处，共 ${figure(file.repairsTotal)} 处；“全部”包括没有列出的。`,
            en: `${figure(file.repairs.length)} of ${figure(file.repairsTotal)} are listed; “all” includes the others. `,
          })}
        {t({
          zh: '点“修补”或按空格改一处；原文件不动，收进目录的是改好的',
          en: 'click “Mend” or press Space for one; the file itself stays, the mended text is taken in',
        })}
      </p>
    </div>
  );
};
