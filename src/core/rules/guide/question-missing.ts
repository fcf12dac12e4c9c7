import { itemRule } from '../define.js';

export const questionMissing = itemRule({
  id: 'question-missing',
  severity: 'info',
  title: '没有常见问题',
  message: '没有常见问题解答',
  remedy: '把窗口常被问到的一两个问题写上。',
  basis: '濮政〔2017〕22号（公开常见问题）',
  elements: ['questions'],
  check(item, { asked, report }) {
    if (item.kind === 'directory' || (item.values.questions?.length ?? 0) > 0) return;
    if (asked(item, 'questions')) report({});
  },
});
