import type { FileId, FileView, MappingChoice } from '../../engine.js';
import { type Call, useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { useFileWork } from '../../state/useFileWork.js';

/** Say anew what the columns of a sheet are; the file is read again. */
export const useMapping = (id: FileId): { call: Call<FileView>; map(choice: MappingChoice): void } => {
  const { engine } = useDesk();
  const work = useFileWork();
  const call = useCall<FileView>();
  const map = async (choice: MappingChoice) => {
    const view = await call.start((options) => engine.map(id, choice, options));
    if (view === undefined) return;
    work.put(view);
    await work.told();
  };
  return { call, map: (choice) => void map(choice) };
};
