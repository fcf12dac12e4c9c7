import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { jsonErrorOffset } from '../../src/core/formats/json.js';
import type { ReadLimits } from '../../src/core/formats/limits.js';
import { readWorkbook } from '../../src/core/formats/workbook.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { UserError } from '../../src/core/model/trouble.js';
import { legacyReader } from '../../src/node/legacyReader.js';
import { bareWorkbook, richParts, zipped } from './rich-workbook.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

const outcome = async (bytes: Uint8Array, limits: Partial<ReadLimits> = {}, name = 'a.xlsx') => {
  const start = performance.now();
  try {
    const workbook = await readWorkbook(bytes, { name, legacy: legacyReader, limits });
    return { workbook, code: 'read', milliseconds: performance.now() - start };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.text.zh).toMatch(/。$/);
    expect(error.text.en.length).toBeGreaterThan(20);
    return { code: error.code, text: error.text.zh, milliseconds: performance.now() - start };
  }
};
const codeOf = async (...given: Parameters<typeof outcome>) => (await outcome(...given)).code;
const cell = (xml: string) => readXlsx(bareWorkbook(`<row r="1">${xml}</row>`)).sheets[0]!.rows[0]?.cells[0];
const find = (bytes: Uint8Array, ...wanted: number[]) =>
  bytes.findIndex((_, at) => wanted.every((byte, i) => bytes[at + i] === byte));

