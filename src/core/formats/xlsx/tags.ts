import { brokenWorkbook } from './trouble.js';
import { unescapeXml } from './xml.js';

/** One tag of a part's text, by offsets: what patching needs to change a few bytes and keep all others. */
export interface Tag {
  kind: 'open' | 'close' | 'empty';
  /** name without prefix */
  local: string;
  /** offset of `<` */
  start: number;
  /** offset after `>` */
  end: number;
  /** open elements around it */
  depth: number;
}

const LT = 60;
const GT = 62;

/** Walks the tags of well-formed XML; comments, CDATA and instructions are passed over. The tag object is reused. */
export const eachTag = (text: string, visit: (tag: Tag) => void): void => {
  const tag: Tag = { kind: 'open', local: '', start: 0, end: 0, depth: 0 };
  let at = text.indexOf('<');
  let depth = 0;
  while (at !== -1) {
    const next = text.charCodeAt(at + 1);
    if (next === 33)
      at = after(
        text,
        at,
        text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>',
      );
    else if (next === 63) at = after(text, at, '?>');
    else {
      const end = endOfTag(text, at);
      const closing = next === 47;
      tag.kind = closing ? 'close' : text.charCodeAt(end - 2) === 47 ? 'empty' : 'open';
      tag.local = localName(text, closing ? at + 2 : at + 1);
      tag.start = at;
      tag.end = end;
      if (closing) depth -= 1;
      tag.depth = depth;
      visit(tag);
      if (tag.kind === 'open') depth += 1;
      at = end;
    }
    at = text.indexOf('<', at);
  }
};

const after = (text: string, at: number, end: string): number => {
  const found = text.indexOf(end, at);
  if (found === -1) throw cut();
  return found + end.length;
};

const endOfTag = (text: string, start: number): number => {
  let quote = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GT) return at + 1;
    else if (code === 34 || code === 39) quote = code;
    else if (code === LT) throw cut();
  }
  throw cut();
};

const localName = (text: string, from: number): string => {
  let start = from;
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 58) start = at + 1;
    else if (code === GT || code === 47 || code <= 32 || Number.isNaN(code)) return text.slice(start, at);
  }
};

const cut = () => brokenWorkbook('内部文件不是合法的 XML', 'a part is not well-formed XML');

/** Prefix with its colon, as in `x:`, of the tag at an offset. */
export const prefixAt = (text: string, start: number): string =>
  /^<\/?([\w.-]+:)/.exec(text.slice(start, start + 100))?.[1] ?? '';

export interface FoundAttribute {
  /** offset of the space before the name */
  start: number;
  /** offset after the closing quote */
  end: number;
  value: string;
}

/** An attribute of the tag between two offsets, by its name as written or by local name behind any prefix (`*:id`). */
export const attributeOf = (
  text: string,
  tag: Pick<Tag, 'start' | 'end'>,
  name: string,
): FoundAttribute | undefined => {
  const raw = text.slice(tag.start, tag.end);
  const pattern = name.startsWith('*:') ? `[\\w.-]+:${name.slice(2)}` : name;
  const match = new RegExp(`\\s${pattern}\\s*=\\s*("[^"]*"|'[^']*')`).exec(raw);
  if (match === null) return undefined;
  return {
    start: tag.start + match.index,
    end: tag.start + match.index + match[0].length,
    value: unescapeXml(match[1]!.slice(1, -1)),
  };
};

/** Changes by offset in one text, made together. */
export interface Edit {
  start: number;
  end: number;
  put: string;
}

export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { edit } of ordered) {
    pieces.push(text.slice(at, edit.start), edit.put);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('').replace(/^(<\?xml[^>]*\sencoding=)(["'])(?!utf-8)[^"']*\2/i, '$1$2UTF-8$2');
};

/** Our own pieces spelt with the prefix the part uses. */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}$2`);

/** Content at the end of an element, whether it was written `<a/>` or `<a>…</a>`. */
export const appendEdit = (element: ElementSpan, xml: string): Edit =>
  element.empty
    ? { start: element.end - 2, end: element.end, put: `>${xml}</${element.name}>` }
    : { start: element.closeStart, end: element.closeStart, put: xml };

export interface ElementSpan {
  /** with prefix */
  name: string;
  start: number;
  /** after the open tag */
  end: number;
  closeStart: number;
  empty: boolean;
}

/** The first element of each wanted name, at any depth. */
export const findElements = (text: string, wanted: readonly string[]): Map<string, ElementSpan> => {
  const found = new Map<string, ElementSpan>();
  const open = new Map<string, number>();
  eachTag(text, ({ kind, local, start, end, depth }) => {
    if (!wanted.includes(local)) return;
    if (kind === 'close') {
      const span = found.get(local);
      if (span !== undefined && open.get(local) === depth) {
        span.closeStart = start;
        open.delete(local);
      }
    } else if (!found.has(local)) {
      const name = prefixAt(text, start) + local;
      found.set(local, { name, start, end, closeStart: end, empty: kind === 'empty' });
      if (kind === 'open') open.set(local, depth);
    }
  });
  return found;
};
