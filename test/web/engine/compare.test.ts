import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/formats/decode.js';
import { shownText } from '../../../src/core/formats/sheet.js';
import { readWorkbook } from '../../../src/core/formats/workbook.js';
import { writeXlsx } from '../../../src/core/formats/xlsx/write.js';
import type { DiffResult } from '../../../src/core/messages/diffResult.js';
import type { DiffView, OperandChoice } from '../../../src/web/app/engine.js';
import { cliFile, copyCatalogue, example, fileOf, openPage, type Page, today } from './page.js';

/** 比 in the page against `santong diff`: the same changes, the same bytes. */
const guangan = fileURLToPath(new URL('../../../../shared/data/lists/guangan-511602.csv', import.meta.url));
let folder: string;
let catalog: string;

/** The example a year later: days longer, a word changed, a row gone. */
const later = async (): Promise<Uint8Array> => {
  const { sheets } = await readWorkbook(await readFile(example), { name: 'a.xlsx' });
  return writeXlsx(
    sheets.map(({ name, rows }) => ({
      name,
      rows: rows
        .filter((_, i) => i !== rows.length - 1)
        .map(({ cells }) =>
          Array.from(cells, (cell) => {
            const text = shownText(cell);
            return text.endsWith('工作日')
              ? text.replace(/\d+/, (d) => String(Number(d) + 5))
              : text.replace('身份证', '居民身份证');
          }),
        ),
    })),
  );
};

/** The example as plain rows: the difference is then in what stands there, not in the form. */
const plain = async (): Promise<Uint8Array> => {
  const { sheets } = await readWorkbook(await readFile(example), { name: 'a.xlsx' });
  return writeXlsx(
    sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => Array.from(cells, shownText)) })),
  );
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santong-lists-'));
  await writeFile(join(folder, '去年.xlsx'), await plain());
  await writeFile(join(folder, '今年.xlsx'), await later());
  catalog = await copyCatalogue();
});

const compared = async (lang: 'zh' | 'en', files: readonly string[]): Promise<Page & { view: DiffView }> => {
  const page = await openPage();
  await page.engine.open(lang, today);
  const choices: OperandChoice[] = [];
  for (const file of files) {
    const { id } = await page.engine.addFile(fileOf(await readFile(join(folder, file)), file));
    choices.push({ kind: 'file', file: id });
  }
  return { ...page, view: await page.engine.compare(choices[0]!, choices[1]!) };
};

describe('比: files of changes', () => {
  for (const lang of ['zh', 'en'] as const)
    it(`two lists, ${lang}: byte for byte what the command writes`, async () => {
      const { engine, view } = await compared(lang, ['去年.xlsx', '今年.xlsx']);
      expect(view.byKind.length).toBeGreaterThan(1);
      for (const format of ['json', 'html', 'xlsx', 'notice', 'markdown'] as const) {
        const said = await cliFile(
          folder,
          'diff',
          '去年.xlsx',
          '今年.xlsx',
          '-C',
          catalog,
          '--format',
          format,
          '--lang',
          lang,
        );
        const { bytes } = await engine.diffFile(format);
        expect(said.length).toBeGreaterThan(100);
        expect(Buffer.from(bytes).equals(said), format).toBe(true);
      }
    });

  it('two divisions side by side', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const view = await engine.compare(
      { kind: 'division', code: '410922' },
      { kind: 'division', code: '410928' },
    );
    expect(view.head.yardstick).toBe('division');
    for (const format of ['json', 'html'] as const) {
      const said = await cliFile(folder, 'diff', '@410922', '@410928', '-C', catalog, '--format', format);
      expect(Buffer.from((await engine.diffFile(format)).bytes).equals(said)).toBe(true);
    }
  });

  it('a list beside a division, and the catalogue beside itself', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const { id } = await engine.addFile(fileOf(await readFile(join(folder, '今年.xlsx')), '今年.xlsx'));
    await engine.compare({ kind: 'division', code: '410922' }, { kind: 'file', file: id });
    const said = await cliFile(folder, 'diff', '@410922', '今年.xlsx', '-C', catalog, '--format', 'json');
    // the copy is a catalogue of one's own: without accepted changes it says the same
    expect(Buffer.from((await engine.diffFile('json')).bytes).equals(said)).toBe(true);
    const same = await engine.compare({ kind: 'catalogue' }, { kind: 'catalogue' });
    expect(same.byKind).toEqual([]);
  });

  it.skipIf(!existsSync(guangan))(
    'two long tables that share most rows: what the short way of the command gives',
    async () => {
      const { text } = decode(await readFile(guangan));
      await writeFile(join(folder, 'b.csv'), text);
      const lines = text.split('\n');
      const changed = lines.map((line, i) =>
        i > 0 && i % 20 === 0 ? line.replace('（', '〔').replace('审批', '核准') : line,
      );
      await writeFile(join(folder, 'c.csv'), changed.filter((_, i) => i !== 7).join('\n'));
      const { engine } = await compared('zh', ['b.csv', 'c.csv']);
      const said = await cliFile(folder, 'diff', 'b.csv', 'c.csv', '-C', catalog, '--format', 'json');
      expect((JSON.parse(said.toString('utf8')) as DiffResult).changes.length).toBeGreaterThan(2);
      expect(Buffer.from((await engine.diffFile('json')).bytes).equals(said)).toBe(true);
    },
  );
});

describe('比: looking at changes', () => {
  it('filters, counts, and shows what differs inside a text', async () => {
    const { engine, view } = await compared('zh', ['去年.xlsx', '今年.xlsx']);
    const all = await engine.changes({}, { from: 0, count: 100_000 });
    expect(all.total).toBe(view.byKind.reduce((n, g) => n + g.count, 0));
    for (const { key, count } of view.byKind)
      expect((await engine.changes({ kind: key }, { from: 0, count: 1 })).total).toBe(count);
    const withRuns = all.rows.find(({ runs }) => runs?.some(({ mark }) => mark === 'added'));
    expect(withRuns).toBeDefined();
    const side = (mark: 'added' | 'removed') =>
      withRuns!
        .runs!.filter((run) => run.mark === 'same' || run.mark === mark)
        .map((run) => run.text)
        .join('');
    expect([side('removed'), side('added')]).toEqual([withRuns!.before, withRuns!.after]);
    const found = await engine.changes({ text: all.rows[0]!.fingerprint }, { from: 0, count: 5 });
    expect(found.rows.map(({ index }) => index)).toContain(0);
  });

  it('says what is missing', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    await expect(engine.changes({}, { from: 0, count: 1 })).rejects.toMatchObject({
      code: 'comparison-missing',
    });
    await expect(
      engine.compare({ kind: 'division', code: '999999' }, { kind: 'catalogue' }),
    ).rejects.toMatchObject({ code: 'division-unknown' });
    const { id } = await engine.addFile(fileOf(new TextEncoder().encode('甲,乙\n1,2\n'), '别的.csv'));
    await expect(engine.compare({ kind: 'file', file: id }, { kind: 'catalogue' })).rejects.toMatchObject({
      code: 'list-unrecognised',
    });
    expect(await engine.revisions()).toEqual([]);
  });
});
