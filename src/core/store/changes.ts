import { writeCsv } from '../formats/csv.js';
import { decode } from '../formats/decode.js';
import { writeNdjson } from '../formats/json.js';
import { writeYaml } from '../formats/yaml.js';
import { updateYaml } from '../formats/yaml-patch.js';
import {
  type Catalogue,
  type DirectoryItem,
  type RawRecord,
  rawOfDirectoryItem,
  rawOfList,
  rowsOfCrosswalk,
  rowsOfDecisions,
  rowsOfLedger,
  UserError,
} from '../model/index.js';
import type { StoredCatalogue } from './read.js';

/** What one file says. `parts` are the records it is made of: the same objects, the same text. */
interface FileContent {
  parts: readonly unknown[];
  value(): RawRecord;
}

/** What each file of a catalogue says, by relative path, in canonical order. */
const fileContents = (catalogue: Catalogue): Map<string, FileContent> => {
  const files = new Map<string, FileContent>();
  const add = (path: string, part: unknown, value: () => RawRecord) =>
    files.set(path, { parts: [part], value });
  const { info, divisions, agencies, laws, intermediaries, profile, knownIssues, acceptedChanges } =
    catalogue;
  add('catalogue.yaml', info, () => ({ format: 'santong-catalogue/1', ...info }));
  add('divisions.yaml', divisions, () => ({ format: 'santong-divisions/1', divisions }));
  add('agencies.yaml', agencies, () => ({ format: 'santong-agencies/1', agencies }));
  add('laws.yaml', laws, () => ({ format: 'santong-laws/1', laws }));
  const { services, institutions } = intermediaries;
  add('intermediaries.yaml', intermediaries, () => ({
    format: 'santong-intermediaries/1',
    services,
    institutions,
  }));
  add('profile.yaml', profile, () => ({ format: 'santong-profile/1', ...profile }));
  add('known-issues.yaml', knownIssues, () => ({ format: 'santong-known-issues/1', issues: knownIssues }));
  if (acceptedChanges.length > 0)
    add('accepted-changes.yaml', acceptedChanges, () => ({
      format: 'santong-accepted-changes/1',
      changes: acceptedChanges,
    }));
  const { mappings = [] } = catalogue;
  if (mappings.length > 0) add('mappings.yaml', mappings, () => ({ format: 'santong-mappings/1', mappings }));
  const directory = new Map<string, DirectoryItem[]>();
  for (const item of catalogue.directory) {
    const items = directory.get(item.origin.file);
    if (items === undefined) directory.set(item.origin.file, [item]);
    else items.push(item);
  }
  for (const [path, items] of directory)
    files.set(path, {
      parts: items,
      value: () => ({
        format: 'santong-directory/1',
        department: departmentOfFile(path),
        items: items.map(rawOfDirectoryItem),
      }),
    });
  for (const list of catalogue.lists) add(list.file, list, () => rawOfList(list));
  return files;
};

const isSame = (one: FileContent, other: FileContent): boolean =>
  one.parts.length === other.parts.length && one.parts.every((part, i) => part === other.parts[i]);

/** directory/09-公安.yaml → 09 */
export const departmentOfFile = (path: string): string => /^directory\/(\d{2})/.exec(path)?.[1] ?? '99';

const csvFiles = (catalogue: Catalogue): Map<string, string[][]> => {
  const files = new Map([['ledger.csv', rowsOfLedger(catalogue.ledger)]]);
  if (catalogue.decisions.length > 0) files.set('decisions.csv', rowsOfDecisions(catalogue.decisions));
  if (catalogue.crosswalk.length > 0) files.set('crosswalk.csv', rowsOfCrosswalk(catalogue.crosswalk));
  return files;
};

/** What names a record or a part of one, so that its comments go with it. */
const keyOf = (item: unknown): string | undefined => {
  if (typeof item !== 'object' || item === null) return typeof item === 'string' ? item : undefined;
  const { name, title, basicCode, implementationCode, code, law, step, question, rule } = item as Record<
    string,
    unknown
  >;
  const key = name ?? title ?? basicCode ?? implementationCode ?? code ?? law ?? step ?? question ?? rule;
  return typeof key === 'string' ? key : undefined;
};

