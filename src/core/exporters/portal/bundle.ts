import { sha256 } from '../../model/digest.js';
import { type Division, type ElementId, elementIds, type Item, rawOfValues } from '../../model/index.js';
import type { ExportInput } from '../index.js';
import type { OutputFiles } from '../output.js';
import { placeName, publishedIds } from '../published.js';

/** One published item of the portal bundle: all its resolved values and the digest of exactly these. */
export interface PortalItem {
  id: string;
  division: string;
  divisionName: string;
  values: Record<string, unknown>;
  handlingItems: { name: string; handlingCode?: string }[];
  digest: string;
}

export const portalItem = (item: Item, divisions: ReadonlyMap<string, Division>, id: string): PortalItem => {
  const content = {
    id,
    division: item.division ?? '',
    divisionName: placeName(divisions, item.division),
    values: rawOfValues(item.values),
    handlingItems: item.handling.map(({ name, handlingCode }) =>
      handlingCode === undefined ? { name } : { name, handlingCode },
    ),
  };
  return { ...content, digest: sha256(JSON.stringify(content)) };
};

/** All that is published, each under its own id. */
export const portalItems = (
  items: readonly Item[],
  divisions: ReadonlyMap<string, Division>,
): PortalItem[] => {
  const ids = publishedIds(items);
  return items.map((item) => portalItem(item, divisions, ids.get(item) ?? ''));
};

export interface PortalChange {
  id: string;
  name: string;
  what: 'added' | 'changed' | 'removed';
  elements?: ElementId[];
}

/** What a portal must take over to get from one bundle to the next. */
export const portalChanges = (
  before: readonly PortalItem[],
  after: readonly PortalItem[],
): PortalChange[] => {
  const old = new Map(before.map((i) => [i.id, i]));
  const now = new Map(after.map((i) => [i.id, i]));
  const changes: PortalChange[] = [];
  const nameOf = (i: PortalItem): string => String(i.values['name'] ?? '');
  for (const item of after) {
    const was = old.get(item.id);
    if (was === undefined) changes.push({ id: item.id, name: nameOf(item), what: 'added' });
    else if (was.digest !== item.digest) {
      const elements = elementIds.filter(
        (id) => JSON.stringify(was.values[id]) !== JSON.stringify(item.values[id]),
      );
      changes.push({ id: item.id, name: nameOf(item), what: 'changed', elements });
    }
  }
  for (const item of before)
    if (!now.has(item.id)) changes.push({ id: item.id, name: nameOf(item), what: 'removed' });
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** items.ndjson, items.json and manifest.json of the portal; changes.json when an earlier state is given. */
export const portalBundle = ({ catalogue, items, date, earlier, scope }: ExportInput): OutputFiles => {
  const divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
  const published = portalItems(items, divisions);
  const ndjson = published.map((i) => `${JSON.stringify(i)}\n`).join('');
  const json = `${JSON.stringify({ format: 'santong-portal/1', items: published }, null, 1)}\n`;
  const files: OutputFiles = new Map([
    ['items.ndjson', ndjson],
    ['items.json', json],
  ]);
  if (earlier !== undefined) {
    const changes = portalChanges(portalItems(earlier, divisions), published);
    files.set(
      'changes.json',
      `${JSON.stringify({ format: 'santong-portal-changes/1', date, changes }, null, 1)}\n`,
    );
  }
  const manifest = {
    format: 'santong-portal-manifest/1',
    catalogue: catalogue.info.id,
    title: catalogue.info.title,
    date,
    ...(scope !== undefined && { scope }),
    schema: 'santong:portal',
    items: published.length,
    files: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)])),
  };
  files.set('manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
  return files;
};
