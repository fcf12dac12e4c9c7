/** The sets that the matching bench measures on. Real lists are read from ../shared/data and left out where it is absent. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';

const shared = new URL('../../../shared/data/', import.meta.url);
const own = new URL('../matching/', import.meta.url);

const rowsOf = (url) =>
  Papa.parse(readFileSync(url, 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

export const sharedIsThere = () => existsSync(new URL('lists/', shared));

/** Handwritten pairs; odd lines were for development, even lines held out. */
export const pairs = (file) =>
  rowsOf(new URL(file, own)).map((r, i) => ({ kind: r['种类'], a: r['甲'], b: r['乙'], held: i % 2 === 1 }));

const swapped = { 县级: '市级', 市级: '县级', '市级/县级': '区级', 区级: '县级权限' };

/** The name as another county or city would write it: its level words changed, or one put in where there was none. */
export const otherLevel = (name, at) => {
  const changed = name
    .replace(/(?<=[（(])(县级|市级|市级\/县级|区级)(?=[）)])/g, (level) => swapped[level])
    .replace(/^四川省/, '');
  if (changed !== name) return changed;
  return [`${name}（县级）`, `${name}(市级权限)`, `四川省${name}`, `${name}（市级、县级）`][at % 4];
};

export const guangan = () => {
  const rows = rowsOf(new URL('lists/guangan-511602.csv', shared));
  return rows.map((r) => ({ name: r['名称'], code: r.itemCode, department: r['部门'] }));
};

export const hubei = () =>
  rowsOf(new URL('lists/hubei-420000-a.csv', shared)).map((r) => ({
    main: r['主项'],
    handling: r['业务办理项'],
    code: r['基本编码(13)'].slice(1),
  }));

export const danyangPairs = () =>
  rowsOf(new URL('lists/danyang-name-pairs-a.csv', shared)).map((r) => ({
    main: r['权力名称(主项)'],
    handling: r['业务名称(业务办理项)'],
    kind: r['关系'],
  }));

/** Hunan as a directory: one entry a code; its name is the shortest of its handling items, which is nearest to the item. */
export const hunanDirectory = () => {
  const byCode = new Map();
  for (const r of rowsOf(new URL('directory/hunan-handling-items.csv', shared))) {
    const names = byCode.get(r['基本编码']) ?? [];
    names.push(r['业务办理项名称']);
    byCode.set(r['基本编码'], names);
  }
  return [...byCode].map(([basicCode, names]) => {
    const [name, ...handling] = names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return { basicCode, name, handling };
  });
};
