import { type LegalBasis, parseArticles } from '../../model/index.js';
import { itemRule } from '../define.js';

const partOfDocument = /第[^条]*[编章节部款项]|附件|附录|序号|全文|[（(]?[一二三四五六七八九十]+[）)、]|^\d+/;

const readsWell = ({ law, article }: LegalBasis): boolean => {
  const plain = law.replace(/[《》\s]/g, '');
  if (plain.length < 2 || plain.length > 120 || /[。；;]/.test(plain)) return false;
  if (/^(?:无|没有|略|见附件|国家有关规定|有关法律法规|相关法律法规)$/.test(plain)) return false;
  return (
    article === undefined ||
    article === '' ||
    parseArticles(article).length > 0 ||
    partOfDocument.test(article)
  );
};

/** Bases found readable before; importers share equal ones and freeze them. */
const readable = new WeakSet<LegalBasis>();

/** A title is short and no sentence; articles are numbered. */
export const isReadable = (basis: LegalBasis): boolean => {
  if (readable.has(basis)) return true;
  if (!readsWell(basis)) return false;
  if (Object.isFrozen(basis)) readable.add(basis);
  return true;
};

export const basisUnreadable = itemRule({
  id: 'basis-unreadable',
  severity: 'warning',
  title: '设定依据读不出法律名称和条款',
  message: '设定依据“{text}”读不出是哪部法律的哪一条',
  remedy: '写成“《法律名称》（文号）第几条第几款第几项”，一部一行。',
  basis: '《优化营商环境条例》第三十五条；要素表（设定依据）',
  elements: ['legalBasis'],
  check({ own }, { report }) {
    const bases = own.legalBasis;
    if (!Array.isArray(bases)) return;
    for (const one of bases)
      if (typeof one.law === 'string' && !isReadable(one)) report({ text: one.law + (one.article ?? '') });
  },
});
