import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../core/model/nearest.js';
import { exportNameOf, readSubjects } from './ruleIndex.js';

const ruleText = (id: string): string => `import { itemRule } from '../define.js';

export const ${exportNameOf(id)} = itemRule({
  id: '${id}',
  severity: 'warning',
  title: '错在哪里，几个字',
  message: '一句话说清楚，值放进“{value}”',
  remedy: '怎么改，一句话。',
  basis: '《法律名称》第几条',
  elements: ['name'],
  check({ values }, { report }) {
    const { name } = values;
    if (name === '样子') report({ value: name });
  },
});
`;

const casesText = `用例:
  - 名称: 没有问题的
    输入: { 事项: { 事项名称: 甲 } }
    期望: []
  - 名称: 有问题的
    输入: { 事项: { 事项名称: 样子 } }
    期望: [一句话说清楚，值放进“样子”]
  - 名称: 同时两处问题
    输入: { 各事项: [{ 事项名称: 样子 }, { 事项名称: 样子 }] }
    期望: [一句话说清楚，值放进“样子”, 一句话说清楚，值放进“样子”]
`;

const englishText = (id: string): string => `  '${id}': {
    title: 'What is wrong, in a few words',
    message: 'One sentence, values as “{value}”',
    remedy: 'What to do.',
    basis: 'Law, article',
  },
};
`;

/** What went wrong, for a person. */
export type NewRuleProblem = string;

/** Writes the template of a rule: rule file, case table, English line. Returns the written paths, or why it cannot. */
export const newRule = (root: string, place: string): string[] | NewRuleProblem => {
  const [subject = '', id = '', ...rest] = place.split('/');
  const subjects = readSubjects(root);
  if (rest.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    return `“${place}”要写成 主题/规则编号，编号用小写英文和连字符，如 guide/hours-unclear`;
  if (!subjects.has(subject) || subject === 'structure') {
    const near = nearest(subject, subjects.keys());
    return `没有主题“${subject}”${near === undefined ? '' : `，是不是“${near}”`}；可用：${[...subjects.keys()].join(' ')}`;
  }
  const paths = [
    `src/core/rules/${subject}/${id}.ts`,
    `test/rules/${id}.yaml`,
    `src/core/messages/en/rules/${subject}.ts`,
  ];
  const [rulePath = '', casesPath = '', englishPath = ''] = paths;
  if ([...subjects.values()].some((ids) => ids.includes(id)) || existsSync(join(root, rulePath)))
    return `规则“${id}”已经有了；编号不重用`;
  writeFileSync(join(root, rulePath), ruleText(id));
  writeFileSync(join(root, casesPath), casesText);
  const english = readFileSync(join(root, englishPath), 'utf8');
  writeFileSync(join(root, englishPath), english.replace(/\};\s*$/, englishText(id)));
  return paths;
};
