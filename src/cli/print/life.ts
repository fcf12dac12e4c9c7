import type { Assignment, Refusal } from '../../core/codes/encodePlan.js';
import type { Touched } from '../../core/codes/life.js';
import type { Lang } from '../../core/model/index.js';

interface LifeReport {
  assigned: readonly Assignment[];
  closed: readonly Assignment[];
  touched: readonly Touched[];
  refused: readonly Refusal[];
}

/** What a life operation changed, file by file, for people. */
export const printLife = (report: LifeReport, dryRun: boolean, lang: Lang): string => {
  const zh = lang === 'zh';
  const { assigned, closed, touched, refused } = report;
  const lines: string[] = [];
  const files = new Map<string, Touched[]>();
  for (const one of touched) files.set(one.file, [...(files.get(one.file) ?? []), one]);
  for (const [file, changes] of files) {
    lines.push(file);
    for (const { record, what } of changes) lines.push(`  ${record}  ${what[lang]}`);
  }
  const codes = (title: string, all: readonly Assignment[]) => {
    if (all.length > 0) lines.push(title, ...all.map(({ code, name }) => `  ${code}  ${name}`));
  };
  codes(zh ? `新编 ${assigned.length} 个编码` : `${assigned.length} codes given`, assigned);
  codes(zh ? `停用 ${closed.length} 个编码` : `${closed.length} codes closed`, closed);
  if (refused.length > 0)
    lines.push(
      zh ? `${refused.length} 处要由人决定` : `${refused.length} left to a person`,
      ...refused.map(({ reason }) => `  ✗ ${reason[lang]}`),
    );
  if (touched.length === 0 && refused.length === 0) lines.push(zh ? '没有要改的' : 'nothing to change');
  if (dryRun) lines.push(zh ? '只是试算，没有写文件' : 'dry run, nothing was written');
  return `${lines.join('\n')}\n`;
};
