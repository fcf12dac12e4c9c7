import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OutputFiles } from '../../src/core/exporters/output.js';
import { parseCsv, writeCsv } from '../../src/core/formats/csv.js';
import { defaultLimits } from '../../src/core/formats/limits.js';
import { shownText } from '../../src/core/formats/sheet.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
import { renderFinding } from '../../src/core/messages/render.js';
import { readPublished, verifyPublished } from '../../src/core/verify/index.js';
import { asPublished, differences, filesOf, textOf } from './publish.js';
import { date, sampleCatalogue } from './sample.js';

/** The same numbers on every run. */
const randomNumbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};
type Random = (below: number) => number;
type Json = Record<string, unknown>;

/** One edit planted in a copy; says what was done and, where one item is meant, which. */
interface Edit {
  files: OutputFiles;
  what: string;
  record?: string;
}

const pick = <T>(random: Random, list: readonly T[]): T => {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const changed = (value: unknown, random: Random): unknown => {
  if (typeof value === 'string') {
    const at = random(value.length + 1);
    return random(2) === 0 || value === '' ? `${value.slice(0, at)}改${value.slice(at)}` : `${value}另`;
  }
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value))
    return random(2) === 0 && value.length > 0
      ? value.slice(1)
      : [...value.slice(0, -1), changed(value.at(-1) ?? '', random)];
  if (value === null || value === undefined) return '新';
  const entries = Object.entries(value);
  const [key] = pick(random, entries);
  return Object.fromEntries(entries.map(([k, v]) => [k, k === key ? changed(v, random) : v]));
};

const withText = (files: OutputFiles, path: string, text: string | Uint8Array): OutputFiles =>
  new Map([...files, [path, text]]);

const portalEdit = (files: OutputFiles, random: Random): Edit => {
  const data = JSON.parse(String(files.get('items.json'))) as { items: { id: string; values: Json }[] };
  const n = random(data.items.length);
  const item = data.items[n];
  if (item === undefined) throw new Error('no item');
  const { id } = item;
  const kind = random(4);
  if (kind === 0) data.items.splice(n, 1);
  else if (kind === 1) data.items.push({ id: 'ZZZ', values: { name: '目录外事项' } });
  else {
    const key = pick(random, Object.keys(item.values));
    if (kind === 2) delete item.values[key];
    else item.values[key] = changed(item.values[key], random);
    return {
      files: withText(files, 'items.json', JSON.stringify(data)),
      what: `portal ${kind} ${key}`,
      record: id,
    };
  }
  return {
    files: withText(files, 'items.json', JSON.stringify(data)),
    what: `portal ${kind}`,
    record: kind === 0 ? id : 'ZZZ',
  };
};

const kioskEdit = (files: OutputFiles, random: Random): Edit => {
  const data = JSON.parse(String(files.get('kiosk.json'))) as {
    items: { id: string; sections: { id: string; lines: string[] }[] }[];
  };
  const item = pick(random, data.items);
  const section = pick(random, item.sections);
  const n = random(section.lines.length);
  if (random(3) === 0) section.lines.splice(n, 1);
  else section.lines[n] = String(changed(section.lines[n], random));
  return {
    files: withText(files, 'kiosk.json', JSON.stringify(data)),
    what: `kiosk ${section.id} ${n}`,
    record: item.id,
  };
};

const sheetEdit = (files: OutputFiles, random: Random): Edit => {
  const path = '窗口事项清单.xlsx';
  const workbook = readXlsx(files.get(path) as Uint8Array, defaultLimits);
  const sheets = workbook.sheets.map((s) => ({
    name: s.name,
    rows: s.rows.map((r) => r.cells.map(shownText)),
  }));
  const sheet = pick(
    random,
    sheets.filter((s) => s.rows.length > 2),
  );
  const n = 2 + random(sheet.rows.length - 2);
  const row = sheet.rows[n] ?? [];
  const record = row[0] ?? '';
  if (random(4) === 0) sheet.rows.splice(n, 1);
  else {
    const column = 1 + random(row.length - 1);
    row[column] = String(changed(row[column] ?? '', random));
  }
  return { files: withText(files, path, writeXlsx(sheets)), what: `sheet row ${n}`, record };
};

