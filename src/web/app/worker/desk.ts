import {
  type Catalogue,
  changedFiles,
  type FileHandling,
  filesSource,
  isExchangeTable,
  type Lang,
  type LegacyReader,
  type Office,
  type OpenedList,
  openList,
  type ParsedFile,
  type ReadList,
  readCatalogue,
  readForImport,
  refuseBroken,
  rememberedMapping,
  type StoredCatalogue,
  UserError,
} from '../../../core/index.js';
import type { CatalogueView, Engine, FileId, Written } from '../engine.js';
import { viewOf } from './catalogueView.js';
import { type DeskState, type FileState, stateAfter, stateOf } from './deskState.js';
import type { DeskDeed, DeskMemory, DeskStep } from './memory.js';
import { type Pace, paceOf } from './pace.js';
import type { Store, StoreFiles } from './stores/store.js';

/** The methods one room gives the engine. */
export type RoomMethods<Name extends keyof Engine> = Pick<Engine, Name>;

/** Something happened that the page did not ask for: another tab, or somebody else's write. */
export type News = 'desk' | 'catalogue';

/** What the Worker lends the desk. */
export interface DeskHost {
  memory: DeskMemory;
  /** a killable place for old formats; without it they are refused */
  legacy?: LegacyReader;
  /** ISO date and time of a step */
  now(): string;
  /** the table of China's divisions (data/china-divisions.txt): names of places outside the catalogue; without it they have none */
  divisionTable?(): Promise<string>;
  /** a workbook to try with */
  example?(): Promise<{ name: string; bytes: Uint8Array }>;
  /** parses of the embedded catalogue, made when the page was built: key `kind sha256` */
  parses?: ReadonlyMap<string, ParsedFile>;
  news?(what: News): void;
}

const words = {
  catalogue: { zh: '读取目录……', en: 'reading the catalogue…' },
} as const;

/** Steps that undoing may reach: files taken away within them are kept. */
const keptBack = 40;

const notOpen = (): UserError =>
  new UserError('catalogue-not-open', {
    zh: '目录还没有读入；重新打开这个页面',
    en: 'the catalogue has not been read yet; open the page again',
  });

/**
 * The state behind the page: language, day, catalogue as read, files dropped in, steps done. Rooms ask it and never keep a
 * catalogue of their own beyond `sha256`: it is replaced whenever anybody writes.
 */
