import { decode } from '../formats/decode.js';
import { readNdjson } from '../formats/json.js';
import { readYamlWithLines } from '../formats/yaml.js';
import type { FileKind } from '../model/fileSchemas.js';
import { type Fact, type Place, UserError } from '../model/index.js';
import { refuseConflict } from './conflict.js';
import type { ParsedFile } from './parsed.js';

type Keyed = Record<string, unknown>;

/** The key that holds a file's records. */
const recordsKey: { [K in FileKind]?: string } = {
  directory: 'items',
  list: 'items',
  divisions: 'divisions',
  agencies: 'agencies',
  laws: 'laws',
  'known-issues': 'issues',
  mappings: 'mappings',
};

const fromNdjson = (text: string, file: string): { value: unknown; lines: number[] } => {
  const [head, ...items] = readNdjson(text, file);
  if (typeof head?.value !== 'object' || head.value === null)
    throw new UserError('list-head-missing', {
      zh: `${file} 第一行要写清单的 format、division 和 agency，后面每行一个事项`,
      en: `the first line of ${file} must give format, division and agency of the list, one item a line after it`,
    });
  return { value: { ...head.value, items: items.map((i) => i.value) }, lines: items.map((i) => i.line) };
};

/** Drop what does not fit, part by part, so that no rule ever meets a value of the wrong shape. */
const prune = (value: unknown, path: readonly PropertyKey[]): void => {
  // a broken part of an element takes the whole element with it
  const depth = path.findIndex(
    (key, i) => i > 0 && typeof path[i - 1] === 'number' && typeof key === 'string',
  );
  const cut = depth >= 0 ? path.slice(0, depth + 1) : path;
  let parent: unknown = value;
  for (const key of cut.slice(0, -1)) parent = (parent as Record<PropertyKey, unknown> | undefined)?.[key];
  const last = cut.at(-1);
  if (typeof parent === 'object' && parent !== null && last !== undefined)
    delete (parent as Record<PropertyKey, unknown>)[last];
};

/** One catalogue file: read, checked against its schema; faults of the data are facts, a broken file is a UserError. */
export const parseCatalogueFile = async (
  bytes: Uint8Array,
  path: string,
  file: string,
  kind: FileKind,
): Promise<ParsedFile> => {
  const { text } = decode(bytes);
  refuseConflict(text, file);
  const key = recordsKey[kind];
  const yaml = path.endsWith('.ndjson') ? undefined : readYamlWithLines(text, file);
  const read = yaml ?? fromNdjson(text, file);
  const value = read.value as Keyed;
  const records = key === undefined ? undefined : value?.[key];
  const lines =
    yaml === undefined
      ? read.lines
      : Array.isArray(records)
        ? records.map((_, i) => yaml.lineAt([key ?? '', i]) ?? 1)
        : [];
  const [{ fileSchemas }, { schemaProblems }] = await Promise.all([
    import('../model/fileSchemas.js'),
    import('../model/schemaFacts.js'),
  ]);
  const facts: Fact[] = [];
  for (const problem of schemaProblems(fileSchemas[kind], value)) {
    if (problem.path.length === 0 || problem.path[0] === 'format')
      throw new UserError('file-not-catalogue', {
        zh: `${file} 不是 ${fileSchemas[kind].shape.format.value} 文件；核对开头的 format 一行`,
        en: `${file} is not a ${fileSchemas[kind].shape.format.value} file; check its format line`,
      });
    const index = problem.path.find((p) => typeof p === 'number');
    const record =
      typeof index === 'number' && Array.isArray(records) ? (records[index] as Keyed | undefined) : undefined;
    const element = problem.path.find(
      (p, i) => typeof p === 'string' && typeof problem.path[i - 1] === 'number',
    );
    const place: Place = { file: path };
    const line = typeof index === 'number' ? lines[index] : yaml?.lineAt(problem.path as string[]);
    if (line !== undefined) place.line = line;
    const name =
      record?.['implementationCode'] ?? record?.['basicCode'] ?? record?.['code'] ?? record?.['name'];
    if (typeof name === 'string') place.record = name;
    if (typeof element === 'string') place.element = element;
    facts.push({ rule: problem.rule, place, params: problem.params });
    if (
      problem.rule !== 'field-missing' &&
      problem.rule !== 'field-too-long' &&
      problem.rule !== 'field-unknown'
    )
      prune(value, problem.path);
  }
  return { value, lines, facts };
};
