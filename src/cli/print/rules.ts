import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { ruleWords } from '../../core/messages/render.js';
import { definitionOf, type ElementId, type Lang, type Severity } from '../../core/model/index.js';
import { severityWords } from '../../core/reports/findings/where.js';
import type { AnyRule } from '../../core/rules/define.js';
import type { Subject } from '../../core/rules/index.js';

/** Words of the rule reference, as `rules` and `explain` show them. */

const subjects: Partial<Record<Subject, string>> = {
  sheet: '表格读取',
  structure: '要素填写',
  code: '编码',
  identity: '同一事项',
  same: '同一标准',
  basis: '设定依据',
  limit: '时限与到现场次数',
  guide: '办事指南、地点与电话',
  township: '乡镇与便民服务',
  intermediary: '中介服务',
  secrecy: '保密与个人信息',
  dates: '日期与状态',
  exceptions: '已接受的问题',
};

/** 同一标准 same; a subject without a Chinese name stands as it is. */
export const subjectTitle = (subject: string, lang: Lang): string => {
  const title = subjects[subject as Subject];
  return lang === 'en' || title === undefined ? subject : `${title} ${subject}`;
};

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const paints = (color: boolean): Record<Severity, (text: string) => string> => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { error: chalk.red, warning: chalk.yellow, info: chalk.cyan };
};

interface Look {
  lang: Lang;
  color: boolean;
}

/** All rules by subject in aligned columns: grade, id, title; † for rules of one profile. */
export const rulesText = (rules: readonly AnyRule[], { lang, color }: Look): string => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint = paints(color);
  const gradeWidth = Math.max(...Object.values(severityWords).map((w) => stringWidth(w[lang])));
  const idWidth = Math.max(...rules.map((rule) => rule.id.length));
  const lines: string[] = [];
  let subject = '';
  for (const rule of rules) {
    const words = ruleWords(rule.id, lang);
    if (words.subject !== subject) {
      if (subject !== '') lines.push('');
      subject = words.subject;
      lines.push(chalk.bold(subjectTitle(subject, lang)));
    }
    const grade = paint[rule.severity](padded(severityWords[rule.severity][lang], gradeWidth));
    const mark = rule.profile === undefined ? '' : ' †';
    lines.push(`  ${grade}  ${padded(rule.id, idWidth)}  ${words.title}${mark}`);
  }
  const profiles = [...new Set(rules.flatMap((rule) => rule.profile ?? []))].join('、');
  const dagger =
    profiles === ''
      ? ''
      : lang === 'zh'
        ? `† 只在 profile ${profiles} 下启用。`
        : `† only with profile ${profiles}. `;
  lines.push(
    '',
    lang === 'zh'
      ? `共 ${rules.length} 条。${dagger}santong explain <规则> 看一条的说明`
      : `${rules.length} rules. ${dagger}santong explain <rule> tells about one`,
  );
  return `${lines.join('\n')}\n`;
};

const labels = {
  zh: ['级别', '类别', '要素', '说法', '改法', '依据', '原名', '调整', '接受'],
  en: [
    'grade',
    'subject',
    'elements',
    'sentence',
    'what to do',
    'basis',
    'formerly',
    'to change',
    'to accept',
  ],
} as const;

const elementNames = (ids: readonly string[], lang: Lang): string =>
  ids
    .map((id) => definitionOf(id as ElementId))
    .map((definition) => (lang === 'zh' ? definition.title : definition.en))
    .join(lang === 'zh' ? '、' : ', ');

/** One rule in full, labels in a column; lines without content are left out. */
export const ruleText = (rule: AnyRule, { lang, color }: Look): string => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const zh = lang === 'zh';
  const words = ruleWords(rule.id, lang);
  const only =
    rule.profile === undefined
      ? ''
      : zh
        ? `（只在 profile ${rule.profile} 下）`
        : ` (profile ${rule.profile} only)`;
  const values = [
    paints(color)[rule.severity](severityWords[rule.severity][lang]) + only,
    subjectTitle(words.subject, lang),
    elementNames(rule.elements, lang),
    words.message.replace(/[[\]]/g, ''),
    words.remedy,
    words.basis,
    (rule.formerly ?? []).join(' '),
    zh
      ? `profile.yaml 写 severity: { ${rule.id}: warning }，可用 error warning info off`
      : `severity: { ${rule.id}: warning } in profile.yaml; error, warning, info or off`,
    zh
      ? 'santong validate --accept <指纹> --reason <理由> --owner <负责人> --expires <到期日>'
      : 'santong validate --accept <fingerprint> --reason <why> --owner <who> --expires <day>',
  ];
  const names = labels[lang];
  const width = Math.max(...names.map((name) => stringWidth(name)));
  const lines = values.flatMap((value, i) =>
    value === '' ? [] : [`${chalk.dim(padded(names[i] ?? '', width))}  ${value}`],
  );
  return `${chalk.bold(rule.id)}  ${words.title}\n\n${lines.join('\n')}\n`;
};
