import type { Mark } from '../context.js';
import { catalogueRule } from '../define.js';
import { normalName } from './name-not-normal.js';

const bracketed = /（[^（）]*）/g;

/** Names that differ in what their brackets hold are told apart on purpose: （委托调解）（申请调解）, （市级）（县级）. */
const toldApart = (a: string, b: string): boolean => {
  const [ofA, ofB] = [a.match(bracketed), b.match(bracketed)];
  return ofA !== null && ofB !== null && [...ofA].sort().join() !== [...ofB].sort().join();
};

export const namesNearlySame = catalogueRule({
  id: 'names-nearly-same',
  severity: 'warning',
  title: '名称相近，可能是同一事项',
  message: '“{name}”与“{other}”可能是同一事项（{reason}）',
  remedy: '核对后是同一事项的合并；不是的，记下决定，下次不再提示。',
  basis: '濮政〔2017〕22号（同一事项、同一编码）',
  elements: ['name'],
  check({ nearDuplicates, report, mark }) {
    if (nearDuplicates === undefined) return {};
    const names: string[] = [];
    const marks: Mark[] = [];
    const known = new Set<string>();
    return {
      see(item) {
        if (nearDuplicates === undefined || item.kind === 'list') return;
        const { name } = item.values;
        if (typeof name !== 'string' || name === '') return;
        const spelt = normalName(name);
        if (known.has(spelt)) return;
        const normal = spelt;
        known.add(normal);
        names.push(normal);
        marks.push(mark(item));
      },
      finish() {
        if (nearDuplicates === undefined || names.length < 2) return;
        for (const { a, b, reason } of nearDuplicates(names)) {
          const at = marks[b];
          const [name = '', other = ''] = [names[b], names[a]];
          if (at !== undefined && !toldApart(name, other)) report(at, { name, other, reason });
        }
      },
    };
  },
});
