import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/core/formats/limits.js';
import { readWorkbook } from '../../../src/core/formats/workbook.js';
import { inflateWhole } from '../../../src/core/formats/xlsx/inflate.js';
import { openPackage } from '../../../src/core/formats/xlsx/package.js';
import type { FindingsResult } from '../../../src/core/model/index.js';
import { annotated } from '../../../src/core/reports/findings/annotate.js';
import { readListBytes } from '../../../src/node/lists.js';
import type { CheckView, FindingRow } from '../../../src/web/app/engine.js';
import { runCli } from '../../cli/runCli.js';
import {
  cli,
  cliFile,
  copyCatalogue,
  differing,
  embedded,
  example,
  fileOf,
  openPage,
  type Page,
  textsOf,
  today,
} from './page.js';

/** 核 in the page against `santong validate`: the same findings, the same bytes. */
const name = '清丰县政务服务事项清单.xlsx';
const folder = dirname(example);
const guangan = fileURLToPath(new URL('../../../../shared/data/lists/guangan', import.meta.url));

interface Checked extends Page {
  id: string;
  view: CheckView;
}

const checkedFile = async (path: string, called: string, lang: 'zh' | 'en' = 'zh'): Promise<Checked> => {
  const page = await openPage();
  await page.engine.open(lang, today);
  const { id } = await page.engine.addFile(fileOf(await readFile(path), called));
  const view = await page.engine.check({ target: { kind: 'files', files: [id] } });
  return { ...page, id, view };
};

let page: Checked;
let catalog: string;
beforeAll(async () => {
  catalog = await copyCatalogue();
  page = await checkedFile(example, name);
});

const allRows = async ({ engine }: Page): Promise<FindingRow[]> =>
  (await engine.findings({}, 'list', { from: 0, count: 1_000_000 })).rows;

describe('核: files of findings', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const format of ['json', 'html', 'xlsx', 'markdown'] as const)
      it(`${format}, ${lang}: byte for byte what the command writes`, async () => {
        const { engine } = lang === 'zh' ? page : await checkedFile(example, name, 'en');
        const made = await engine.findingsFile(format, {}, {});
        const said = await cliFile(
          folder,
          'validate',
          name,
          '-C',
          catalog,
          '--format',
          format,
          '--lang',
          lang,
        );
        expect(said.length).toBeGreaterThan(1000);
        expect(Buffer.from(made.bytes).equals(said)).toBe(true);
      });

  it('letters: a zip of the letters the command writes', async () => {
    const out = await mkdtemp(join(tmpdir(), 'santong-letters-'));
    const to = join(out, '通知');
    await runCli(
      [
        'validate',
        name,
        '-C',
        catalog,
        '--format',
        'letters',
        '--due',
        '2026-12-31',
        '-o',
        to,
        '--date',
        today,
      ],
      { cwd: folder },
    );
    const { bytes } = await page.engine.findingsFile('letters', {}, { due: '2026-12-31' });
    const zip = openPackage(bytes, defaultLimits);
    const names = zip.directory.entries.map((e) => e.name);
    const written = (await readdir(to)).filter((file) => file.endsWith('.docx'));
    expect(written.length).toBeGreaterThan(0);
    expect([...names].sort()).toEqual(written.sort());
    for (const entry of zip.directory.entries)
      expect(Buffer.from(inflateWhole(bytes, entry)).equals(await readFile(join(to, entry.name)))).toBe(true);
  });

  it('the workbook comes back marked with what the command found', async () => {
    const said = await cliFile(folder, 'validate', name, '-C', catalog, '--format', 'json');
    const { findings } = JSON.parse(said.toString('utf8')) as FindingsResult;
    const list = await readListBytes(await readFile(example), name);
    const { bytes } = await page.engine.findingsFile('annotated', {}, { file: page.id });
    expect(Buffer.from(bytes).equals(Buffer.from(await annotated(list, findings, 'zh')))).toBe(true);
    const { sheets } = await readWorkbook(bytes, { name });
    expect(sheets.at(-1)?.name).toBe('核查结果');
    expect(sheets.at(-1)?.rows.length).toBe(findings.length + 1);
  });

  it('a filter narrows the file and its totals', async () => {
    const { total } = await page.engine.findings({ severity: 'warning' }, 'list', { from: 0, count: 1 });
    const { bytes } = await page.engine.findingsFile('json', { severity: 'warning' }, {});
    const result = JSON.parse(new TextDecoder().decode(bytes)) as FindingsResult;
    expect(total).toBeGreaterThan(0);
    expect(result.findings).toHaveLength(total);
    expect(result.summary).toMatchObject({ error: 0, warning: total, info: 0 });
  });

  it('says what is wrong with a due day, and asks which file to mark', async () => {
    await expect(page.engine.findingsFile('letters', {}, { due: '2020-01-01' })).rejects.toMatchObject({
      code: 'due-passed',
    });
    await expect(page.engine.findingsFile('annotated', {}, { file: 'other' })).rejects.toMatchObject({
      code: 'annotate-one-file',
    });
    const { engine } = await openPage();
    await engine.open('zh', today);
    await expect(engine.findings({}, 'list', { from: 0, count: 1 })).rejects.toMatchObject({
      code: 'check-missing',
    });
  });

  const csv = existsSync(guangan) ? guangan : undefined;
  it.skipIf(csv === undefined)('a real list of another province: the same json and workbook', async () => {
    const file = (await readdir(guangan)).find((f) => f.endsWith('.csv')) ?? '';
    const made = await checkedFile(join(guangan, file), file);
    for (const format of ['json', 'xlsx'] as const) {
      const said = await cliFile(guangan, 'validate', file, '-C', catalog, '--format', format);
      const { bytes } = await made.engine.findingsFile(format, {}, {});
      expect(Buffer.from(bytes).equals(said)).toBe(true);
    }
  });
});

