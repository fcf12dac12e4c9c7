import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual, Lang } from '../../../core/index.js';
import type {
  CatalogueView,
  Conflict,
  Download,
  Engine,
  FileView,
  StepView,
  Trouble,
  Written,
} from '../engine.js';
import type { RoomId } from '../rooms.js';

export interface Notice {
  kind: 'done' | 'trouble';
  text: Bilingual;
  /** for our own bugs: what to send to the maintainers */
  bug?: string;
}

/** What every room is lent. */
export interface Desk {
  engine: Engine;
  lang: Lang;
  /** what “today” is */
  date: string;
  catalogue: CatalogueView;
  files: FileView[];
  steps: StepView[];
  /** who works here; asked once, kept in this browser */
  who: string;
  setWho(name: string): void;
  setFiles(files: FileView[]): void;
  setSteps(steps: StepView[]): void;
  /** after a write: the catalogue as it is now, or the conflict told */
  wrote(written: Written): boolean;
  conflict: Conflict | undefined;
  reload(): Promise<void>;
  notify(notice: Notice): void;
  /** tell a rejected call */
  complain(error: unknown): void;
  save(download: Download): void;
  go(room: RoomId): void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('no desk');
  return desk;
};

/** Whatever was thrown, as a sentence. An aborted call is no trouble: undefined. */
export const troubleOf = (error: unknown): Notice | undefined => {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined;
  const trouble = error as Partial<Trouble>;
  if (typeof trouble.text?.zh === 'string')
    return {
      kind: 'trouble',
      text: trouble.text,
      ...(trouble.bug !== undefined && { bug: trouble.bug }),
    };
  return {
    kind: 'trouble',
    text: {
      zh: '工作台自身出错，文件没有改动；把下面几行发给维护者',
      en: 'the workbench itself failed, no file was changed; send the lines below to the maintainers',
    },
    bug: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
};
