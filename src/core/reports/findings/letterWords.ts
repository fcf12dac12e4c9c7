import type { Lang } from '../../model/index.js';

interface Counts {
  all: number;
  errors: number;
  warnings: number;
  notes: number;
}

/** The fixed words of a letter to an office. */
export interface LetterWords {
  title: string;
  unnamed: string;
  /** in place of an item: faults of a whole sheet or file */
  whole: string;
  heads: readonly string[];
  left: string;
  opening(office: string, date: string, due: string, counts: Counts): string[];
  cut(listed: number, all: number): string;
  omitted(count: number): string;
}

const day = (date: string): string => {
  const [year, month, date_] = date.split('-').map(Number);
  return `${year}年${month}月${date_}日`;
};

export const letterWords: Record<Lang, LetterWords> = {
  zh: {
    title: '政务服务事项核查整改通知',
    unnamed: '未注明单位',
    whole: '整张表',
    heads: ['序号', '级别', '问题', '改法', '位置', '依据'],
    left: '逾期未改，或认为不需要改的，须在整改期限前向发出单位书面说明理由。“错误”必须改正；“警告”核实后改正或说明；“提示”供完善时参考。',
    opening: (office, date, due, { all, errors, warnings, notes }) => [
      `责任单位：${office}`,
      `核查日期：${day(date)}`,
      `整改期限：${day(due)}`,
      `经核查，事项清单共有 ${all} 处需要处理，其中错误 ${errors} 处、警告 ${warnings} 处、提示 ${notes} 处，按事项列在下面。`,
    ],
    cut: (listed, all) => `本通知只列前 ${listed} 处，另有 ${all - listed} 处见核查结果表。`,
    omitted: (count) => `本次核查用 --max 限了条数，全部单位另有 ${count} 处没有列出。`,
  },
  en: {
    title: 'Notice of corrections',
    unnamed: 'no office named',
    whole: 'whole sheet',
    heads: ['no.', 'grade', 'what is wrong', 'what to do', 'where', 'basis'],
    left: 'Where nothing needs correcting, give the reasons in writing before the due day. Errors must be corrected; warnings are checked, then corrected or explained; notes are for improvement.',
    opening: (office, date, due, { all, errors, warnings, notes }) => [
      `Responsible office: ${office}`,
      `Checked on: ${date}`,
      `Due: ${due}`,
      `${all} places need work: ${errors} errors, ${warnings} warnings, ${notes} notes. They are listed item by item.`,
    ],
    cut: (listed, all) =>
      `This letter lists the first ${listed}; ${all - listed} more stand in the workbook of findings.`,
    omitted: (count) =>
      `The check was cut by --max; over all offices ${count} more findings are not listed here.`,
  },
};
