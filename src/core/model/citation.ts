import { numberOfNumeral, numeralOfNumber } from './numerals.js';
import { remember } from './remember.js';
import type { LegalBasis } from './values.js';

/** One place in a law: 第十二条之一第二款第（三）项 → { article: 12, inserted: 1, paragraph: 2, item: 3 }. */
export interface ArticleReference {
  article: number;
  /** 之一, 之二: articles put in later */
  inserted?: number;
  paragraph?: number;
  item?: number;
}

const numeral = '[〇零一二两三四五六七八九十百千0-9０-９]+';
const articlePattern = new RegExp(
  `第(${numeral})条(?:之(${numeral}))?(?:第(${numeral})款)?(?:第?[（(]?(${numeral})[）)]?项)?`,
  'g',
);
const rangePattern = new RegExp(`第(${numeral})条?[至到—－~-]+第?(${numeral})条`, 'g');
const enumerationPattern = new RegExp(`第(${numeral}(?:、${numeral})+)条`, 'g');

const reference = (match: RegExpMatchArray): ArticleReference | undefined => {
  const [, article, inserted, paragraph, item] = match;
  const number = numberOfNumeral(article ?? '');
  if (number === undefined || number === 0) return undefined;
  const found: ArticleReference = { article: number };
  const extra = { inserted, paragraph, item };
  for (const [key, text] of Object.entries(extra)) {
    const value = text === undefined ? undefined : numberOfNumeral(text);
    if (value !== undefined) Object.assign(found, { [key]: value });
  }
  return found;
};

const readArticles = (text: string): readonly ArticleReference[] => {
  if (!text.includes('条')) return [];
  const opened = text
    .replace(enumerationPattern, (_, list: string) =>
      list
        .split('、')
        .map((n) => `第${n}条`)
        .join(''),
    )
    .replace(rangePattern, (whole, from: string, to: string) => {
      const first = numberOfNumeral(from) ?? 0;
      const last = numberOfNumeral(to) ?? 0;
      if (first === 0 || last <= first || last - first > 100) return whole;
      return Array.from({ length: last - first + 1 }, (_, i) => `第${first + i}条`).join('');
    });
  const found = new Map<string, ArticleReference>();
  for (const match of opened.matchAll(articlePattern)) {
    const one = reference(match);
    if (one !== undefined) found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
};

/** Every article a text names, ranges and enumerations opened: 第三、四条, 第十条至第十二条. In order, without repeats. */
export const parseArticles = remember(readArticles);

/** { article: 12, paragraph: 2, item: 3 } → 第十二条第二款第（三）项. */
export const writeArticle = (one: ArticleReference): string =>
  `第${numeralOfNumber(one.article)}条` +
  (one.inserted === undefined ? '' : `之${numeralOfNumber(one.inserted)}`) +
  (one.paragraph === undefined ? '' : `第${numeralOfNumber(one.paragraph)}款`) +
  (one.item === undefined ? '' : `第（${numeralOfNumber(one.item)}）项`);

/** The title as the register spells it: without book-title marks, spaces and a bracket that only dates the version. */
export const plainLawTitle = (title: string): string =>
  title
    .replace(/[\s　]/g, '')
    .replace(/^[《]+|[》]+$/g, '')
    .replace(/[<＜〈《]/g, '〈')
    .replace(/[>＞〉》]/g, '〉')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/（[^（）]*(?:修正|修订|年版)[^（）]*）$/, '');

/** End of the 《…》 that opens at `start`, nested marks counted; -1 when it never closes. */
const closing = (text: string, start: number): number => {
  let depth = 0;
  for (let i = start; i < text.length && i < start + 200; i++) {
    if (text[i] === '《') depth++;
    else if (text[i] === '》' && --depth === 0) return i;
  }
  return -1;
};

/** What may stand straight before a citation; inside a quoted passage other laws are only mentioned. */
const freshStart =
  /(?:^|[\n\r；;。”」】]|(?:^|[\n\r；;。”\s])[（(]?[0-9〇一二三四五六七八九十①-⑳]+[)）]?[、.．）)])\s*(?:根据|依据|依照|按照)?\s*(?:[^，。；：“”《》（）]{0,30}(?:部|厅|局|委|院|政府|办公室|会|署))?\s*$/;