const pageEdit = (files: OutputFiles, random: Random): Edit => {
  const path = pick(
    random,
    [...files.keys()].filter((p) => /^办事指南.*\.html$/.test(p)),
  );
  const html = String(files.get(path));
  const texts = [
    ...html.matchAll(/<section id="[^"]*"><h2>[^<]*<\/h2>|<(?:td|p|li|dd|dt)[^>]*>([^<]+)/g),
  ].filter((m) => m[1] !== undefined && m.index > html.indexOf('<section'));
  const found = pick(
    random,
    texts.filter(
      (m) => !(html.slice(0, m.index).lastIndexOf('class="scan"') > html.lastIndexOf('</section>', m.index)),
    ),
  );
  const at = (found.index ?? 0) + found[0].length;
  return {
    files: withText(files, path, `${html.slice(0, at)}改${html.slice(at)}`),
    what: `page ${path} at ${at}`,
  };
};

/** Any one run of a Word guide's body: title, headings, paragraphs, table heads and cells; not the caption of the picture. */
const wordEdit = (files: OutputFiles, random: Random): Edit => {
  const path = pick(random, [...files.keys()]);
  const parts = unzipSync(files.get(path) as Uint8Array);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const run = pick(
    random,
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]+)<\/w:t>/g)].filter((m) => !m[1]?.startsWith('扫码')),
  );
  const text = run[1] ?? '';
  const at = run.index + run[0].indexOf('>') + 1 + random(text.length + 1);
  const edited =
    random(3) === 0 && !text.includes('&') ? xml.replace(run[0], '<w:t></w:t>') : inserted(xml, at);
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(edited) });
  return { files: withText(files, path, bytes), what: `${path}: ${text}` };
};

/** Never inside an entity. */
const inserted = (text: string, at: number): string => {
  const entity = text.lastIndexOf('&', at);
  const from = entity >= 0 && text.indexOf(';', entity) >= at ? entity : at;
  return `${text.slice(0, from)}改${text.slice(from)}`;
};

/** Any one text of a site page's guide: its name, the facts at a glance, every section; the drawing repeats the list of steps. */
const siteEdit = (files: OutputFiles, random: Random): Edit => {
  const path = pick(
    random,
    [...files.keys()].filter((p) => p.startsWith('site/i/')),
  );
  const html = textOf(files.get(path));
  const texts = [
    ...html.matchAll(/<h1>[^<]+|<dl class="facts">.*?<\/dl>|<section id[\s\S]*?<\/section>/g),
  ].flatMap((region) =>
    [
      ...region[0]
        .replace(/<svg[\s\S]*?<\/svg>/g, (svg) => ' '.repeat(svg.length))
        .matchAll(/>([^<]*[^<\s][^<]*)/g),
    ].map((m) => ({ from: region.index + m.index + 1, text: m[1] ?? '' })),
  );
  const { from, text } = pick(random, texts);
  const at = from + random(text.length + 1);
  return { files: withText(files, path, inserted(html, at)), what: `${path}: ${text}` };
};

const tableEdit = (files: OutputFiles, random: Random): Edit => {
  const tables = [...files.keys()].filter((p) => /^(up_|santong_).*\.csv$/.test(p));
  const usable = tables.filter((p) => parseCsv(String(files.get(p))).rows.length > 1);
  const path = pick(random, usable);
  const { rows } = parseCsv(String(files.get(path)));
  const heads = rows[0] ?? [];
  const n = 1 + random(rows.length - 1);
  const row = rows[n] ?? [];
  const travelling = /^(row_guid|cd_|data_source|task_guid|order_num|element)/;
  const repeated = path.endsWith('_basic.csv') || path.endsWith('directory.csv') ? /^$/ : /^task_/;
  const columns = heads.flatMap((h, i) =>
    travelling.test(h) || repeated.test(h) || h === 'exist_task' ? [] : [i],
  );
  const column = pick(random, columns);
  if (random(5) === 0) rows.splice(n, 1);
  else row[column] = `${row[column] ?? ''}9`;
  return { files: withText(files, path, writeCsv(rows)), what: `${path} row ${n} ${heads[column]}` };
};

