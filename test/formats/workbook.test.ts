import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel';
import { type Sheet, shownText } from '../../src/core/formats/sheet.js';
import { readWorkbook } from '../../src/core/formats/workbook.js';
import { UserError } from '../../src/core/model/trouble.js';
import { legacyReader } from '../../src/node/legacyReader.js';
import { zipped } from './rich-workbook.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

XLSX.set_cptable(codePages);

const texts = (sheet: Sheet) => sheet.rows.map((row) => Array.from(row.cells, shownText));
const book = (type: XLSX.BookType): Uint8Array => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['名称', '编码', '期限'],
    ['户口登记', '000109001000', 20],
    ['', '', ''],
  ]);
  const workbook = XLSX.utils.book_new(sheet, '实施清单');
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: type }) as ArrayBuffer);
};
const expected = [
  ['名称', '编码', '期限'],
  ['户口登记', '000109001000', '20'],
];
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  );

describe('readWorkbook', () => {
  it.each([
    ['xlsx', 'a.xlsx', 'xlsx', false],
    ['biff8', 'a.xls', 'xls', false],
    ['biff8', 'a.et', 'et', false],
    ['ods', 'a.ods', 'ods', false],
    ['fods', 'a.ods', 'ods', false],
    ['xlml', 'a.xls', 'spreadsheetml', true],
    ['html', 'a.xls', 'html', true],
    ['xlsx', 'a.xls', 'xlsx', true],
    ['biff8', 'a.xlsx', 'xls', true],
    ['xlsb', 'a.xlsb', 'xls', false],
  ] as const)('reads %s named %s', async (type, name, kind, lies) => {
    const workbook = await readWorkbook(book(type), { name, legacy: legacyReader });
    expect(workbook.kind).toBe(kind);
    expect(texts(workbook.sheets[0]!)).toEqual(expected);
    expect(workbook.notes.some((note) => note.code === 'extension-lies')).toBe(lies);
  });

  it('says what an .ods hides', async () => {
    const row = (text: string, attributes = '') =>
      `<table:table-row${attributes}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>乙</text:p></table:table-cell></table:table-row>`;
    const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="清单"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/>${row('一')}${row('二', ' table:visibility="filter"')}${row('三')}</table:table><table:table table:name="藏" table:style-name="ta2"><table:table-column/>${row('四')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipped({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
      'styles.xml':
        '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      'META-INF/manifest.xml':
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    });
    const { sheets } = await readWorkbook(bytes, { name: 'a.ods', legacy: legacyReader });
    expect(
      sheets.map((sheet) => [
        sheet.name,
        sheet.hidden,
        [...sheet.hiddenColumns],
        sheet.rows.map((row) => row.hidden ?? false),
      ]),
    ).toEqual([
      ['清单', false, [2], [false, true, false]],
      ['藏', true, [], [false]],
    ]);
  });

  it('reads BIFF5 in the code page it names', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['AABB', '0001']]);
    const bytes = new Uint8Array(
      XLSX.write(XLSX.utils.book_new(sheet, 'a'), { type: 'array', bookType: 'biff5' }) as ArrayBuffer,
    );
    const find = (...wanted: number[]) =>
      bytes.findIndex((_, at) => wanted.every((byte, i) => bytes[at + i] === byte));
    bytes.set([0xc3, 0xfb, 0xb3, 0xc6], find(0x41, 0x41, 0x42, 0x42));
    bytes.set([0x42, 0, 2, 0, 0xa8, 0x03], find(0x42, 0, 2, 0));
    const workbook = await readWorkbook(bytes, { name: 'a.xls', legacy: legacyReader });
    expect(texts(workbook.sheets[0]!)).toEqual([['名称', '0001']]);
  });

  it('reads GB18030 text and says so', async () => {
    const gb = Uint8Array.from(
      'c3fbb3c62cb1e0c2eb0abba7bfdaB5C7BCC72c30303031'.match(/../g)!.map((h) => Number.parseInt(h, 16)),
    );
    const workbook = await readWorkbook(gb, { name: '清单.csv' });
    expect(texts(workbook.sheets[0]!)).toEqual([
      ['名称', '编码'],
      ['户口登记', '0001'],
    ]);
    expect(workbook.sheets[0]!.name).toBe('清单');
    expect(workbook.notes).toEqual([{ code: 'encoding-assumed', params: { encoding: 'gb18030' } }]);
  });

  it('refuses with the next step what is no sheet', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await codeOf(readWorkbook(new Uint8Array(0), { name: 'a.xlsx' }))).toBe('file-empty');
    expect(await codeOf(readWorkbook(bytes('%PDF-1.7 ...'), { name: 'a.xlsx' }))).toBe('file-not-a-sheet');
    expect(await codeOf(readWorkbook(book('biff8'), { name: 'a.xls' }))).toBe('legacy-reader-missing');
    expect(await codeOf(readWorkbook(bytes('PK\u0003\u0004 cut'), { name: 'a.xlsx' }))).toBe(
      'workbook-broken',
    );
    expect(await codeOf(readWorkbook(bytes('a,b'), { name: 'a.csv', limits: { fileBytes: 2 } }))).toBe(
      'file-too-large',
    );
  });

  it('kills an old reader that takes too long or too much', async () => {
    const row = `<tr>${'<td>户口登记</td>'.repeat(20)}</tr>`;
    const bytes = new TextEncoder().encode(`<table>${row.repeat(20_000)}</table>`);
    const start = Date.now();
    expect(
      await codeOf(
        readWorkbook(bytes, { name: 'a.xls', legacy: legacyReader, limits: { milliseconds: 100 } }),
      ),
    ).toBe('workbook-too-slow');
    expect(Date.now() - start).toBeLessThan(2000);
    expect(
      await codeOf(
        readWorkbook(bytes, { name: 'a.xls', legacy: legacyReader, limits: { memoryBytes: 60_000_000 } }),
      ),
    ).toBe('workbook-too-big');
  });

  const data = fileURLToPath(new URL('../../../shared/data/sheets', import.meta.url));
  it.skipIf(!existsSync(data))(
    'reads every sheet that offices sent (../shared/data, skipped when absent)',
    async () => {
      for (const folder of readdirSync(data))
        for (const file of readdirSync(`${data}/${folder}`)) {
          const workbook = await readWorkbook(readFileSync(`${data}/${folder}/${file}`), {
            name: file,
            legacy: legacyReader,
          });
          expect(workbook.sheets.length, file).toBeGreaterThan(0);
          for (const sheet of workbook.sheets) expect(JSON.stringify(texts(sheet))).not.toContain('\uFFFD');
        }
    },
  );
});
