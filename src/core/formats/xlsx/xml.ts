import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { brokenWorkbook, overLimit } from './trouble.js';

/** Attributes by local name: OOXML is written with many prefixes and two families of namespaces. */
export type Attributes = ReadonlyMap<string, string>;

export interface XmlHandler {
  open?(local: string, attributes: Attributes): void;
  close?(local: string): void;
  /** character data, CDATA included */
  text?(text: string): void;
}

export interface XmlFeed {
  write(text: string): void;
  end(): void;
}

/** Characters without a single tag: no workbook has that, and the parser would hold them all. */
const LONGEST_PIECE = 1 << 25;

/**
 * A strict, streaming XML reader for one part. Namespaces are cut off; a document type is refused, so no entity is ever
 * expanded and nothing outside is fetched. Broken XML → UserError `workbook-broken`.
 */
export const xmlFeed = (part: string, handler: XmlHandler): XmlFeed => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let sinceEvent = 0;
  parser.on('doctype', () => {
    throw brokenWorkbook(
      `内部文件 ${part} 含有文档类型声明，可能是恶意文件`,
      `part ${part} declares a document type, which may be malicious`,
    );
  });
  parser.on('error', (error) => {
    if (/unbound namespace prefix/i.test(error.message)) return;
    throw brokenWorkbook(
      `内部文件 ${part} 不是合法的 XML`,
      `part ${part} is not well-formed XML (${error.message.slice(0, 80)})`,
    );
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    sinceEvent = 0;
    if (depth > 200) throw brokenWorkbook(`内部文件 ${part} 嵌套过深`, `part ${part} nests too deeply`);
    handler.open?.(tag.local, localAttributes(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    sinceEvent = 0;
    handler.close?.(tag.local);
  });
  if (handler.text !== undefined) {
    const take = (text: string) => handler.text?.(text);
    parser.on('text', take);
    parser.on('cdata', take);
  }
  return {
    write: (text) => {
      sinceEvent += text.length;
      if (sinceEvent > LONGEST_PIECE)
        throw overLimit(
          `内部文件 ${part} 一处文字的长度`,
          `one text of part ${part}`,
          sinceEvent,
          LONGEST_PIECE,
        );
      parser.write(text);
    },
    end: () => {
      parser.close();
    },
  };
};

/** One small part. */
export const readXml = (part: string, text: string, handler: XmlHandler): void => {
  const feed = xmlFeed(part, handler);
  feed.write(text);
  feed.end();
};

const localAttributes = (attributes: Record<string, SaxesAttributeNS>): Attributes => {
  const local = new Map<string, string>();
  for (const name in attributes) {
    const attribute = attributes[name]!;
    if (attribute.prefix === '' || !local.has(attribute.local)) local.set(attribute.local, attribute.value);
  }
  return local;
};

export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** XML text as it stands in the file → characters: references resolved, line ends normalised. */
export const unescapeXml = (raw: string): string => {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    })
    .replace(loneSurrogate, '\uFFFD');
};

/** `_x000D_` is how OOXML spells characters that XML cannot; `_x005F_` is the underscore before something that looks so. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(loneSurrogate, '\uFFFD')
    : text;

export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;

const unspeakable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text for a cell or a comment: what XML cannot carry is spelt `_x000D_`; lone surrogates become U+FFFD. */
export const escapeCell = (text: string): string =>
  escapeXml(
    text
      .replace(unspeakable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
      .replace(loneSurrogate, '\uFFFD'),
  );