describe('hostile workbooks', () => {
  it('zip bombs stop at ratio, part size, total size and entry count', async () => {
    const bomb = bareWorkbook(`<row><c t="inlineStr"><is><t>${'0'.repeat(30_000_000)}</t></is></c></row>`);
    expect(bomb.length).toBeLessThan(100_000);
    const { code, milliseconds } = await outcome(bomb);
    expect(code).toBe('workbook-over-limit');
    expect(milliseconds).toBeLessThan(500);
    expect(await codeOf(bomb, { ratio: 5000, partBytes: 1_000_000 })).toBe('workbook-over-limit');
    expect(await codeOf(bomb, { ratio: 5000, totalBytes: 1_000_000 })).toBe('workbook-over-limit');
    expect(await codeOf(bomb, { ratio: 5000 })).toBe('workbook-over-limit');
    const many = zipped(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`xl/${i}.xml`, ''])));
    expect(await codeOf(many, { entries: 200 })).toBe('workbook-over-limit');
    expect(await codeOf(bareWorkbook('<row/>'), { fileBytes: 100 })).toBe('file-too-large');
  });

  it('a directory that lies about sizes is found out while unpacking', async () => {
    const bytes = bareWorkbook('<row><c><v>1</v></c></row>'.repeat(2000));
    const lied = Uint8Array.from(bytes);
    const view = new DataView(lied.buffer);
    let at = find(lied, 0x50, 0x4b, 1, 2);
    for (; view.getUint32(at, true) === 0x02014b50; at += 46 + view.getUint16(at + 28, true)) {
      const name = new TextDecoder().decode(lied.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      if (name.endsWith('sheet1.xml')) view.setUint32(at + 24, 100, true);
    }
    expect(await codeOf(lied)).toBe('workbook-broken');
  });

  it('bombs in .ods are stopped before the old reader sees them', async () => {
    const ods = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(`<x>${'0'.repeat(20_000_000)}</x>`),
    });
    expect(await codeOf(ods, {}, 'a.ods')).toBe('workbook-over-limit');
  });

  it('entities are never expanded, nothing is fetched', async () => {
    const doctype = (body: string) =>
      bareWorkbook('', {
        parts: {
          'xl/workbook.xml': `<!DOCTYPE x [${body}]><workbook><sheets><sheet name="&a;" sheetId="1"/></sheets></workbook>`,
        },
      });
    expect(await codeOf(doctype('<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">'))).toBe('workbook-broken');
    expect(await codeOf(doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'))).toBe('workbook-broken');
    const inSheet = bareWorkbook('', {
      root: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    });
    expect(await codeOf(inSheet)).toBe('workbook-broken');
  });

  it('a huge dimension, styles to the last row and far cells cost nothing', async () => {
    const styled = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 10}"><c r="A${i + 10}" s="1"/></row>`,
    ).join('');
    const book = readXlsx(
      bareWorkbook(
        `<row r="1"><c r="A1"><v>1</v></c></row>${styled}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`,
      ),
    );
    expect(book.sheets[0]!.rows.map((row) => row.number)).toEqual([1, 1_048_576]);
    expect(await codeOf(bareWorkbook('<row r="1048577"><c><v>1</v></c></row>'))).toBe('workbook-broken');
    expect(await codeOf(bareWorkbook('<row r="1"><c r="XFE1"><v>1</v></c></row>'))).toBe('workbook-broken');
    const wide = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await codeOf(bareWorkbook(wide), { slots: 1_000_000 })).toBe('workbook-over-limit');
  });

  it('a million merged ranges are cut at the limit, and said', async () => {
    const merges = Array.from({ length: 300_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join(
      '',
    );
    const { workbook, milliseconds } = await outcome(
      bareWorkbook('<row><c><v>1</v></c></row>', { tail: `<mergeCells>${merges}</mergeCells>` }),
    );
    expect(workbook!.sheets[0]!.merges).toHaveLength(200_000);
    expect(workbook!.notes).toEqual([
      { code: 'cut-at-limit', params: { sheet: '表', what: 'merges', count: 100_000 } },
    ]);
    expect(milliseconds).toBeLessThan(5000);
  });

  it('limits on cells, characters, cell length and sheets are options', async () => {
    const two = bareWorkbook('<row><c t="str"><v>甲乙丙</v></c><c><v>2</v></c></row>');
    expect(await codeOf(two)).toBe('read');
    for (const limits of [{ cells: 1 }, { characters: 3 }, { cellCharacters: 2 }, { sheets: 0 }])
      expect(await codeOf(two, limits)).toBe('workbook-over-limit');
  });

  it('broken zips: cut, flipped, duplicated, overlapping, encrypted entries', async () => {
    const whole = zipped(richParts());
    for (const length of [4, 100, Math.floor(whole.length / 2), whole.length - 1, whole.length - 22])
      expect(await codeOf(whole.subarray(0, length))).toBe('workbook-broken');
    const flipped = Uint8Array.from(whole);
    const sheet = find(whole, ...strToU8('xl/worksheets/sheet1.xml'));
    flipped[sheet + 60]! ^= 0x10;
    expect(await codeOf(flipped)).toBe('workbook-broken');
    const doubled = Uint8Array.from(zipped({ ...richParts(), 'xl/worksheets/sheet9.xml': '<x/>' }));
    for (
      let at = find(doubled, ...strToU8('sheet9.xml'));
      at !== -1;
      at = find(doubled, ...strToU8('sheet9.xml'))
    )
      doubled[at + 5] = 0x31;
    expect(await outcome(doubled)).toMatchObject({
      code: 'workbook-broken',
      text: expect.stringContaining('出现两次'),
    });
    const locked = Uint8Array.from(whole);
    locked[find(locked, 0x50, 0x4b, 1, 2) + 8] = 1;
    expect(await codeOf(locked)).toBe('workbook-broken');
  });

  it('missing parts are named', async () => {
    const parts = richParts();
    const without = (name: string) =>
      zipped(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));
    expect(await outcome(without('xl/worksheets/sheet2.xml'))).toMatchObject({
      code: 'workbook-broken',
      text: expect.stringContaining('选项'),
    });
    expect(await outcome(without('xl/sharedStrings.xml'))).toMatchObject({
      code: 'workbook-broken',
      text: expect.stringContaining('清单'),
    });
    for (const optional of [
      'xl/styles.xml',
      '_rels/.rels',
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/persons/person.xml',
    ])
      expect(await codeOf(without(optional)), optional).toBe('read');
    expect(await codeOf(zipped({ '[Content_Types].xml': '<Types/>' }))).toBe('workbook-broken');
    expect(await codeOf(zipped({ 'word/document.xml': '<x/>', '[Content_Types].xml': '<Types/>' }))).toBe(
      'file-not-a-sheet',
    );
  });

  it('encrypted OOXML and BIFF say how to go on', async () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(8));
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(64));
    const bytes = Uint8Array.from(XLSX.CFB.write(container, { type: 'array' }) as number[]);
    expect(await outcome(bytes)).toMatchObject({
      code: 'workbook-encrypted',
      text: expect.stringContaining('密码'),
    });

    const biff = XLSX.CFB.utils.cfb_new();
    const record = (type: number, ...body: number[]) => [type & 255, type >> 8, body.length, 0, ...body];
    const stream = [
      ...record(0x0809, 0, 6, 5, 0, 0, 0, 0xcd, 7, 0, 0, 0, 0, 0, 0, 0, 0),
      ...record(0x2f, 1, 0, 1, 0, 1, 0, ...Array(48).fill(7)),
      ...record(0x0a),
    ];
    XLSX.CFB.utils.cfb_add(biff, '/Workbook', Uint8Array.from([...stream, ...Array(5000).fill(0)]));
    const locked = Uint8Array.from(XLSX.CFB.write(biff, { type: 'array' }) as number[]);
    expect(await codeOf(locked, {}, 'a.xls')).toBe('workbook-encrypted');
    expect(await codeOf(locked.subarray(0, 1500), {}, 'a.xls')).toMatch(/^workbook-/);
  });

  it('names and texts called __proto__ are only names', () => {
    const book = readXlsx(
      bareWorkbook('<row><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>', {
        parts: {
          'xl/workbook.xml':
            '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>',
        },
      }),
    );
    expect(book.sheets[0]!.name).toBe('__proto__');
    expect(book.sheets[0]!.rows[0]!.cells).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('macros and links elsewhere are left alone, and said', async () => {
    const { workbook } = await outcome(
      zipped({ ...richParts(), 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      {},
      'a.xlsm',
    );
    expect(workbook!.notes).toEqual([
      { code: 'macros-ignored', params: {} },
      { code: 'external-links-ignored', params: { count: 1 } },
    ]);
  });

  it('odd characters stay or become U+FFFD, never half a character', () => {
    expect(cell('<c t="str"><v>a_x000D_b_x005F_x000D_ _xD83D_ &#x1F600;</v></c>')).toBe(
      'a\rb_x000D_ \uFFFD 😀',
    );
    expect(cell('<c t="inlineStr"><is><t>&#xD800;&#65;&amp;amp;&lt;</t></is></c>')).toBe('\uFFFDA&amp;<');
    expect(cell('<c t="str"><v>\u0001\u000b甲</v></c>')).toBe('\u0001\u000b甲');
    expect(cell(`<c t="str"><v>${'长'.repeat(32_767)}</v></c>`)).toHaveLength(32_767);
    expect(cell('<c t="e"><f>A9/0</f><v>#DIV/0!</v></c>')).toEqual({
      kind: 'error',
      value: '#DIV/0!',
      text: '#DIV/0!',
      formula: true,
    });
  });

  it('JSON that breaks after ten megabytes still says where', () => {
    const text = `["${'x'.repeat(10_000_000)}", }`;
    expect(jsonErrorOffset(text)).toBe(text.length - 1);
  });

  it('the fixture itself is sound', () => {
    expect(Object.keys(unzipSync(zipped(richParts()))).length).toBeGreaterThan(15);
  });
});
