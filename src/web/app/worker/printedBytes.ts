import type { Printed } from '../../../core/index.js';

const encoder = new TextEncoder();

/** What a printer gave, as the bytes of a file. */
export const printedBytes = (printed: Printed): Uint8Array => {
  if (printed instanceof Uint8Array) return printed;
  if (typeof printed === 'string') return encoder.encode(printed);
  const blocks: Uint8Array[] = [];
  let block = '';
  const put = (): void => {
    blocks.push(encoder.encode(block));
    block = '';
  };
  for (const piece of printed) {
    block += piece;
    if (block.length > 65_536) put();
  }
  put();
  const whole = new Uint8Array(blocks.reduce((sum, b) => sum + b.length, 0));
  let at = 0;
  for (const b of blocks) {
    whole.set(b, at);
    at += b.length;
  }
  return whole;
};

/** Media types of downloads. */
export const mediaTypes = {
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  notice: 'text/plain; charset=utf-8',
  zip: 'application/zip',
} as const;

/** Endings of file names, by format. */
export const endings = { json: 'json', markdown: 'md', html: 'html', xlsx: 'xlsx', notice: 'txt' } as const;
