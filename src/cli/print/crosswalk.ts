import type { CrosswalkClash, CrosswalkFault, CrosswalkProposal } from '../../core/codes/crosswalk.js';
import type { Lang } from '../../core/model/index.js';

const faults: Record<CrosswalkFault, { zh: string; en: string }> = {
  'one-to-two': { zh: '一个编码对了两个基本编码', en: 'one code is tied to two basic codes' },
  'two-to-one': { zh: '两个编码对了同一个基本编码', en: 'two codes are tied to one basic code' },
  retired: { zh: '对到了已取消的事项', en: 'tied to a cancelled item' },
  unknown: { zh: '对到了目录里没有的编码', en: 'tied to a code that is not in the directory' },
};

const hows = {
  listed: { zh: '清单里已对上', en: 'tied in the list' },
  matched: { zh: '名称和依据相符', en: 'name and basis agree' },
  review: { zh: '待人工确认', en: 'a person decides' },
} as const;

/** Proposed ties of a crosswalk, the doubtful ones last, and what clashes. */
export const printCrosswalk = (
  report: {
    proposals: readonly CrosswalkProposal[];
    unmatched: readonly { code: string; name: string }[];
    clashes: readonly CrosswalkClash[];
    written: number;
  },
  lang: Lang,
): string => {
  const zh = lang === 'zh';
  const { proposals, unmatched, clashes, written } = report;
  const lines: string[] = [];
  for (const how of ['listed', 'matched', 'review'] as const) {
    const some = proposals.filter((one) => one.how === how);
    if (some.length === 0) continue;
    lines.push(`${hows[how][lang]} ${some.length}`);
    for (const { code, basicCode, name, score } of some)
      lines.push(
        `  ${code}  →  ${basicCode}  ${name}${score === undefined || how === 'listed' ? '' : `  ${score.toFixed(2)}`}`,
      );
  }
  if (unmatched.length > 0) {
    lines.push(
      zh ? `目录里没有相近的 ${unmatched.length}` : `nothing near in the directory ${unmatched.length}`,
    );
    for (const { code, name } of unmatched.slice(0, 20)) lines.push(`  ${code}  ${name}`);
    if (unmatched.length > 20)
      lines.push(
        zh
          ? `  ……其余 ${unmatched.length - 20} 条见 --format json`
          : `  … ${unmatched.length - 20} more with --format json`,
      );
  }
  for (const { fault, codes, basicCodes } of clashes)
    lines.push(
      `✗ ${faults[fault][lang]}${zh ? '：' : ': '}${codes.join(zh ? '、' : ', ')} → ${basicCodes.join(zh ? '、' : ', ')}`,
    );
  if (lines.length === 0) lines.push(zh ? '没有找到这种方案的编码' : 'no code of that scheme was found');
  lines.push(
    written > 0
      ? zh
        ? `已写入 crosswalk.csv ${written} 条`
        : `${written} ties written to crosswalk.csv`
      : zh
        ? '没有写文件；加 --adopt 把确定的写入 crosswalk.csv'
        : 'nothing was written; --adopt writes the sure ones to crosswalk.csv',
  );
  return `${lines.join('\n')}\n`;
};
