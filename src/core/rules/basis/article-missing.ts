import { parseArticles } from '../../model/index.js';
import { itemRule } from '../define.js';
import { isStatute, kindOfLaw } from '../laws.js';
import { isReadable } from './basis-unreadable.js';

export const articleMissing = itemRule({
  id: 'article-missing',
  severity: 'warning',
  title: '设定依据没有写到条',
  message: '《{law}》没有写明是第几条',
  remedy: '写明具体条款。',
  basis: '要素表（设定依据要写到条、款、项）',
  elements: ['legalBasis'],
  check({ own }, { laws, report }) {
    if (!Array.isArray(own.legalBasis)) return;
    for (const one of own.legalBasis) {
      if (!isReadable(one) || !isStatute(kindOfLaw(one, laws))) continue;
      if (parseArticles(one.article ?? '').length === 0 && parseArticles(one.text ?? '').length === 0)
        report({ law: one.law });
    }
  },
});