describe('verify', () => {
  const catalogue = sampleCatalogue(14);
  const plans: [
    string,
    'portal' | 'hall' | 'exchange',
    (files: OutputFiles, random: Random) => Edit,
    number,
  ][] = [
    ['portal data', 'portal', portalEdit, 60],
    ['terminal data', 'hall', kioskEdit, 40],
    ['hall list', 'hall', sheetEdit, 40],
    ['guide pages', 'hall', pageEdit, 30],
    ['Word guides', 'hall', wordEdit, 40],
    ['site pages', 'portal', siteEdit, 40],
    ['exchange tables', 'exchange', tableEdit, 50],
  ];
  const bundles = new Map<string, Promise<OutputFiles>>();
  const bundle = async (target: 'portal' | 'hall' | 'exchange'): Promise<OutputFiles> => {
    const known = bundles.get(target) ?? filesOf(catalogue, target);
    bundles.set(target, known);
    return known;
  };
  const only = (files: OutputFiles, edit: (f: OutputFiles, r: Random) => Edit): OutputFiles => {
    const wanted: Record<string, RegExp> = {
      portalEdit: /^items\.json$/,
      kioskEdit: /^kiosk\.json$/,
      sheetEdit: /\.xlsx$/,
      pageEdit: /^办事指南.*\.html$/,
      wordEdit: /^办事指南\/.*\.docx$/,
      siteEdit: /^site\/i\/.*\.html$/,
      tableEdit: /\.csv$/,
    };
    return new Map([...files].filter(([path]) => wanted[edit.name]?.test(path)));
  };

  it.each(plans)(
    'finds every single edit in %s and nothing in the untouched copy',
    async (_, target, edit, times) => {
      const files = only(await bundle(target), edit);
      expect(await differences(catalogue, files)).toEqual([]);
      const random = randomNumbers(20_170_616);
      for (let i = 0; i < times; i++) {
        const planted = edit(files, random);
        const found = await differences(catalogue, planted.files);
        expect(found.length, planted.what).toBeGreaterThan(0);
        if (planted.record !== undefined)
          expect(
            found.some((f) => f.includes(planted.record ?? '')),
            `${planted.what}: ${found.join('\n')}`,
          ).toBe(true);
      }
    },
    60_000,
  );

  it('names the element, the copy and what the other copy says', async () => {
    const portal = await bundle('portal');
    const hall = only(await bundle('hall'), kioskEdit);
    const data = JSON.parse(String(portal.get('items.json'))) as { items: { id: string; values: Json }[] };
    const item = data.items[0];
    if (item === undefined) throw new Error('no item');
    item.values['promisedLimit'] = { days: 77, unit: '工作日' };
    const files: OutputFiles = new Map([...hall, ['items.json', JSON.stringify(data)]]);
    const found = await differences(catalogue, files);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`portal-hall-differ ${item.id} promisedLimit`);
    expect(found[0]).toContain('77个工作日');
    expect(found[0]).toContain('自助终端');
  });
});

describe('what is out of date', () => {
  it('is said in both languages', async () => {
    const catalogue = sampleCatalogue(14);
    const files = await filesOf(catalogue, 'portal');
    const later = {
      ...catalogue,
      lists: catalogue.lists.map((l) => ({
        ...l,
        entries: l.entries.map((e) => ({ ...e, own: { ...e.own, status: '暂停' as const } })),
      })),
    };
    const { copies } = await readPublished('bundle', asPublished(files));
    const { findings } = verifyPublished(later, copies, { date });
    const outdated = findings.find((f) => f.rule === 'published-outdated');
    expect(outdated?.params['why']).toEqual({ zh: '暂停', en: 'suspended' });
    const words = outdated === undefined ? undefined : JSON.stringify(renderFinding(outdated, 'en'));
    expect(words).toContain('is out of date: suspended');
  });
});
