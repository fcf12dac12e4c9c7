import { useEffect } from 'preact/hooks';
import type { IntakeView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { FileChoice } from '../../parts/fileChoice.js';
import { IntakeFields } from '../../parts/intakeFields.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { filesMeant, useIntakeWish } from '../../state/intakeWish.js';
import { useFileWork } from '../../state/useFileWork.js';
import { useWords } from '../../state/words.js';
import { IntakeDone } from './intakeDone.js';
import { IntakeHost } from './intakeHost.js';
import { IntakeResult } from './intakeResult.js';

/** Files into the catalogue: a preview first; the button that writes stands only beside a preview of exactly this. */
export const IntakePanel = () => {
  const t = useWords();
  const desk = useDesk();
  const { engine, catalogue } = desk;
  const { told } = useFileWork();
  const [wish, setWish] = useIntakeWish();
  const preview = useCall<{ key: string; view: IntakeView }>();
  const writing = useCall<IntakeView>();
  const meant = filesMeant(desk.files, wish);
  const ids = meant.map(({ id }) => id);
  const { choice } = wish;
  const applied = meant.map((f) => f.repairs.filter((r) => r.applied).length).join();
  const mapped = meant.map((f) => f.sheets.map((s) => s.columns.map((c) => c.part ?? c.element)));
  const key = JSON.stringify([ids, choice, applied, mapped, catalogue.sha256]);
  const ready = preview.result?.key === key ? preview.result.view : undefined;
  const old = preview.result !== undefined && ready === undefined && !preview.running;
  useEffect(() => {
    preview.clear();
    writing.clear();
  }, [JSON.stringify([ids, choice])]);
  const look = () => {
    writing.clear();
    void preview.start(async (call) => ({ key, view: await engine.previewIntake(ids, choice, call) }));
  };
  const write = async () => {
    const done = await writing.start((call) =>
      engine.intake(ids, choice, call).then(({ view, written }) => {
        if (!desk.wrote(written)) throw new DOMException('told already', 'AbortError');
        return view;
      }),
    );
    if (done === undefined) return;
    preview.clear();
    await told();
  };
  const running = preview.running || writing.running;
  const idle = ready !== undefined && ready.files.length === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <section class="intake" tabIndex={0} aria-label={t({ zh: '收进目录', en: 'Take into the catalogue' })}>
      <h2>{t({ zh: '收进目录', en: 'Take into the catalogue' })}</h2>
      <div class="intake-ask">
        <FileChoice />
        <IntakeFields choice={choice} choose={(next) => setWish({ choice: next })} />
      </div>
      <div class="row">
        <Button primary={ready === undefined} disabled={ids.length === 0 || running} onClick={look}>
          {t({ zh: '预演', en: 'Preview' })}
        </Button>
        {ready !== undefined && !idle && (
          <Button primary disabled={catalogue.readOnly || running} onClick={() => void write()}>
            {t({ zh: '收进目录', en: 'Take in' })}
          </Button>
        )}
        {ready !== undefined && !idle && !catalogue.readOnly && (
          <span class="note">
            {t({
              zh: '收进目录以后不能在这里撤销',
              en: 'what is taken in is not undone here',
            })}
          </span>
        )}
        {ids.length === 0 && (
          <span class="note">{t({ zh: '先选至少一个文件', en: 'choose at least one file' })}</span>
        )}
        {old && (
          <span class="note">
            {t({ zh: '目录或列变了，再预演一次', en: 'something changed: preview again' })}
          </span>
        )}
        {running && (
          <ProgressBar
            progress={preview.progress ?? writing.progress}
            {...(preview.running && { cancel: preview.cancel })}
          />
        )}
      </div>
      <IntakeHost />
      {writing.result !== undefined && <IntakeDone view={writing.result} />}
      {ready !== undefined && <IntakeResult view={ready} />}
    </section>
  );
};
