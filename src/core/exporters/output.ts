import { sha256 } from '../model/digest.js';

/** What an exporter gives: files by safe relative path. Hosts write them; nothing is written by core. */
export type OutputFiles = Map<string, string | Uint8Array>;

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that Windows, Linux and a zip all take: no path signs, no control or bidi characters, at most 80 long. */
export const safeFileName = (name: string): string => {
  const plain = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  const short = [...plain]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '');
  if (short === '') return '未命名';
  return reserved.test(short.split('.')[0] ?? '') ? `_${short}` : short;
};

const dangerous = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that a spreadsheet program would run as a formula is made plain text; `originalCell` takes it back exactly. */
export const neutralCell = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
export const originalCell = (text: string): string =>
  text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;

/** Only links that open a web page; anything else is dropped. */
export const safeUrl = (url: string | undefined): string | undefined => {
  if (url === undefined) return undefined;
  try {
    const { protocol, href } = new URL(url.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
};

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

const base64 = (hex: string): string =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));

/** What a Content-Security-Policy names a script or style of the page by: `'sha256-…'`, quotes included. */
export const policyHash = (text: string): string => `'sha256-${base64(sha256(text))}'`;
