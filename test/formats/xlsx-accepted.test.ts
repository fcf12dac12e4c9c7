import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { patchXlsx } from '../../src/core/formats/xlsx/patch.js';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
import { readXml } from '../../src/core/formats/xlsx/xml.js';
import { richParts, zipped } from './rich-workbook.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

const range = { top: 2, left: 2, bottom: 9, right: 2 };
const written = writeXlsx([
  {
    name: '清单',
    tab: 'FF0000',
    frozen: { rows: 1, columns: 1 },
    columns: [{ width: 20, style: { format: '@', wrap: true } }, { hidden: true }],
    filter: { top: 1, left: 1, bottom: 3, right: 2 },
    merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
    dropDowns: [{ ranges: [range], values: ['是', '否'], prompt: '选一项' }],
    rows: [
      [
        {
          value: '名称',
          comment: '必填',
          style: { bold: true, border: true, fill: 'DDEBF7', format: '0.00', unlocked: true },
        },
        '编码',
      ],
      ['甲', 1],
      [{ value: '乙', link: 'https://example.cn/' }],
    ],
  },
]);
const patched = patchXlsx(
  zipped(richParts()),
  [
    { sheet: '清单', cell: 'A2', fill: 'FFC7CE', comment: '错' },
    { sheet: '空表', cell: 'B2', fill: 'FFC7CE', comment: '空' },
  ],
  { name: '核查结果', rows: [['甲', { value: '去看', link: "#'清单'!A2" }]] },
);

/** Order of children as ECMA-376 Part 1 gives it; Excel repairs, which is to say complains about, anything else. */
const schemaOrder: Record<string, string[]> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
      ' ',
    ),
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
      ' ',
    ),
  styleSheet:
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  ),
  xf: 'alignment protection extLst'.split(' '),
  sheetView: 'pane selection pivotSelection extLst'.split(' '),
  comments: 'authors commentList extLst'.split(' '),
  c: 'f v is extLst'.split(' '),
};

const disorder = (bytes: Uint8Array): string[] => {
  const faults: string[] = [];
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const open: { name: string; last: number }[] = [];
    readXml(name, strFromU8(part), {
      open(local) {
        const parent = open.at(-1);
        const order = parent === undefined ? undefined : schemaOrder[parent.name];
        if (parent !== undefined && order !== undefined) {
          const place = order.indexOf(local);
          if (place < parent.last) faults.push(`${name}: <${local}> in <${parent.name}>`);
          parent.last = Math.max(parent.last, place);
          if (place === -1) faults.push(`${name}: <${local}> does not belong in <${parent.name}>`);
        }
        open.push({ name: local, last: -1 });
      },
      close() {
        open.pop();
      },
    });
  }
  return faults;
};

const relationsHold = (bytes: Uint8Array): string[] => {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts['[Content_Types].xml']!);
  const faults: string[] = [];
  for (const name of Object.keys(parts)) {
    const extension = name.split('.').at(-1);
    if (
      name !== '[Content_Types].xml' &&
      !types.includes(`PartName="/${name}"`) &&
      !types.includes(`Extension="${extension}"`)
    )
      faults.push(`${name} has no type`);
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const [, target, mode] of strFromU8(parts[name]!).matchAll(
      /Target="([^"]*)"( TargetMode="External")?/g,
    )) {
      if (mode) continue;
      const path = target!.startsWith('/')
        ? target!.slice(1)
        : new URL(target!, `file:///${folder}`).pathname.slice(1);
      if (!(path in parts)) faults.push(`${name} → ${target}`);
    }
  }
  for (const [, part] of types.matchAll(/PartName="\/([^"]*)"/g))
    if (!(part! in parts)) faults.push(`typed but absent: ${part}`);
  return faults;
};

describe.each([
  ['what we write', written],
  ['what we patch', patched],
])('%s', (_, bytes) => {
  it('follows the order of the schema', () => expect(disorder(bytes)).toEqual([]));
  it('has a type for every part and a part for every relation', () =>
    expect(relationsHold(bytes)).toEqual([]));
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (office === undefined)
  console.warn('LibreOffice is not installed: whether it opens our workbooks is not tested here');
const folder = mkdtempSync(join(tmpdir(), 'santong-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(office === undefined)('LibreOffice', () => {
  it('opens what we write and what we patch', () => {
    const files = { written, patched };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const settings = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
    ];
    spawnSync(
      office!,
      [...settings, '--outdir', folder, ...Object.keys(files).map((name) => join(folder, `${name}.xlsx`))],
      { timeout: 80_000 },
    );
    expect(readFileSync(join(folder, 'written.csv'), 'utf8')).toBe('名称,编码\n甲,1\n乙,\n');
    expect(readFileSync(join(folder, 'patched.csv'), 'utf8')).toContain(
      '事项名称,办件类型,期限,\n户口登记,即办件,20,\n',
    );
  }, 90_000);
});
