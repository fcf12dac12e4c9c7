import { useRef } from 'preact/hooks';
import type { FileView } from '../../engine.js';
import { type Call, useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { useFileWork } from '../../state/useFileWork.js';

/** Files read one after another; those dropped meanwhile queue up. A file that fails is told and the others go on. */
export const useAdding = (
  added: (view: FileView) => void,
): { call: Call<void>; add(files: File[]): void } => {
  const desk = useDesk();
  const work = useFileWork();
  const call = useCall<void>();
  const waiting = useRef<File[]>([]);
  const total = useRef(0);
  const drain = () =>
    call.start(async ({ signal, progress }) => {
      for (let done = 0; waiting.current.length > 0; done++) {
        const file = waiting.current.shift();
        if (file === undefined) break;
        const tell = (share: number) =>
          progress({
            text: {
              zh: `正在读 ${file.name}（${done + 1}/${total.current}）`,
              en: `reading ${file.name} (${done + 1} of ${total.current})`,
            },
            share: (done + share) / total.current,
          });
        tell(0);
        try {
          const view = await desk.engine.addFile(file, { signal, progress: (p) => tell(p.share ?? 0) });
          if (signal.aborted) break;
          work.put(view);
          added(view);
        } catch (error) {
          if (signal.aborted) break;
          desk.complain(error);
        }
      }
      await work.told();
    });
  return {
    call: {
      ...call,
      cancel: () => {
        waiting.current = [];
        call.cancel();
      },
    },
    add: (files) => {
      waiting.current.push(...files);
      if (call.running) {
        total.current += files.length;
        return;
      }
      total.current = files.length;
      void drain();
    },
  };
};
