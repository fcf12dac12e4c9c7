import { type Document, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml, readYaml, writeYaml } from './yaml.js';

type Keyed = Record<string, unknown>;

/** What names an item of a sequence, so that its comments go with it when it moves. */
export type KeyOf = (item: unknown) => string | undefined;

const usualKey: KeyOf = (item) => {
  if (typeof item !== 'object' || item === null) return typeof item === 'string' ? item : undefined;
  const { code, id, name, title } = item as Keyed;
  const key = code ?? id ?? name ?? title;
  return typeof key === 'string' ? key : undefined;
};

/**
 * The text that now says `value`, with the comments and spelling of `text` kept on everything that did not change. The same
 * value gives the same text. Order follows `value`. Broken text → UserError as `readYaml`.
 */
export const updateYaml = (text: string, file: string, value: unknown, keyOf: KeyOf = usualKey): string => {
  if (text.trim() === '') return writeYaml(value);
  const document = parseYaml(text, file);
  if (sameValue(document.toJS({ maxAliasCount: -1 }), value)) return text;
  document.contents = merged(document, document.contents, value, keyOf) as typeof document.contents;
  document.setSchema('1.2', { compat: 'yaml-1.1' });
  const updated = document.toString({ lineWidth: 0, minContentWidth: 0, blockQuote: 'literal', indent: 2 });
  return says(updated, file, value) ? updated : writeYaml(value);
};

/** Whether the patched text reads back as the value; comments are given up rather than a character of the value. */
const says = (text: string, file: string, value: unknown): boolean => {
  try {
    return sameValue(readYaml(text, file), value);
  } catch {
    return false;
  }
};

const merged = (document: Document, node: unknown, value: unknown, keyOf: KeyOf): unknown => {
  if (isMap(node) && typeof value === 'object' && value !== null && !Array.isArray(value))
    return mergedMap(document, node, value as Keyed, keyOf);
  if (isSeq(node) && Array.isArray(value)) return mergedSequence(document, node, value, keyOf);
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    if (node.value !== value) {
      node.value = value;
      delete node.source;
      if (typeof value !== 'string' || node.type === 'PLAIN') delete node.type;
    }
    return node;
  }
  const fresh = document.createNode(value);
  const { comment, commentBefore } = (node ?? {}) as {
    comment?: string | null;
    commentBefore?: string | null;
  };
  if (commentBefore && fresh !== null) fresh.commentBefore = commentBefore;
  if (comment && fresh !== null) fresh.comment = comment;
  return fresh;
};

const mergedMap = (document: Document, map: YAMLMap, value: Keyed, keyOf: KeyOf): YAMLMap => {
  const old = new Map<unknown, Pair>();
  for (const pair of map.items) old.set(isScalar(pair.key) ? pair.key.value : pair.key, pair);
  map.items = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => {
      const pair = old.get(key);
      if (pair === undefined) return document.createPair(key, part);
      pair.value = merged(document, pair.value, part, keyOf);
      return pair;
    });
  return map;
};

const mergedSequence = (document: Document, sequence: YAMLSeq, value: unknown[], keyOf: KeyOf): YAMLSeq => {
  const old = sequence.items;
  const heading = handCommentToFirst(sequence);
  const byKey = new Map<string, unknown>();
  for (const node of old) {
    const key = keyOf(plain(document, node));
    if (key !== undefined && !byKey.has(key)) byKey.set(key, node);
  }
  const used = new Set<unknown>();
  sequence.items = value.map((item, index) => {
    const key = keyOf(item);
    const node = key === undefined ? old[index] : byKey.get(key);
    if (node === undefined || used.has(node)) return document.createNode(item);
    used.add(node);
    return merged(document, node, item, keyOf);
  });
  if (heading && !used.has(old[0])) sequence.commentBefore = heading;
  return sequence;
};

/** The comment above the first item hangs on the sequence; it must go where that item goes. */
const handCommentToFirst = (sequence: YAMLSeq): string | undefined => {
  const first = sequence.items[0];
  const { commentBefore } = sequence;
  if (!commentBefore || !(isMap(first) || isScalar(first)) || first.commentBefore) return undefined;
  first.commentBefore = commentBefore;
  sequence.commentBefore = null;
  return commentBefore;
};

const plain = (document: Document, node: unknown): unknown =>
  isMap(node) || isSeq(node) || isScalar(node) ? node.toJS(document, { maxAliasCount: -1 }) : node;

const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = definedEntries(one);
  const right = definedEntries(other);
  return (
    left.length === right.length &&
    left.every(([key, part], index) => right[index]![0] === key && sameValue(part, right[index]![1]))
  );
};

const definedEntries = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, part]) => part !== undefined);
