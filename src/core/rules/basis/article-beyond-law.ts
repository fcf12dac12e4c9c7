import { parseArticles, writeArticle } from '../../model/index.js';
import { itemRule } from '../define.js';

export const articleBeyondLaw = itemRule({
  id: 'article-beyond-law',
  severity: 'error',
  title: '引用的条款不存在',
  message: '《{law}》只有 {last} 条，引用的是{article}',
  remedy: '核对现行文本的条文序号后改正。',
  basis: '法律法规登记册（laws.yaml 末条）',
  elements: ['legalBasis'],
  check({ own }, { laws, report }) {
    if (laws === undefined || !Array.isArray(own.legalBasis)) return;
    for (const { law: title, article } of own.legalBasis) {
      if (article === undefined || title === undefined) continue;
      const { state, law } = laws.find(title);
      const last = law?.lastArticle;
      if (state !== 'in-force' || law === undefined || last === undefined || last === 0) continue;
      for (const one of parseArticles(article))
        if (one.article > last)
          report({ law: law.title, last, article: writeArticle({ article: one.article }) });
    }
  },
});
