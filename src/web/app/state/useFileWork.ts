import { useRef } from 'preact/hooks';
import type { FileId, FileView } from '../engine.js';
import { useDesk } from './desk.js';

export interface FileWork {
  put(view: FileView): void;
  drop(id: FileId): Promise<void>;
  /** read the log again after a deed */
  told(): Promise<void>;
}

/** Put what the engine says about a file in its place; the log follows. */
export const useFileWork = (): FileWork => {
  const desk = useDesk();
  // several files may come back before the page is drawn again
  const latest = useRef(desk.files);
  latest.current = desk.files;
  const set = (files: FileView[]) => {
    latest.current = files;
    desk.setFiles(files);
  };
  const told = async () => {
    try {
      desk.setSteps(await desk.engine.steps());
    } catch (error) {
      desk.complain(error);
    }
  };
  return {
    put: (view) => {
      const files = latest.current;
      const at = files.findIndex(({ id }) => id === view.id);
      set(at < 0 ? [...files, view] : files.map((f, i) => (i === at ? view : f)));
    },
    drop: async (id) => {
      try {
        await desk.engine.removeFile(id);
        set(latest.current.filter((f) => f.id !== id));
        await told();
      } catch (error) {
        desk.complain(error);
      }
    },
    told,
  };
};
