import { useState } from 'preact/hooks';
import { useDesk } from '../state/desk.js';
import { useBusy } from '../state/useBusy.js';
import { figure, useWords } from '../state/words.js';
import { Button } from './button.js';
import { Chip } from './chip.js';
import { Dialog } from './dialog.js';

const clock = (at: string): string => {
  const when = new Date(at);
  if (Number.isNaN(when.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(when.getMonth() + 1)}-${two(when.getDate())} ${two(when.getHours())}:${two(when.getMinutes())}`;
};

const StepDialog = ({ close }: { close: () => void }) => {
  const t = useWords();
  const desk = useDesk();
  const { busy, run } = useBusy();
  const { engine, steps } = desk;
  const standing = steps.filter(({ undone }) => !undone);
  const next = standing.findLast(({ written }) => !written);
  const passed = next !== undefined && standing.at(-1)?.written === true;
  const undo = () =>
    run(async () => {
      const after = await engine.undoStep();
      desk.setSteps(after.steps);
      desk.setFiles(after.files);
    });
  const download = () => run(async () => desk.save(await engine.stepsFile()));
  return (
    <Dialog
      title={t({ zh: '做过的步骤', en: 'Steps done' })}
      close={close}
      actions={
        <>
          <Button disabled={busy || next === undefined} onClick={undo}>
            {t({ zh: '撤销上一步', en: 'Undo the last' })}
          </Button>
          <Button disabled={busy || standing.length === 0} onClick={download}>
            {t({ zh: '下载步骤文件', en: 'Download the log' })}
          </Button>
          <Button primary onClick={close}>
            {t({ zh: '关上', en: 'Close' })}
          </Button>
        </>
      }
    >
      {steps.length === 0 ? (
        <p class="soft">
          {t({
            zh: '还没有步骤。改列的对应、修补、人定、收进目录，每一步都记在这里。',
            en: 'None yet. Mappings, repairs, decisions and intake are kept here step by step.',
          })}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long log scrolls, also by keyboard
        <ol class="step-log" tabIndex={0} aria-label={t({ zh: '步骤', en: 'Steps' })}>
          {[...steps].reverse().map(({ n, at, text, undone, written }) => (
            <li key={n} class={undone ? 'soft' : ''}>
              <span class="note figure">{n}</span>
              <span class="note figure step-at">{clock(at)}</span>
              <span class="grow">{undone ? <s>{t(text)}</s> : t(text)}</span>
              {undone && <Chip>{t({ zh: '已撤销', en: 'undone' })}</Chip>}
              {written && <Chip kind="info">{t({ zh: '已写入，不能撤销', en: 'written, stays' })}</Chip>}
            </li>
          ))}
        </ol>
      )}
      {standing.some(({ written }) => written) && (
        <p class="note">
          {t({
            zh: '写进目录的不能在这里撤销：改好再收一次，或从目录的备份、版本库里找回。',
            en: 'What was written to the catalogue is not undone here: mend and take in again, or restore a backup or version. ',
          })}
          {passed &&
            t({
              zh: `“撤销上一步”撤的是：${next.text.zh}。`,
              en: `“Undo the last” takes back: ${next.text.en}.`,
            })}
        </p>
      )}
      <p class="note">
        {t({ zh: '用命令行可以照样重做：', en: 'The command line does it again: ' })}
        <code>santong import --replay {t({ zh: '步骤文件', en: 'log' })}</code>
      </p>
    </Dialog>
  );
};

/** The log of what was done on this page, behind a button that tells how long it is. */
export const StepLog = () => {
  const t = useWords();
  const { steps } = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button quiet onClick={() => setOpen(true)}>
        {t({ zh: '步骤记录', en: 'Step log' })}
        {steps.length > 0 && <span class="figure soft">{figure(steps.length)}</span>}
      </Button>
      {open && <StepDialog close={() => setOpen(false)} />}
    </>
  );
};
