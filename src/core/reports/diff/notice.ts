import { wholeSentence } from '../../messages/changes.js';
import type { DiffChange, DiffResult } from '../../messages/diffResult.js';
import { type Impact, UserError } from '../../model/index.js';
import type { DiffPrinter } from './report.js';

const numerals = ['一', '二', '三', '四', '五'] as const;

const come: ReadonlySet<string> = new Set(['item-added', 'power-added']);
const goneKinds: ReadonlySet<string> = new Set(['item-removed', 'power-removed', 'item-cancelled']);
/** To be cancelled on a day to come. */
const planned: ReadonlySet<string> = new Set(['cancel-date-set', 'cancel-date-changed']);
/** Nobody has decided yet what these are: nothing for the public to read. */
const undecided: ReadonlySet<string> = new Set([
  'split-likely',
  'merge-likely',
  'recode-likely',
  'unclassified',
]);
/** The office's own book-keeping: no matter for the public. */
const internal: ReadonlySet<string> = new Set([
  'version-raised',
  'version-lowered',
  'cancel-date-noted',
  'cancel-date-withdrawn',
  'succession-noted',
  'column-changed',
  'local-code-changed',
  'topics-changed',
  'basis-quotation-changed',
  'authority-changed',
  'code-assigned',
  'handling-item-coded',
  'joint-agency-added',
  'joint-agency-removed',
  'joint-agency-renamed',
  'step-changed',
  'question-added',
  'question-removed',
  'question-changed',
]);

/** What a kind of impact means for the person at the window. */
const advice: readonly (readonly [Impact, string])[] = [
  ['burden', '提醒申请人'],
  ['relief', '告诉申请人'],
  ['breaking', '注意'],
  ['risky', '先问清再答复'],
  ['neutral', '一并告知'],
];