describe('核: the catalogue', () => {
  it('is checked as the command checks it', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const view = await engine.check({ target: { kind: 'catalogue' } });
    const { bytes } = await engine.findingsFile('json', {}, {});
    const said = await cli('validate', '-C', embedded, '--format', 'json');
    // the page's catalogue stands in no folder
    expect(new TextDecoder().decode(bytes)).toBe(said.out.replace(JSON.stringify(embedded), '""'));
    expect(view.head.catalogue?.sha256).toBe((await engine.reload()).sha256);
  });

  it('accepting a finding writes what --accept writes, and it is not found again', async () => {
    const { engine, texts } = await openPage();
    await engine.open('zh', today);
    await engine.check({ target: { kind: 'catalogue' } });
    const found = (await allRows({ engine } as Page)).find(({ place }) => place.record !== undefined);
    expect(found).toBeDefined();
    const why = { reason: '已报省厅', owner: '县局', expires: '2027-06-30' };
    const before = await texts();
    const written = await engine.accept(found!.index, { ...why, reason: '  已报省厅 ' });
    expect(written).toMatchObject({ ok: true, files: ['known-issues.yaml'] });
    const copy = await copyCatalogue();
    const said = await cli(
      'validate',
      '-C',
      copy,
      '--accept',
      found!.fingerprint,
      '--reason',
      why.reason,
      '--owner',
      why.owner,
      '--expires',
      why.expires,
    );
    expect(said.code).toBe(0);
    const [mine, theirs] = [await texts(), await textsOf(copy)];
    expect(differing(before, mine)).toEqual(['known-issues.yaml']);
    expect(mine.get('known-issues.yaml')).toBe(theirs.get('known-issues.yaml'));
    const again = await engine.check({ target: { kind: 'catalogue' } });
    expect(again.head.summary.accepted).toBeGreaterThan(0);
    const left = await engine.findings({ text: found!.fingerprint }, 'list', { from: 0, count: 9 });
    expect(left.total).toBe(0);
  });

  it('refuses an acceptance that is not complete, expired, or of a list', async () => {
    const accept = (why: object) =>
      page.engine.accept(0, { reason: 'r', owner: 'o', expires: '2027-06-30', ...why });
    await expect(accept({})).rejects.toMatchObject({ code: 'accept-needs-catalogue' });
    const { engine } = await openPage();
    await engine.open('zh', today);
    await engine.check({ target: { kind: 'catalogue' } });
    for (const [why, code] of [
      [{ reason: ' ' }, 'accept-incomplete'],
      [{ expires: '2027-02-30' }, 'accept-incomplete'],
      [{ expires: '2020-06-30' }, 'accept-expired'],
    ] as const)
      await expect(
        engine.accept(0, { reason: 'r', owner: 'o', expires: '2027-06-30', ...why }),
      ).rejects.toMatchObject({ code });
  });
});