const joined = /[》）)\]〕条款项则]\s*(?:[、，,和及与]|以及)?\s*$/;

const looksQuoted = (before: string): boolean => {
  const open = before.lastIndexOf('“');
  if (open > before.lastIndexOf('”')) return true;
  return (
    before.lastIndexOf('（') > before.lastIndexOf('）') || before.lastIndexOf('(') > before.lastIndexOf(')')
  );
};

const numberPattern = /^\s*[（(]([^（）()]*(?:〔[^〕]*〕|\[[^\]]*\])?[^（）()]*)[）)]/;
const isDocumentNumber = (text: string): boolean => /号|令|公告|〔|\[|第.*次/.test(text);
const headArticles = new RegExp(
  `^[\\s、，,：:“"]*(?:第${numeral}[编章节][^第。；]{0,30})*((?:(?:、|，|和|及|与|以及|至|到|—|-)?\\s*第${numeral}(?:、${numeral})*[条款项](?:之${numeral})?|第?[（(]${numeral}[）)]项)+)`,
);
const furtherArticle = new RegExp(`(?:[\\s。”"；]|^)(第${numeral}条(?:之${numeral})?)(?=[\\s：:　“"])`, 'g');

interface Head {
  start: number;
  end: number;
  law: string;
}

const heads = (text: string): Head[] => {
  const found: Head[] = [];
  let bodyStart = 0;
  for (let i = text.indexOf('《'); i >= 0; i = text.indexOf('《', i + 1)) {
    const end = closing(text, i);
    if (end < 0) break;
    const before = text.slice(Math.max(0, bodyStart - 1), i);
    const first = found.length === 0;
    if (first || freshStart.test(text.slice(Math.max(0, i - 45), i)) || joined.test(before)) {
      const quoted = !first && looksQuoted(before) && !/[\n\r]\s*$/.test(before);
      const body = first ? '' : before.slice(1).replace(numberPattern, '').replace(headArticles, '');
      const crowded = joined.test(before) && !freshStart.test(before.slice(-45)) && body.length > 6;
      if (!quoted && !crowded) {
        found.push({ start: i, end, law: text.slice(i + 1, end) });
        bodyStart = end + 1;
      }
    }
    i = end;
  }
  return found;
};

/**
 * A text of one or more citations → legal bases, in order. Law titles without 《》; `article` as laws write it, several
 * joined by 、; `text` is what was quoted. A text without 《…》 gives nothing: it cites no document by name.
 */
export const parseCitations = (text: string): LegalBasis[] => {
  const starts = heads(text);
  return starts.flatMap((head, i) => {
    let rest = text.slice(head.end + 1, starts[i + 1]?.start ?? text.length);
    const law = plainLawTitle(head.law);
    const bases: LegalBasis[] = [{ law }];
    const basis = bases[0]!;
    const companion = /^\s*及其(实施细则|实施条例|实施办法)/.exec(rest);
    if (companion !== null) {
      bases.push({ law: law + (companion[1] ?? '') });
      rest = rest.slice(companion[0].length);
    }
    const number = numberPattern.exec(rest);
    if (number !== null) {
      if (isDocumentNumber(number[1] ?? '')) basis.number = (number[1] ?? '').trim();
      rest = rest.slice(number[0].length);
    }
    const head1 = headArticles.exec(rest);
    const articles = head1 === null ? [] : [...parseArticles(head1[1] ?? '')];
    if (head1 !== null) rest = rest.slice(head1[0].length);
    for (const further of rest.matchAll(furtherArticle)) articles.push(...parseArticles(further[1] ?? ''));
    const distinct = [...new Set(articles.map(writeArticle))];
    if (distinct.length > 0) basis.article = distinct.join('、');
    const quoted = rest
      .replace(/^[\s：:，,。；;、“"　]+/, '')
      .replace(/[\s；;、，,]*(?:[0-9]+|[（(]?[〇一二三四五六七八九十]+[）)]?)?[、.．]?\s*$/, '')
      .replace(/^[^“]*$|^“?([\s\S]*?)”?$/, (all, inner?: string) => inner ?? all)
      .trim();
    if (quoted.length > 12 && !/^(?:的)?(?:规定|有关规定|等)[。；]?$/.test(quoted)) basis.text = quoted;
    return bases;
  });
};
