import type { FileView } from '../engine.js';
import { useCall } from './call.js';
import { useDesk } from './desk.js';

/** Files dropped in a room: read one after the other, lent to every room; what cannot be read is told and kept out of the answer. */
export const useTakeFiles = () => {
  const desk = useDesk();
  const call = useCall<FileView[]>();
  const take = (dropped: File[]): Promise<FileView[] | undefined> =>
    call.start(async (options) => {
      const taken: FileView[] = [];
      for (const file of dropped) {
        const view = await desk.engine.addFile(file, options);
        taken.push(view);
        const ids = new Set(taken.map(({ id }) => id));
        desk.setFiles([...desk.files.filter(({ id }) => !ids.has(id)), ...taken]);
        if (view.trouble !== undefined) desk.notify({ kind: 'trouble', text: view.trouble });
      }
      return taken.filter(({ trouble }) => trouble === undefined);
    });
  return { take, running: call.running, progress: call.progress, cancel: call.cancel };
};