describe('核: looking at findings', () => {
  it('groups count every finding once; a group’s key finds its findings', async () => {
    const { view, engine } = page;
    const { error, warning, info } = view.head.summary;
    for (const [groups, part] of [
      [view.byRule, 'rule'],
      [view.byDivision, 'division'],
      [view.byAgency, 'agency'],
    ] as const) {
      expect(groups.reduce((n, g) => n + g.count, 0)).toBe(error + warning + info);
      for (const { key, count } of groups) {
        const { total } = await engine.findings({ [part]: key }, 'grave', { from: 0, count: 1 });
        expect(total).toBe(count);
      }
    }
    expect(view.byDivision[0]?.label).toBe('清丰县');
  });

  it('the gravest first, then rule by rule; windows follow one another', async () => {
    const { engine } = page;
    const grave = (await engine.findings({}, 'grave', { from: 0, count: 10_000 })).rows;
    const rank = { error: 0, warning: 1, info: 2 };
    const ranks = grave.map(({ severity }) => rank[severity]);
    expect(ranks).toEqual([...ranks].sort());
    const rules = (await engine.findings({}, 'rule', { from: 0, count: 10_000 })).rows.map((r) => r.rule);
    expect(rules.filter((rule, i) => rule !== rules[i - 1])).toHaveLength(new Set(rules).size);
    const [first, second] = [
      await engine.findings({}, 'grave', { from: 0, count: 3 }),
      await engine.findings({}, 'grave', { from: 3, count: 3 }),
    ];
    expect([...first.rows, ...second.rows].map((r) => r.index)).toEqual(
      grave.slice(0, 6).map((r) => r.index),
    );
  });

  it('words narrow: all of them must stand in the finding', async () => {
    const rows = await allRows(page);
    const row = rows.find(({ itemName }) => itemName !== undefined)!;
    const text = `${row.itemName} ${row.rule.toUpperCase()}`;
    const { rows: found } = await page.engine.findings({ text }, 'list', { from: 0, count: 50 });
    expect(found.map((r) => r.index)).toContain(row.index);
    expect(found.every((r) => r.rule === row.rule)).toBe(true);
  });

  it('shows a finding’s cell among its neighbours, under the headings', async () => {
    const rows = await allRows(page);
    const row = rows.find(({ place }) => place.cell !== undefined)!;
    const excerpt = (await page.engine.excerpt(row.index))!;
    const { at, letters, rows: shown } = excerpt;
    expect(`${letters[at.column]}${shown[at.row]?.row}`).toBe(row.place.cell);
    expect(shown.some(({ header }) => header)).toBe(true);
    const { sheets } = await readWorkbook(await readFile(example), { name });
    const cells = sheets
      .find((s) => s.name === row.place.sheet)!
      .rows.find((r) => r.number === shown[at.row]!.row);
    const column = [...letters[at.column]!].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
    const cell = cells?.cells[column - 1];
    expect(shown[at.row]!.cells[at.column]).toBe(
      cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text,
    );
  });

  it('can be given up', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const controller = new AbortController();
    const checking = engine.check(
      { target: { kind: 'catalogue' } },
      { signal: controller.signal, progress: () => controller.abort() },
    );
    await expect(checking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
