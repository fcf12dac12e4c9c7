import { itemRule } from '../define.js';

export const reviewRulesMissing = itemRule({
  id: 'review-rules-missing',
  severity: 'info',
  title: '没有审查细则',
  message: '没有写审查细则',
  remedy: '写明审查什么、按什么标准审查。',
  basis: '濮政〔2017〕22号（公开审查细则）',
  elements: ['reviewRules'],
  check(item, { asked, report }) {
    const { itemType, reviewRules } = item.values;
    if (itemType === undefined || itemType === '公共服务' || reviewRules !== undefined) return;
    if (asked(item, 'reviewRules')) report({});
  },
});