const ndjsonOf = (value: RawRecord): string => {
  const { items, ...head } = value;
  return writeNdjson([head, ...(items as unknown[])]);
};

/** Spreadsheets must open the ledger, so its CSV carries a byte order mark only if the file had one; LF line ends. */
const csvText = (rows: string[][]): string => writeCsv(rows).replaceAll('\r\n', '\n');

const encoder = new TextEncoder();

/** Whether a file says exactly this text; lengths tell most differences at once. */
const isText = (bytes: Uint8Array, text: string): boolean => {
  if (text.length > bytes.length || text.length * 3 < bytes.length) return false;
  const own = encoder.encode(text);
  return own.length === bytes.length && own.every((byte, i) => byte === bytes[i]);
};

/** A file that differs, and its new text when it is asked for: a long YAML text costs far more than to know that it differs. */
interface Difference {
  path: string;
  /** `null`: removed */
  text(): string | null;
}

function* differences(loaded: StoredCatalogue, next: Catalogue): Generator<Difference> {
  const before = fileContents(loaded.catalogue);
  const after = fileContents(next);
  for (const [path, content] of after) {
    const old = before.get(path);
    const bytes = loaded.texts.get(path);
    if (bytes !== undefined && old !== undefined && isSame(old, content)) continue;
    const value = content.value();
    if (bytes === undefined && isEmptyPart(path, value)) continue;
    if (path.endsWith('.ndjson')) {
      const text = ndjsonOf(value);
      if (bytes === undefined || !isText(bytes, text)) yield { path, text: () => text };
      continue;
    }
    if (bytes !== undefined && old !== undefined && JSON.stringify(old.value()) === JSON.stringify(value))
      continue;
    yield {
      path,
      text: () =>
        bytes === undefined ? writeYaml(value) : updateYaml(decode(bytes).text, path, value, keyOf),
    };
  }
  for (const path of before.keys())
    if (loaded.texts.has(path) && !after.has(path)) yield { path, text: () => null };
  for (const [path, rows] of csvFiles(next)) {
    const text = csvText(rows);
    const bytes = loaded.texts.get(path);
    if (bytes === undefined ? rows.length > 1 : decode(bytes).text !== text) yield { path, text: () => text };
  }
}

/**
 * The files that change when `loaded` becomes `next`, with their new text (`null`: removed). Comments and spelling of
 * what did not change stay. `next` must share no mutated part with `loaded`.
 */
export const changedFiles = (loaded: StoredCatalogue, next: Catalogue): Map<string, string | null> =>
  new Map(Array.from(differences(loaded, next), ({ path, text }) => [path, text()]));

/** The paths of those files, in the same order, without making their texts. */
export const changedPaths = (loaded: StoredCatalogue, next: Catalogue): string[] =>
  Array.from(differences(loaded, next), ({ path }) => path);

const isEmptyPart = (path: string, value: RawRecord): boolean =>
  !path.startsWith('lists/') &&
  path !== 'catalogue.yaml' &&
  Object.entries(value).every(
    ([key, part]) => key === 'format' || (Array.isArray(part) && part.length === 0),
  );

/** A file whose data does not fit its schema was read in part only; writing it back would lose the rest. */
export const refuseBroken = (loaded: StoredCatalogue, changes: ReadonlyMap<string, unknown>): void => {
  const broken = loaded.facts.find(
    (f) => changes.has(f.place.file) && f.rule !== 'field-missing' && f.rule !== 'field-too-long',
  );
  if (broken === undefined) return;
  const { file, line } = broken.place;
  const where = line === undefined ? file : `${file}:${line}`;
  throw new UserError('file-has-faults', {
    zh: `${where} 有不合格式的内容，改写会丢数据，没有改动；先运行 santong validate 改正这个文件`,
    en: `${where} holds data of the wrong shape; rewriting it would lose data, nothing was changed; run santong validate and correct that file first`,
  });
};
