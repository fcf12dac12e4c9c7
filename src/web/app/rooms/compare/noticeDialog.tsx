import { useEffect } from 'preact/hooks';
import type { Download } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { CopyButton } from '../../parts/copyButton.js';
import { Dialog } from '../../parts/dialog.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** The announcement and the hint for the windows, drafted: to be read, copied or taken along. */
export const NoticeDialog = ({ close }: { close: () => void }) => {
  const t = useWords();
  const desk = useDesk();
  const { engine } = desk;
  const draft = useCall<{ file: Download; text: string }>();
  useEffect(() => {
    void draft.start(async () => {
      const file = await engine.diffFile('notice');
      return { file, text: new TextDecoder().decode(file.bytes) };
    });
  }, [engine]);
  const made = draft.result;
  const title = t({ zh: '公告和窗口提示（草稿）', en: 'Notice and hint for the windows (draft)' });
  return (
    <Dialog
      wide
      title={title}
      close={close}
      actions={
        <>
          <Button onClick={close}>{t({ zh: '关闭', en: 'Close' })}</Button>
          {made !== undefined && (
            <>
              <CopyButton text={made.text}>{t({ zh: '复制全文', en: 'Copy all' })}</CopyButton>
              <Button primary onClick={() => desk.save(made.file)}>
                {t({ zh: '下载', en: 'Download' })}
              </Button>
            </>
          )}
        </>
      }
    >
      <p class="soft">
        {t({
          zh: '按比较结果起草。公布以前核对每一项，补上发布机关；窗口提示只在内部用。',
          en: 'Drafted in Chinese from the comparison. Check every item and add the issuing authority before it is published; the hint for the windows is internal.',
        })}
      </p>
      {made === undefined ? (
        draft.running && <ProgressBar progress={draft.progress} />
      ) : (
        // a scroll area must be reachable by keyboard
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
        <section class="notice-draft" lang="zh-CN" tabIndex={0} aria-label={title}>
          {made.text}
        </section>
      )}
    </Dialog>
  );
};