const dateText = (date: string): string => {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** A change of the standard, and how many list items say the same of themselves. */
interface Told extends DiffChange {
  shared?: number;
}

const itemName = ({ item, shared }: Told): string => {
  const inside = [
    item.code === undefined ? '' : `编码 ${item.code}`,
    item.agency ?? '',
    shared === undefined ? '' : `各地各部门清单事项 ${shared} 条同此`,
  ].filter((part) => part !== '');
  return `“${item.name}”${inside.length === 0 ? '' : `（${inside.join('，')}）`}`;
};

/** What standard and lists say alike (a cancellation reaches every office that lists the item) is told once, at the standard. */
const toldOnce = (changes: readonly DiffChange[]): Told[] => {
  const keyOf = (change: DiffChange): string =>
    [change.kind, change.item.name, sentence(change)].join('\u0001');
  const standards = new Map<string, Told>();
  for (const change of changes)
    if (change.item.division === undefined && change.item.agency === undefined)
      standards.set(keyOf(change), { ...change });
  const told = changes.flatMap((change): Told[] => {
    const standard = standards.get(keyOf(change));
    if (standard === undefined) return [{ ...change }];
    if (change.item.division === undefined && change.item.agency === undefined) return [standard];
    standard.shared = (standard.shared ?? 0) + 1;
    return [];
  });
  // an item is one heading: what one of its changes shares is said of all of them
  const most = new Map<string, number>();
  const standing = ({ item }: Told): string => `${item.code ?? ''} ${item.name}`;
  for (const change of told)
    if (change.shared !== undefined)
      most.set(standing(change), Math.max(most.get(standing(change)) ?? 0, change.shared));
  for (const change of told) {
    const shared = most.get(standing(change));
    if (shared !== undefined) change.shared = shared;
  }
  return told;
};

const byItem = (changes: readonly Told[]): Map<string, Told[]> => {
  const groups = new Map<string, Told[]>();
  for (const change of changes) {
    const key = itemName(change);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return groups;
};

/** What is published is not cut short. */
const sentence = (change: DiffChange): string => wholeSentence(change, 'zh').replace(/\s+/g, ' ');

const numbered = (lines: readonly string[]): string[] => lines.map((line, i) => `${i + 1}. ${line}。`);

const effective = (change: DiffChange): string => {
  const values = change.after as { effectiveOn?: unknown } | undefined;
  return typeof values?.effectiveOn === 'string' ? `，自${dateText(values.effectiveOn)}起办理` : '';
};

const successors = ({ params }: Told): string => {
  const { to } = params;
  return Array.isArray(to) ? `，由${to.map((name) => `“${name}”`).join('、')}接替` : '';
};

/** 取消: with the day when it is known, or who takes its place. */
const cancellation = (change: Told, changes: readonly Told[]): string => {
  const own = changes.filter(({ item }) => item.code === change.item.code && item.name === change.item.name);
  const day = own.find(({ element }) => element === 'cancelOn')?.after;
  const from =
    typeof day !== 'string' ? '' : `，${planned.has(change.kind) ? '计划' : ''}自${dateText(day)}起取消`;
  return itemName(change) + successors(change) + from;
};

const adjusted = (changes: readonly DiffChange[]): string[] =>
  [...byItem(changes)].flatMap(([item, own], i) => [
    `（${i + 1}）${item}：${own.map(sentence).join('；')}。`,
  ]);

/** 公告: what came, what went, what changed. */
const announcement = ({ changes: all, summary, before, after, date }: DiffResult): string[] => {
  const changes = toldOnce(all);
  // what was split is told as adjusted, not once more as gone
  const split = new Set(changes.filter(({ kind }) => kind === 'item-split').map(itemName));
  const added = changes.filter(({ kind }) => come.has(kind));
  const cancelled = changes.filter(
    (change) => (goneKinds.has(change.kind) || planned.has(change.kind)) && !split.has(itemName(change)),
  );
  const edited = changes.filter(
    ({ kind, impact }) =>
      impact !== 'editorial' &&
      ![come, goneKinds, planned, internal, undecided].some((kinds) => kinds.has(kind)),
  );
  const sections: [string, string[]][] = [
    ['新增', numbered(added.map((change) => `${itemName(change)}${effective(change)}`))],
    ['取消', numbered(cancelled.map((change) => cancellation(change, changes)))],
    ['调整', adjusted(edited)],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0);
  const counts: Record<string, number> = {
    新增: added.length,
    取消: cancelled.length,
    调整: byItem(edited).size,
  };
  const lines = [
    '关于政务服务事项调整的公告（草稿）',
    '',
    filled.length === 0
      ? `经比对“${before}”与“${after}”，政务服务事项没有需要公告的变化。`
      : `现将政务服务事项调整情况公告如下：${filled.map(([name]) => `${name} ${counts[name]} 项`).join('，')}。`,
    '',
  ];
  for (const [i, [name, own]] of filled.entries()) lines.push(`${numerals[i]}、${name}事项`, ...own, '');
  const wording = summary.byImpact.editorial;
  if (wording > 0) lines.push(`另有文字、标点修改 ${wording} 处，不影响办理，不逐项列出。`, '');
  if (filled.length > 0) lines.push('特此公告。', '');
  lines.push('（发布机关）', dateText(date));
  return lines;
};

/** What a person must decide before it is published; the draft says so and names nothing as settled. */
const toDecide = ({ changes }: DiffResult): string[] => {
  const open = changes.filter(({ kind }) => undecided.has(kind));
  if (open.length === 0) return [];
  return [
    '',
    '————————',
    '',
    `发布前要先定的 ${open.length} 处（定了写进公告，本段删去）`,
    '',
    ...numbered(open.map((change) => `${itemName(change)}：${sentence(change)}`)),
  ];
};

/** A day of cancellation is known, there is nothing to ask first. */
const adviceFor = ({ kind, impact }: Told): Impact => (planned.has(kind) ? 'burden' : impact);

/** 窗口提示: what to tell applicants, item by item. */
const windowNotice = ({ changes }: DiffResult): string[] => {
  const told = toldOnce(changes).filter(({ kind, impact }) => impact !== 'editorial' && !internal.has(kind));
  if (told.length === 0) return [];
  const lines = ['', '————————', '', '窗口提示（内部使用，草稿）', ''];
  for (const [item, own] of byItem(told)) {
    lines.push(item);
    for (const [impact, words] of advice) {
      const some = own.filter((change) => adviceFor(change) === impact);
      if (some.length > 0) lines.push(`  ${words}：${some.map(sentence).join('；')}。`);
    }
    if (own.some(({ kind }) => goneKinds.has(kind)))
      lines.push('  不再受理新的申请；已受理的按主管科室意见办结。');
    if (own.some(({ kind }) => kind === 'basic-recoded' || kind === 'implementation-recoded'))
      lines.push('  旧编码不再使用，查询旧办件时新旧编码都查。');
  }
  return lines;
};

/** A draft in Chinese, whatever the language of the screen: it is published in China. */
export const printNotice: DiffPrinter = (result) => {
  if (result.yardstick === 'division')
    throw new UserError('notice-of-divisions', {
      zh: '公告写的是同一份目录前后的变化；两个区划的对照没有公告，用 --format html、xlsx 或 markdown',
      en: 'A notice tells how one catalogue changed; two divisions side by side have none: use --format html, xlsx or markdown',
    });
  const left =
    result.omitted === undefined
      ? []
      : ['', `（还有 ${result.omitted} 处变化没有列入，去掉 --max 后重新生成）`];
  return `${[...announcement(result), ...toDecide(result), ...windowNotice(result), ...left].join('\n')}\n`;
};
