import { Button } from '../../parts/button.js';
import { useDesk } from '../../state/desk.js';
import { useBusy } from '../../state/useBusy.js';
import { useWords } from '../../state/words.js';

/** Where a change goes: nothing to say when it is written to the folder. */
export const IntakeHost = () => {
  const t = useWords();
  const { catalogue, engine, save } = useDesk();
  const { busy, run } = useBusy();
  const download = () => run(async () => save(await engine.changedFiles()));
  if (catalogue.host === 'page')
    return (
      <div class="hint">
        <p class="grow">
          {t({
            zh: '这一页没有连服务器：收进去的留在这个浏览器里。改过的目录文件可以下载，解压到目录文件夹就生效。',
            en: 'This page has no server: what is taken in stays in this browser. Download the changed files and unpack them into the folder of the catalogue.',
          })}
        </p>
        <Button disabled={busy} onClick={download}>
          {t({ zh: '下载改过的文件', en: 'Download changed files' })}
        </Button>
      </div>
    );
  if (!catalogue.readOnly) return null;
  return (
    <div class="hint">
      <p>
        {catalogue.embedded
          ? t({
              zh: '打开的是内置示例目录，只读，可以预演。要收进自己的目录，让管理员运行 santong init 建目录，再运行 santong serve -C 目录。',
              en: 'This is the embedded example: read-only, previews work. For a catalogue of your own run santong init, then santong serve -C folder.',
            })
          : t({
              zh: '目录以只读方式打开，可以预演，不能写入。要写入，让管理员不加 --read-only 重新启动 santong serve。',
              en: 'The catalogue is open read-only: previews work, nothing is written. To write, start santong serve without --read-only.',
            })}
      </p>
    </div>
  );
};
