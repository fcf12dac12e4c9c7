import type { FileView } from '../engine.js';
import { useCall } from './call.js';
import { useDesk } from './desk.js';
import { useFileWork } from './useFileWork.js';

/** Files dropped in a room: read one after the other, lent to every room; what cannot be read is told and kept out of the answer. */
export const useTakeFiles = () => {
  const desk = useDesk();
  const work = useFileWork();
  const call = useCall<FileView[]>();
  const take = (dropped: File[]): Promise<FileView[] | undefined> =>
    call.start(async (options) => {
      const taken: FileView[] = [];
      for (const file of dropped) {
        try {
          const view = await desk.engine.addFile(file, options);
          work.put(view);
          if (view.trouble === undefined) taken.push(view);
          else desk.notify({ kind: 'trouble', text: view.trouble });
        } catch (error) {
          if (options.signal.aborted) throw error;
          desk.complain(error);
        }
      }
      await work.told();
      return taken;
    });
  return { take, running: call.running, progress: call.progress, cancel: call.cancel };
};
