import { numberOfNumeral, numeralOfNumber } from './numerals.js';
import { remember } from './remember.js';

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