export class Desk {
  lang: Lang = 'zh';
  /** YYYY-MM-DD: what “today” is */
  date = '';
  #catalogue: StoredCatalogue | undefined;
  #files: StoreFiles | undefined;
  #steps: DeskStep[] = [];
  #state: DeskState = stateOf([]);
  #stale = true;
  #heard: string | undefined;
  readonly #opened = new Map<FileId, Promise<OpenedList>>();
  readonly #read = new Map<FileId, { said: string; list: ReadList }>();
  readonly #revisions = new Map<string, StoredCatalogue>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly store: Store,
    readonly host: DeskHost,
  ) {
    host.memory.onStep(() => {
      this.#stale = true;
      host.news?.('desk');
    });
    store.onChange((generation) => {
      this.#heard = generation;
      if (generation !== this.#files?.generation) host.news?.('catalogue');
    });
  }

  /** The catalogue as read last, with the texts of its files. */
  get loaded(): StoredCatalogue {
    if (this.#catalogue === undefined) throw notOpen();
    return this.#catalogue;
  }

  get catalogue(): Catalogue {
    return this.loaded.catalogue;
  }

  get storeFiles(): StoreFiles {
    if (this.#files === undefined) throw notOpen();
    return this.#files;
  }

  view(): CatalogueView {
    return viewOf(this.loaded, this.storeFiles);
  }

  async #readFiles(files: StoreFiles, pace: Pace): Promise<StoredCatalogue> {
    const bytes = new Map([...files.files].map(([path, file]) => [path, file.bytes]));
    const { memory, parses } = this.host;
    return readCatalogue(filesSource(files.place, bytes), {
      step: (share) => pace.step(words.catalogue, share),
      async parsed(kind, digest, parse) {
        const key = `${kind} ${digest}`;
        const known = parses?.get(key);
        if (known !== undefined) return known;
        const kept = await memory.parsed(key).catch(() => undefined);
        if (kept !== undefined) return kept;
        const parsed = await parse();
        await memory.keepParsed(key, parsed).catch(() => undefined);
        return parsed;
      },
    });
  }

  get isOpen(): boolean {
    return this.#catalogue !== undefined;
  }

  /** Read again when somebody else wrote; not for one's own write. Gives whether anything is new. */
  refresh(): Promise<boolean> {
    return this.alone(async () => {
      if (this.#heard !== undefined && this.#heard === this.#files?.generation) return false;
      const before = this.loaded.sha256;
      return (await this.load()).sha256 !== before;
    });
  }

  /** Read the catalogue from its store, now. */
  async load(pace: Pace = paceOf()): Promise<StoredCatalogue> {
    const files = await this.store.files();
    const catalogue = await this.#readFiles(files, pace);
    this.#files = files;
    this.#catalogue = catalogue;
    return catalogue;
  }

  /** The catalogue at a revision of its repository. */
  async revision(name: string, pace: Pace = paceOf()): Promise<StoredCatalogue> {
    const known = this.#revisions.get(name);
    if (known !== undefined) return known;
    const catalogue = await this.#readFiles(await this.store.files(name), pace);
    for (const oldest of this.#revisions.keys()) {
      if (this.#revisions.size < 4) break;
      this.#revisions.delete(oldest);
    }
    this.#revisions.set(name, catalogue);
    return catalogue;
  }

  /** The files that differ once the catalogue becomes `next`; `null`: removed. */
  changes(next: Catalogue): Map<string, string | null> {
    return changedFiles(this.loaded, next);
  }

  /**
   * Write what changed, all or nothing, unless somebody else changed the same files since they were read. `wanted` gets the
   * catalogue as it stands when its turn has come: what was decided on an older one must not undo what others wrote since.
   * Long plans are made beforehand and name the catalogue they were made from as `planned`; another one is a conflict.
   */
  write(wanted: (catalogue: Catalogue) => Catalogue, planned?: StoredCatalogue): Promise<Written> {
    return this.alone(async () => {
      if (planned !== undefined && planned !== this.loaded) {
        const files = filesApart(planned, this.loaded);
        if (files.length > 0) return { ok: false, conflict: { files, text: changedMeanwhile(files) } };
      }
      const next = wanted(this.catalogue);
      const changes = this.changes(next);
      refuseBroken(this.loaded, changes);
      const paths = [...changes.keys()];
      if (paths.length === 0) return { ok: true, files: [], catalogue: this.view() };
      if (this.storeFiles.readOnly) throw readOnly();
      const { files } = this.storeFiles;
      const answer = await this.store.write(
        [...changes].map(([path, text]) => ({ path, base: files.get(path)?.digest ?? null, text })),
      );
      if (!answer.ok)
        return { ok: false, conflict: { files: answer.conflicts, text: changedMeanwhile(answer.conflicts) } };
      await this.load();
      return { ok: true, files: paths, catalogue: this.view() };
    });
  }

  /** One after another: what reads, decides and writes must not be mixed with another that does. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Everything done so far, of every tab. */
  async steps(): Promise<readonly DeskStep[]> {
    if (this.#stale) {
      this.#stale = false;
      const more = await this.host.memory.steps(this.#steps.at(-1)?.n ?? 0);
      this.#steps = [...this.#steps, ...more];
      this.#state = stateAfter(this.#state, more, this.#steps);
    }
    return this.#steps;
  }

  /** Let go of files that were taken away long ago: the last of them can still be brought back by undoing. */
  async tidy(): Promise<void> {
    const steps = await this.steps();
    const { files } = this.#state;
    for (const { deed } of steps.slice(0, -keptBack))
      if (deed.do === 'remove' && !files.has(deed.id)) await this.host.memory.dropFile(deed.id);
  }

  async state(): Promise<DeskState> {
    await this.steps();
    return this.#state;
  }

  /** Do one thing and remember it; other tabs hear of it. */
  async deed(deed: DeskDeed): Promise<DeskState> {
    await this.host.memory.addStep(this.host.now(), deed);
    this.#stale = true;
    return this.state();
  }

  async fileState(id: FileId): Promise<FileState> {
    const found = (await this.state()).files.get(id);
    if (found !== undefined) return found;
    throw new UserError('file-not-here', {
      zh: '这个文件已经不在页面上（可能在另一个窗口里移走了）；重新拖进来',
      en: 'this file is no longer on the page (another tab may have removed it); drop it in again',
    });
  }

  /** The file taken apart, before mapping and repairs; read once, whoever asks. Unreadable → UserError. */
  opened(id: FileId): Promise<OpenedList> {
    let opening = this.#opened.get(id);
    if (opening === undefined) {
      opening = this.#open(id);
      this.#opened.set(id, opening);
      opening.catch(() => this.#opened.delete(id));
    }
    return opening;
  }

  async #open(id: FileId): Promise<OpenedList> {
    const { name } = await this.fileState(id);
    if (isExchangeTable(name)) throw exchangeTable(name);
    const kept = await this.host.memory.file(id);
    if (kept === undefined)
      throw new UserError('file-gone', {
        zh: `浏览器没有留住“${name}”的内容；重新拖进来`,
        en: `the browser did not keep “${name}”; drop it in again`,
      });
    const { legacy } = this.host;
    return openList(kept.bytes, name, legacy === undefined ? {} : { legacy });
  }

  /** Let go of a file's sheets; they are read again when asked for. */
  forget(id: FileId): void {
    this.#opened.delete(id);
    this.#read.delete(id);
  }

  /**
   * The file read as `santong import` reads it: its cells mended, its headings as mapped. `office` adds what is remembered of its
   * headings (`mappings.yaml`).
   */
  async list(id: FileId, office: Office = {}): Promise<ReadList> {
    const state = await this.fileState(id);
    const handling = handlingOf(state);
    const remembered = rememberedMapping(this.catalogue, office);
    const said = JSON.stringify([[...handling.mappings], handling.repairs, [...remembered]]);
    const known = this.#read.get(id);
    if (known?.said === said) return known.list;
    const list = readForImport(await this.opened(id), handling, remembered);
    this.#read.set(id, { said, list });
    return list;
  }
}

const exchangeTable = (name: string): UserError =>
  new UserError('exchange-table', {
    zh: `“${name}”是国家交换库的一张表，要和同一文件夹的其他表合起来读，页面上读不了；在命令行运行 santong import <文件夹>`,
    en: `“${name}” is one table of the national exchange library and is read together with the others of its folder, which the page cannot; run santong import <folder> on the command line`,
  });

/** What was said about a file, as `readForImport` takes it. */
export const handlingOf = ({ mappings, repairs }: FileState): FileHandling => ({
  mappings,
  repairs: [...repairs.values()],
});

const readOnly = (): UserError =>
  new UserError('catalogue-read-only', {
    zh: '这个目录只读，没有改动；用 santong init 新建自己的目录，再用 santong serve -C <文件夹> 打开',
    en: 'this catalogue is read-only, nothing was changed; start your own with santong init and open it with santong serve -C <folder>',
  });

/** Files whose bytes differ between two readings. */
const filesApart = (before: StoredCatalogue, after: StoredCatalogue): string[] =>
  [...new Set([...before.texts.keys(), ...after.texts.keys()])]
    .filter((path) => !sameBytes(before.texts.get(path), after.texts.get(path)))
    .sort();

const sameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.length === other.length &&
  one.every((byte, i) => byte === other[i]);

const changedMeanwhile = (files: readonly string[]) => ({
  zh: `${files.slice(0, 3).join('、')}${files.length > 3 ? ` 等 ${files.length} 个文件` : ''}在读入之后被别人改过，没有写入任何内容；看过新的内容再做一次`,
  en: `${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''} changed after being read, nothing was written; look at what is new and do it again`,
});
