import { kindOfPath } from '../../core/store/kinds.js';
import { parseCatalogueFile } from '../../core/store/parse.js';
import { takeTable } from '../../core/store/tables.js';
import type { WriteRequest } from '../app/store.js';
import { checkPath } from './paths.js';
import { Refusal } from './refusal.js';

type Change = WriteRequest['changes'][number];

const mostChanges = 10_000;

const malformed = (): Refusal =>
  new Refusal(400, 'request-malformed', {
    zh: '保存的请求不完整：要有 changes，每条写明 path、base、text；没有改动，刷新页面再试',
    en: 'the request is incomplete: changes with path, base and text are wanted; nothing was changed, reload the page and try again',
  });

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

const changeOf = (value: unknown): Change => {
  if (typeof value !== 'object' || value === null) throw malformed();
  const { path, base, text } = value as Record<string, unknown>;
  if (typeof path !== 'string' || !isTextOrNull(base) || !isTextOrNull(text)) throw malformed();
  if (base !== null && !/^[0-9a-f]{64}$/.test(base)) throw malformed();
  return { path, base, text };
};

/** Two spellings of one name are one file on Windows. */
const refuseDoubles = (changes: readonly Change[]): void => {
  const seen = new Set<string>();
  for (const { path } of changes) {
    const name = path.normalize('NFC').toLowerCase();
    if (seen.has(name))
      throw new Refusal(400, 'path-twice', {
        zh: `“${path}”在一次保存里出现两次，没有改动`,
        en: `“${path}” stands twice in one save, nothing was changed`,
      });
    seen.add(name);
  }
};

/** The changes of a request, every path fit to be written. Throws Refusal. */
export const changesOf = (value: unknown): Change[] => {
  const list = (value as { changes?: unknown } | null)?.changes;
  if (!Array.isArray(list) || list.length === 0 || list.length > mostChanges) throw malformed();
  const changes = list.map(changeOf);
  for (const { path, text } of changes) {
    checkPath(path);
    if (path === 'catalogue.yaml' && text === null)
      throw new Refusal(400, 'catalogue-removed', {
        zh: 'catalogue.yaml 不能删除，没有它就不是目录了；没有改动',
        en: 'catalogue.yaml cannot be removed, without it this is no catalogue; nothing was changed',
      });
  }
  refuseDoubles(changes);
  return changes;
};

const emptyTables = () => ({ ledger: [], decisions: [], crosswalk: [] });

/** Refuses a text that the next load could not read, with the sentence that load would say. */
export const checkText = async (path: string, text: string): Promise<void> => {
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text))
    throw new Refusal(422, 'text-broken', {
      zh: `${path} 的内容含有不能保存的字符（空字符或半个字符），没有改动`,
      en: `the text of ${path} holds characters that cannot be saved (NUL or half a character), nothing was changed`,
    });
  const kind = kindOfPath(path);
  const bytes = new TextEncoder().encode(text);
  if (kind !== undefined) await parseCatalogueFile(bytes, path, path, kind);
  else takeTable(emptyTables(), path, path, bytes);
};
