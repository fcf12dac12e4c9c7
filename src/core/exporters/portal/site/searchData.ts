import { pinyin } from 'pinyin-pro';
import { features, type SiteEntry } from './entries.js';
import { scriptData } from './structured.js';

const syllables = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((s) => s.toLowerCase().replace(/[^0-9a-zü]/g, ''))
    .filter((s) => s !== '')
    .join(' ');

/** Gives each different value its number. */
class Numbers<T> {
  readonly values: T[] = [];
  private readonly known = new Map<string, number>();

  of(key: string, value: () => T): number {
    const number = this.known.get(key);
    if (number !== undefined) return number;
    this.values.push(value());
    this.known.set(key, this.values.length - 1);
    return this.values.length - 1;
  }
}

/** What people may call the item by: what they get (营业执照), its handling items. */
const otherNames = ({ item }: SiteEntry): string[] => {
  const { name, resultName } = item.values;
  const all = [...(resultName === undefined ? [] : [resultName]), ...item.handling.map((h) => h.name)];
  return [...new Set(all)].filter((n) => n !== name && n.length <= 60).slice(0, 6);
};

/** search-data.js: a classic script, because a page from a disk may neither fetch nor import. */
export const searchData = (entries: readonly SiteEntry[]): string => {
  const names = new Numbers<[string, string]>();
  const divisions = new Numbers<[string, string]>();
  const types = new Numbers<string>();
  const agencies = new Numbers<string>();
  const items = entries.map((entry) => {
    const { name = '', itemType = '', agency = '' } = entry.item.values;
    const division = entry.item.division ?? '';
    const flags = features.reduce((sum, f, bit) => sum + (f.is(entry) ? 1 << bit : 0), 0);
    return [
      names.of(name, () => [name, syllables(name)]),
      entry.page,
      divisions.of(division, () => [division, entry.guide().division.name]),
      types.of(itemType, () => itemType),
      entry.group,
      flags,
      agencies.of(agency, () => agency),
      otherNames(entry).map((other) => names.of(other, () => [other, syllables(other)])),
    ];
  });
  return `window.__index=${scriptData({
    names: names.values,
    divisions: divisions.values,
    types: types.values,
    agencies: agencies.values,
    flags: features.map((f) => f.name),
    items,
  })};\n`;
};
