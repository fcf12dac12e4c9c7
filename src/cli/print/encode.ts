import type { Assignment, EncodePlan } from '../../core/codes/encodePlan.js';
import type { LedgerDisagreement } from '../../core/codes/ledger.js';
import type { Lang } from '../../core/model/index.js';

const titles = {
  basic: { zh: '基本编码', en: 'basic code' },
  implementation: { zh: '实施编码', en: 'implementation code' },
  handling: { zh: '业务办理项编码', en: 'handling code' },
} as const;

const faults: Record<LedgerDisagreement['fault'], { zh: string; en: string }> = {
  unregistered: {
    zh: '在用但台账没有（santong encode --adopt 登记）',
    en: 'in use but not in the ledger (register with santong encode --adopt)',
  },
  unused: {
    zh: '台账在用，但目录和清单里都没有（确已不用的，santong encode retire <编码> 停用）',
    en: 'live in the ledger but nowhere else (if it is gone for good: santong encode retire <code>)',
  },
  doubled: {
    zh: '台账里有两行（santong encode resolve 处理）',
    en: 'on two lines of the ledger (santong encode resolve)',
  },
  'closed-in-use': {
    zh: '台账已停用，清单或目录还在用（改掉或撤下这条事项）',
    en: 'closed in the ledger but still in use (correct or withdraw the item)',
  },
  'state-differs': {
    zh: '的状态和台账不一致（用 santong encode suspend、resume 或 retire 改齐）',
    en: 'in another state than the ledger says (settle with santong encode suspend, resume or retire)',
  },
};

/** Longest list of codes shown after a run; a dry run shows all. */
const shownAtMost = 20;

const codeLines = (
  title: { zh: string; en: string },
  all: readonly Assignment[],
  atMost: number,
  lang: Lang,
): string[] => {
  const lines: string[] = [];
  for (const kind of ['basic', 'implementation', 'handling'] as const) {
    const some = all.filter((one) => one.kind === kind);
    if (some.length === 0) continue;
    lines.push(
      lang === 'zh'
        ? `${title.zh}${titles[kind].zh} ${some.length} 个`
        : `${title.en} ${some.length} × ${titles[kind].en}`,
    );
    for (const { code, name } of some.slice(0, atMost)) lines.push(`  ${code}  ${name}`);
    if (some.length > atMost)
      lines.push(
        lang === 'zh'
          ? `  ……其余 ${some.length - atMost} 个见 ledger.csv`
          : `  … ${some.length - atMost} more, see ledger.csv`,
      );
  }
  return lines;
};

const disagreementLines = (all: readonly LedgerDisagreement[], lang: Lang): string[] => {
  const lines: string[] = [];
  for (const fault of ['doubled', 'closed-in-use', 'state-differs', 'unregistered', 'unused'] as const) {
    const some = all.filter((one) => one.fault === fault);
    if (some.length === 0) continue;
    lines.push(
      lang === 'zh'
        ? `编码 ${some.length} 个${faults[fault].zh}`
        : `${some.length} codes ${faults[fault].en}`,
    );
    for (const { code, name } of some.slice(0, 5)) lines.push(`  ${code}  ${name}`);
    if (some.length > 5)
      lines.push(
        lang === 'zh'
          ? `  ……其余 ${some.length - 5} 个见 --format json`
          : `  … ${some.length - 5} more with --format json`,
      );
  }
  return lines;
};

/** What encode did, or with `dryRun` would do, for people. */
export const printEncoding = (plan: EncodePlan, dryRun: boolean, lang: Lang): string => {
  const zh = lang === 'zh';
  const atMost = dryRun ? Number.POSITIVE_INFINITY : shownAtMost;
  const lines = [
    ...codeLines(
      dryRun ? { zh: '将编', en: 'would give' } : { zh: '新编', en: 'gave' },
      plan.assigned,
      atMost,
      lang,
    ),
    ...codeLines(
      dryRun ? { zh: '将登记已有', en: 'would register' } : { zh: '登记已有', en: 'registered' },
      plan.adopted,
      atMost,
      lang,
    ),
    ...codeLines(
      dryRun ? { zh: '到期将停用', en: 'due, would close' } : { zh: '到期停用', en: 'due, closed' },
      plan.closed,
      atMost,
      lang,
    ),
  ];
  if (lines.length === 0) lines.push(zh ? '没有要编的码' : 'nothing needs a code');
  lines.push(zh ? `原有编码 ${plan.kept} 个，保持不变` : `${plan.kept} codes stood and stay`);
  if (plan.refused.length > 0) {
    lines.push(zh ? `没有编码 ${plan.refused.length} 条，原因：` : `${plan.refused.length} got no code:`);
    for (const { reason } of plan.refused.slice(0, dryRun ? undefined : 50))
      lines.push(`  ✗ ${reason[lang]}`);
    if (!dryRun && plan.refused.length > 50)
      lines.push(
        zh
          ? `  ……其余 ${plan.refused.length - 50} 条见 --format json`
          : `  … ${plan.refused.length - 50} more with --format json`,
      );
  }
  lines.push(...disagreementLines(plan.disagreements, lang));
  if (dryRun) lines.push(zh ? '只是试算，没有写文件' : 'dry run, nothing was written');
  return `${lines.join('\n')}\n`;
};
