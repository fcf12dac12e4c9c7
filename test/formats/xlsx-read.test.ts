import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Cell } from '../../src/core/formats/sheet.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { bareWorkbook, richParts, zipped } from './rich-workbook.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rowsOf = (bytes: Uint8Array) => readXlsx(bytes).sheets[0]!.rows;
const cells = (xml: string, parts: Record<string, string> = {}) =>
  rowsOf(bareWorkbook(`<row r="1">${xml}</row>`, { parts }))[0]?.cells;
const styles = (...codes: string[]) => ({
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${170 + i}" applyNumberFormat="1"/>`).join('')}<xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
});

describe('readXlsx', () => {
  it('reads every type of cell with what it stores and what it shows', () => {
    expect(
      cells(
        '<c r="A1"><v>20</v></c><c r="B1" s="1"><v>42902</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><f>A1&amp;"天"</f><v>20天</v></c><c r="F1" t="inlineStr"><is><t>甲</t></is></c><c r="G1" t="d"><v>2017-06-16T12:00:00</v></c><c r="H1"><f>B9</f></c><c r="I1" s="4"><v>110105199003071230</v></c><c r="J1"><v>1.1010519900307123E+17</v></c><c r="K1" t="n"><v>abc</v></c>',
        styles('yyyy"年"m"月"'),
      ),
    ).toEqual([
      { kind: 'number', value: 20, text: '20' },
      { kind: 'date', value: 42902, text: '2017年6月', format: 'yyyy"年"m"月"' },
      { kind: 'boolean', value: true, text: 'TRUE' },
      { kind: 'error', value: '#REF!', text: '#REF!' },
      { kind: 'text', value: '20天', text: '20天', formula: true },
      '甲',
      { kind: 'date', value: 42902.5, text: '2017-06-16T12:00:00', format: 'General' },
      { kind: 'text', value: '', text: '', formula: true },
      { kind: 'number', value: 110105199003071230, text: '1.10105E+17', format: '@' },
      { kind: 'number', value: 110105199003071230, text: '1.10105E+17' },
      'abc',
    ]);
  });

  it('shows built-in dates as Excel in China does, in both epochs', () => {
    const parts = styles();
    expect(
      cells('<c s="1"><v>42902</v></c><c s="2"><v>42902</v></c>', parts)!.map(
        (cell) => (cell as { text: string }).text,
      ),
    ).toEqual(['2017/6/16', '2017年6月16日']);
    const epoch = {
      ...parts,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="true"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    };
    const sheet = readXlsx(bareWorkbook('<row><c s="1"><v>41440</v></c></row>', { parts: epoch })).sheets[0]!;
    expect(sheet.date1904).toBe(true);
    expect(sheet.rows[0]!.cells[0]).toMatchObject({ kind: 'date', text: '2017/6/16' });
  });

  it('joins rich text and leaves phonetic guides out', () => {
    const shared = {
      'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><r><rPr><b/></rPr><t>户口</t></r><r><t xml:space="preserve"> 登记</t></r><rPh sb="0" eb="1"><t>hù</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>a&amp;b &lt;c&gt; &quot;d&quot; &#x7532;&#30002;</t></si></sst>`,
    };
    const relations: [string, string, string][] = [['rId9', 'sharedStrings', 'sharedStrings.xml']];
    const rows = rowsOf(
      bareWorkbook(
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>',
        { parts: shared, relations },
      ),
    );
    expect(rows[0]!.cells).toEqual(['户口 登记', undefined, undefined, 'a&b <c> "d" 甲甲']);
  });

  it('reads prefixes, the strict dialect, CDATA, comments, other encodings and odd quoting', () => {
    const expected = [{ number: 2, cells: [undefined, '甲<乙'] }];
    const body = (p: string, text: string) =>
      `<${p}sheetData><${p}row r="2"><${p}c r='B2' t='str'><${p}v>${text}</${p}v></${p}c></${p}row></${p}sheetData>`;
    const roots = [
      `<worksheet xmlns="${main}">${body('', '甲&lt;乙')}</worksheet>`,
      `<x:worksheet xmlns:x="${main}">${body('x:', '甲&lt;乙')}</x:worksheet>`,
      `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">${body('x:', '甲&#60;乙')}</x:worksheet>`,
      `<?xml version="1.0"?><!-- 注 --><worksheet xmlns="${main}">${body('', '<![CDATA[甲<乙]]>')}</worksheet>`,
      `<worksheet xmlns="${main}">${body('', '甲<!-- 注 -->&lt;乙')}</worksheet>`,
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${main}"\r\n>\r\n${body('', '甲&lt;乙')}\r\n</worksheet>`,
    ];
    for (const root of roots) expect(rowsOf(bareWorkbook('', { root })), root).toEqual(expected);
  });

  it('counts rows and cells that do not say where they are, puts stray ones in order', () => {
    expect(
      rowsOf(
        bareWorkbook(
          '<row><c><v>1</v></c></row><row r="5"/><row hidden="1"><c r="C6" t="str"><v>丙</v></c><c t="str"><v>丁</v></c></row>',
        ),
      ),
    ).toEqual([
      { number: 1, cells: [{ kind: 'number', value: 1, text: '1' }] },
      { number: 6, hidden: true, cells: [undefined, undefined, '丙', '丁'] },
    ]);
    const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
    expect(
      rowsOf(
        bareWorkbook(
          `<row r="3">${text('A3', '三')}</row><row r="1">${text('B1', '乙')}${text('A1', '甲')}</row><row r="3">${text('B3', '叁')}</row>`,
        ),
      ),
    ).toEqual([
      { number: 1, cells: ['甲', '乙'] },
      { number: 3, cells: ['三', '叁'] },
    ]);
  });

  it('reads what stands around the rows', () => {
    const sheet = readXlsx(zipped(richParts())).sheets[0]!;
    expect(sheet.merges).toEqual([{ top: 9, left: 1, bottom: 9, right: 3 }]);
    expect([...sheet.comments!]).toEqual([
      ['B1', '从下拉列表中选'],
      ['C1', '按工作日填'],
    ]);
    expect(sheet.validations).toEqual([
      { type: 'list', ranges: [{ top: 2, left: 2, bottom: 9, right: 2 }], formula: '选项!$A$1:$A$3' },
    ]);
    expect(readXlsx(zipped(richParts())).sheets.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    const tail =
      '<hyperlinks><hyperlink ref="A1" r:id="rId1" location="x"/><hyperlink ref="A2" location="表!B1"/></hyperlinks>';
    const linked = bareWorkbook('', {
      root: `<worksheet xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row></sheetData>${tail}</worksheet>`,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="https://example.cn/" TargetMode="External"/></Relationships>',
      },
    });
    const { links, hiddenColumns } = readXlsx(linked).sheets[0]!;
    expect([...links!]).toEqual([
      ['A1', 'https://example.cn/#x'],
      ['A2', '#表!B1'],
    ]);
    expect([...hiddenColumns]).toEqual([2, 3]);
  });

  it('the fast scanner and the strict reader agree on any sheet', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', 'a', '&amp;', '&#10;', '_x000D_', ' ', '\n', '\r\n', '😀', '>', "'"),
      maxLength: 30,
    });
    const content = fc.oneof(
      text.map((t) => `t="str"><v>${t}</v>`),
      text.map((t) => `t="inlineStr"><is><t xml:space="preserve">${t}</t></is>`),
      text.map(
        (t) =>
          `t="inlineStr"><is><r><rPr><b/></rPr><t>${t}</t></r><r><t>尾</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>`,
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => `><v>${n}</v>`),
      fc.integer().map((n) => `><f>1+1</f><v>${n}</v>`),
      fc.constantFrom(
        's="1">',
        't="b"><v>1</v>',
        't="e"><v>#N/A</v>',
        't="str"><f t="shared" si="0"/><v>x</v>',
        '><f>A1</f>',
      ),
    );
    const row = fc
      .tuple(fc.constantFrom('', ' hidden="1"', ' spans="1:3" ht="20"'), fc.array(content, { maxLength: 5 }))
      .map(([attributes, list]) => `<row${attributes}>${list.map((c) => `<c ${c}</c>`).join('')}</row>`);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const strict = bareWorkbook(`<!-- strict -->${rows.join('')}`);
        expect(rowsOf(bareWorkbook(rows.join('')))).toEqual(rowsOf(strict));
      }),
      { numRuns: 200 },
    );
  });

  it('large sheets come in pieces that never cut a character', () => {
    const word = (i: number) => `事项${i}：户口登记与身份证办理😀${'长'.repeat(i % 40)}`;
    const rows = Array.from(
      { length: 30_000 },
      (_, i) =>
        `<row><c t="inlineStr"><is><t>${word(i)}</t></is></c><c t="str"><v>${word(i + 1)}</v></c></row>`,
    ).join('');
    const read = rowsOf(bareWorkbook(rows));
    expect(read).toHaveLength(30_000);
    expect(
      read.every(
        (row, i) => (row.cells as Cell[])[0] === word(i) && (row.cells as Cell[])[1] === word(i + 1),
      ),
    ).toBe(true);
  });
});
