import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { shownText } from '../../src/core/formats/sheet.js';
import { type Mark, patchXlsx } from '../../src/core/formats/xlsx/patch.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
import { readXml } from '../../src/core/formats/xlsx/xml.js';
import { bareWorkbook, richParts, zipped } from './rich-workbook.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const changedParts = (before: Uint8Array, after: Uint8Array) => {
  const [one, other] = [partsOf(before), partsOf(after)];
  return Object.keys(other)
    .filter((name) => one[name] !== other[name])
    .sort();
};
const wellFormed = (bytes: Uint8Array) => {
  for (const [name, text] of Object.entries(partsOf(bytes)))
    if (/\.(xml|rels|vml)$/.test(name)) readXml(name, text, {});
};
const marks: Mark[] = [
  { sheet: '清单', cell: 'A1', fill: 'FFC7CE', comment: '标题有误' },
  { sheet: '清单', cell: 'B1', fill: 'FFC7CE', comment: '要素不明' },
  { sheet: '清单', cell: 'C1', fill: 'FFC7CE', comment: '有人在讨论' },
  { sheet: '清单', cell: 'D1', fill: 'FFEB9C' },
  { sheet: '清单', cell: 'B2', fill: 'FFC7CE', comment: '编码重复' },
  { sheet: '清单', cell: 'C3', fill: 'FFC7CE' },
  { sheet: '清单', cell: 'A4', fill: 'FFC7CE' },
  { sheet: '清单', cell: 'AB4', fill: 'FFC7CE' },
  { sheet: '清单', cell: 'B9', fill: 'FFC7CE' },
  { sheet: '清单', cell: 'A12', fill: 'FFC7CE' },
];
const result = {
  name: '核查结果',
  frozen: { rows: 1 },
  columns: [{ width: 20 }],
  rows: [
    [{ value: '位置', style: { bold: true, fill: 'DDEBF7' } }, '说明'],
    [{ value: '清单!A1', link: "#'清单'!A1" }, '=标题有误'],
  ],
};

