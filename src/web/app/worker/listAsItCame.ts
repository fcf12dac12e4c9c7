import {
  applyRepairs,
  importList,
  type OpenedList,
  type ReadList,
  sheetMappings,
} from '../../../core/index.js';
import type { FileId } from '../engine.js';
import { type Desk, handlingOf } from './desk.js';

export interface FileAsItCame {
  opened: OpenedList;
  list: ReadList;
}

/**
 * A file as `santong validate` and `santong diff` read it: nothing is left to the standard, so every required element may be
 * missing. Its cells are mended and its headings mapped as said on the desk.
 */
export const listAsItCame = async (desk: Desk, id: FileId): Promise<FileAsItCame> => {
  const { mappings, repairs } = handlingOf(await desk.fileState(id));
  const opened = applyRepairs(await desk.opened(id), repairs);
  const list = importList(opened, mappings.size > 0 ? { bySheet: sheetMappings(mappings) } : {});
  return { opened, list };
};
