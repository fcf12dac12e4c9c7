import { useEffect } from 'preact/hooks';
import type { EncodeAction, EncodeView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { EncodeResult } from './encodeResult.js';

/** Preview first, then write: the button to write stands only beside a preview of exactly this action. */
export const EncodeActionBar = ({ action, does }: { action: EncodeAction | undefined; does: string }) => {
  const t = useWords();
  const desk = useDesk();
  const { engine, catalogue } = desk;
  const preview = useCall<{ key: string; view: EncodeView }>();
  const writing = useCall<void>();
  const key = `${JSON.stringify(action)} ${catalogue.sha256}`;
  useEffect(() => preview.clear(), [key]);
  const look = () =>
    preview.start(async (call) => {
      if (action === undefined) throw new Error('nothing to preview');
      return { key, view: await engine.previewEncode(action, call) };
    });
  const write = () =>
    writing.start(async (call) => {
      if (action === undefined) return;
      const { view, written } = await engine.encode(action, call);
      if (!desk.wrote(written)) return;
      const count = view.assigned.length + view.adopted.length + view.closed.length;
      desk.notify({
        kind: 'done',
        text: {
          zh: `${does}完成：${count} 个编码，改了 ${view.files.length} 个文件`,
          en: `${does} done: ${count} codes, ${view.files.length} files changed`,
        },
      });
    });
  const ready = preview.result?.key === key ? preview.result.view : undefined;
  const idle = ready !== undefined && ready.files.length === 0;
  return (
    <>
      <div class="row">
        <Button
          primary={ready === undefined}
          disabled={action === undefined || preview.running}
          onClick={look}
        >
          {t({ zh: '先看会怎样', en: 'Preview' })}
        </Button>
        {ready !== undefined && (
          <Button primary disabled={catalogue.readOnly || idle || writing.running} onClick={write}>
            {t({ zh: `写入：${does}`, en: `Write: ${does}` })}
          </Button>
        )}
        {catalogue.readOnly && (
          <span class="note">
            {t({ zh: '目录只读，只能预览', en: 'the catalogue is read-only: preview only' })}
          </span>
        )}
        {(preview.running || writing.running) && (
          <ProgressBar
            progress={preview.progress ?? writing.progress}
            cancel={preview.running ? preview.cancel : writing.cancel}
          />
        )}
      </div>
      {idle && (
        <p>{t({ zh: '没有要改的：编码都已经给过', en: 'Nothing to change: every code stands already' })}</p>
      )}
      {ready !== undefined && !idle && <EncodeResult view={ready} />}
    </>
  );
};