describe('patchXlsx', () => {
  const before = zipped(richParts());
  const after = patchXlsx(before, marks, result);

  it('touches only what it must', () => {
    expect(changedParts(before, after)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet4.xml',
    ]);
    expect(Object.keys(partsOf(before)).filter((name) => !(name in partsOf(after)))).toEqual([]);
  });

  it('fills cells that are there and cells that are not, in order, and keeps the look they had', () => {
    const sheet = partsOf(after)['xl/worksheets/sheet1.xml']!;
    const styles = partsOf(after)['xl/styles.xml']!;
    const order = [...sheet.matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1]);
    expect(order).toEqual(['A1', 'B1', 'C1', 'D1', 'A2', 'B2', 'C2', 'C3', 'A4', 'AB4', 'B9', 'D9', 'A12']);
    expect([...sheet.matchAll(/<row r="(\d+)"/g)].map((match) => match[1])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '9',
      '12',
    ]);
    const xfs = [
      ...styles
        .slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'))
        .matchAll(/<xf .*?(?:\/>|<\/xf>)/g),
    ].map((match) => match[0]);
    const styleOf = (cell: string) => xfs[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)![1])]!;
    expect(styleOf('A1')).toMatch(/fillId="3".*fontId="1".*<alignment horizontal="center"\/>/);
    expect(styleOf('B2')).toMatch(/fillId="3".*numFmtId="49"/);
    expect(styleOf('D1')).toMatch(/fillId="4"/);
    expect(styleOf('A4')).toMatch(/fillId="3".*numFmtId="176"/);
    expect(styleOf('A12')).toMatch(/fillId="3".*numFmtId="49"/);
    expect(styles).toContain(`<cellXfs count="${xfs.length}"`);
    expect(styles).toContain('<fills count="6"');
    expect(styles).toContain('<cellStyle name="市标题" xfId="1"/>');
  });

  it('leaves every value, merge, drop-down and link as it was', () => {
    const [one, other] = [readXlsx(before), readXlsx(after)];
    for (const [index, sheet] of one.sheets.entries()) {
      const { comments: _, ...rest } = other.sheets[index]!;
      const { comments: __, ...old } = sheet;
      expect(rest).toEqual(old);
    }
  });

  it('adds comments, lengthens the one that stood there, leaves the discussion alone', () => {
    const comments = readXlsx(after).sheets[0]!.comments!;
    expect([...comments]).toEqual([
      ['B1', '从下拉列表中选\n———\n要素不明'],
      ['C1', '按工作日填'],
      ['A1', '标题有误'],
      ['B2', '编码重复'],
    ]);
    const vml = partsOf(after)['xl/drawings/vmlDrawing1.vml']!;
    expect(vml.match(/<v:shape /g)).toHaveLength(4);
    expect(vml.match(/<v:shapetype /g)).toHaveLength(1);
    expect(vml).toContain('data="1,2"');
    const theirs = XLSX.read(after, { type: 'array' }).Sheets['清单']!;
    expect(theirs.A1.c?.[0]?.t).toBe('标题有误');
  });

  it('adds the result sheet with links, and no formula runs', () => {
    const book = readXlsx(after);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['清单', '选项', '空表', '核查结果']);
    const sheet = book.sheets[3]!;
    expect(sheet.rows.map((row) => row.cells.map(shownText))).toEqual([
      ['位置', '说明'],
      ['清单!A1', '=标题有误'],
    ]);
    expect([...sheet.links!]).toEqual([['A2', "#'清单'!A1"]]);
  });

  it('every part is well-formed; patching again adds nothing twice', () => {
    wellFormed(after);
    const twice = patchXlsx(after, marks, result);
    expect(readXlsx(twice).sheets.map((sheet) => sheet.name)).toEqual(['清单', '选项', '空表', '核查结果']);
    expect([...readXlsx(twice).sheets[0]!.comments!]).toEqual([...readXlsx(after).sheets[0]!.comments!]);
    wellFormed(twice);
  });

  it('no marks change nothing at all', () => {
    expect(changedParts(before, patchXlsx(before, []))).toEqual([]);
  });

  it('makes comments, styles and drawing where there are none', () => {
    const bare = bareWorkbook('<row><c><v>1</v></c></row>', {
      tail: '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/>',
    });
    const patched = patchXlsx(
      bare,
      [
        { sheet: '表', cell: 'A1', fill: 'FFC7CE', comment: '甲' },
        { sheet: '表', cell: 'B1', fill: 'FFC7CE', comment: '乙\n丙' },
      ],
      result,
    );
    wellFormed(patched);
    const sheet = partsOf(patched)['xl/worksheets/sheet1.xml']!;
    expect(sheet).toMatch(/<pageMargins [^>]*\/><legacyDrawing xmlns:r="[^"]+" r:id="rId2"\/><tableParts/);
    expect([...readXlsx(patched).sheets[0]!.comments!]).toEqual([
      ['A1', '甲'],
      ['B1', '乙\n丙'],
    ]);
    const theirs = XLSX.read(patched, { type: 'array', cellStyles: true }).Sheets['表']!;
    expect(theirs.B1.c?.[0]?.t).toBe('乙\n丙');
    expect(theirs.A1.s).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
  });

  it('speaks the prefixes and the strict dialect of the workbook', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const book = bareWorkbook('', {
      root: `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      parts: {
        'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:rel="${office}"><x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
        'xl/styles.xml': `<x:styleSheet xmlns:x="${strict}"><x:fonts><x:font/></x:fonts><x:borders><x:border/></x:borders><x:cellXfs><x:xf numFmtId="0"><x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>`,
      },
    });
    const patched = patchXlsx(
      book,
      [
        { sheet: '表', cell: 'B2', fill: 'FFC7CE', comment: '丁' },
        { sheet: '表', cell: 'A1', fill: 'FFC7CE' },
      ],
      result,
    );
    wellFormed(patched);
    const parts = partsOf(patched);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<x:row r="1"><x:c r="A1" s="1"/></x:row><x:row r="2"><x:c s="1" r="B2"',
    );
    expect(parts['xl/styles.xml']).toMatch(
      /<x:fills>.*<x:fill><x:patternFill patternType="solid">.*<\/x:fills><x:borders>/,
    );
    expect(parts['xl/styles.xml']).toContain(
      '<x:xf fillId="2" applyFill="1" numFmtId="0"><x:alignment wrapText="1"/></x:xf>',
    );
    expect(parts['xl/workbook.xml']).toContain('<x:sheet name="核查结果" sheetId="2" rel:id="rId');
    expect(parts['xl/worksheets/sheet2.xml']).toContain(strict);
    expect(readXlsx(patched).sheets[0]!.rows[0]!.cells[1]).toBe('甲');
    expect(readXlsx(patched).sheets[1]!.rows).toHaveLength(2);
  });

  it('patches what we wrote ourselves', () => {
    const own = writeXlsx([{ name: 'a', rows: [[{ value: '甲', comment: '注' }, '乙'], [], ['丙']] }]);
    const patched = patchXlsx(own, [
      { sheet: 'a', cell: 'A1', comment: '错' },
      { sheet: 'a', cell: 'B2', fill: 'FFC7CE', comment: '空' },
    ]);
    wellFormed(patched);
    expect([...readXlsx(patched).sheets[0]!.comments!]).toEqual([
      ['A1', '注\n———\n错'],
      ['B2', '空'],
    ]);
  });

  it('refuses marks that point nowhere', () => {
    expect(() => patchXlsx(before, [{ sheet: '没有', cell: 'A1' }])).toThrow(TypeError);
    expect(() => patchXlsx(before, [{ sheet: '清单', cell: '甲1' }])).toThrow(TypeError);
  });
});
