import type { LegalBasis } from './values.js';

const numeral = '[零〇一二三四五六七八九十百千\\d]{1,7}';
const article = `第${numeral}条(?:之[一二三四五六七八九十])?`;
const within = `(?:第${numeral}款)?(?:第?[（(]?[零〇一二三四五六七八九十\\d]{1,3}[）)]?项)?(?:第?[一二三四五六七八九十\\d]{1,3}目)?`;
const reference = `${article}${within}`;
/** 第四、五、六条 */
const joined = `第${numeral}(?:、${numeral})+条`;
const range = `(?:${joined}|${reference})(?:\\s*(?:至|到|-|—|~)\\s*${reference})?`;
const articleRun = new RegExp(`^[\\s,，、和及以]*(?:第${numeral}[编章节][^第。；;\\n]{0,20}?)*(${range})`);
const chapterRun = new RegExp(`^[\\s,，]*(第${numeral}[章编](?:第${numeral}节)?)`);
/** an article at the head of a sentence that begins a further quotation, not one mentioned within it */
const nextArticle = new RegExp(
  `(?:^|[。；;！\\n\\r”"]|\\s|[\\d一二三四五六七八九十]+[.、．])\\s*(${range})(?=[\\s:：“"\\u3000]|[^的规所中第、和至及条款项，,。；;])`,
  'g',
);
const numberBracket =
  /^\s*[（(〔[]\s*([^（()）]*?(?:〔|\[|［|\(|（)?\s*\d{4}\s*(?:〕|\]|］|\)|）)?[^（()）]*?号(?:令|公告)?|[^（()）]{0,40}?第\s*\d+\s*号(?:令|公告|修[订正]|公布)?[^（()）]{0,12}|[^（()）]*?令[^（()）]*?)\s*[）)〕\]]/;
const numberBare =
  /^\s*[,，]?\s*((?:[一-龥]{1,12}[〔[［(（]\d{4}[〕\]］)）]\s*(?:第)?\d+\s*号)|(?:[一-龥]{2,16}令(?:第)?\d+号))/;
const version =
  /^\s*[（(][^（()）]{0,40}?(?:\d{4}年[^（()）]*|修[订正][^（()）]*|以下简称[^（()）]*|试行|暂行|节选|摘录)[）)]/;
const derived = /^\s*(?:及|和|与)其?(实施细则|实施条例|实施办法|实施意见|配套规定)/;

interface Title {
  law: string;
  /** where 《 stands and where the text after 》 begins */
  start: number;
  end: number;
}

/** 《…》 with titles inside titles; 〈…〉 and <…> stand for an inner title. */
const findTitles = (text: string): Title[] => {
  const titles: Title[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '《') {
      if (depth === 0) start = i;
      depth += 1;
    } else if (text[i] === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) titles.push({ law: text.slice(start + 1, i).replace(/\s+/g, ''), start, end: i + 1 });
    }
  }
  return titles;
};

const opener = /(?:^|[\n\r。；;！]|[)）.．、:：]|^\s*(?:根据|依据|依照|按照))\s*$/;
const listMark =
  /(?:^|[\n\r。；;\s])\s*(?:[（(]?\s*[\d一二三四五六七八九十]{1,3}\s*[)）.．、:：]|[①-⑳]|(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、:：]?\s*)?[【[][^】\]]{0,12}[】\]][:：]?)\s*$/;
const intro =
  /(?:^|[\n\r。；;])\s*(?:[\d一二三四五六七八九十]{1,3}[.、．])?\s*(?:主要)?(?:法律|行政法规|地方性法规|部门规章|政府规章|规章|规范性文件|设定|实施|法律法规|政策)?(?:根据|依据|依照|按照)?[:：]?\s*$/;
const joint = /^[\s,，、；;]*(?:和|及|以及|与)?\s*$/;

/** Whether a title begins a citation, or is a law mentioned in quoted words. */
const begins = (text: string, title: Title, previousEnd: number, quoting: boolean): boolean => {
  const before = text.slice(Math.max(previousEnd, title.start - 24), title.start);
  if (previousEnd === title.start) return true;
  if (!quoting && joint.test(text.slice(previousEnd, title.start))) return true;
  if (listMark.test(before) || intro.test(before)) return true;
  return quoting ? /[\n\r。；;”]\s*$/.test(before) : opener.test(before);
};

interface Head {
  number?: string;
  articles: string[];
  end: number;
  also?: string;
}

/** What follows a title: its number, the year of its version, 及其实施细则, and the articles. */
const readHead = (text: string, from: number): Head => {
  let at = from;
  const head: Head = { articles: [], end: at };
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(text.slice(at, at + 160));
    if (match === null) return undefined;
    at += match[0].length;
    return match;
  };
  // 书名号后紧接着“第”的最多，不必试文号和版本
  for (let i = 0; i < 3 && text[at] !== '第'; i += 1) {
    const number = head.number === undefined ? (take(numberBracket) ?? take(numberBare)) : undefined;
    if (number?.[1] !== undefined) head.number = number[1].replace(/\s+/g, '');
    else if (take(version) === undefined) break;
  }
  const also = text[at] === '第' ? undefined : take(derived)?.[1];
  if (also !== undefined) head.also = also;
  head.end = at;
  for (let found = take(articleRun); found?.[1] !== undefined; found = take(articleRun)) {
    head.articles.push(found[1].replace(/\s+/g, ''));
    head.end = at;
  }
  if (head.articles.length === 0) {
    const chapter = take(chapterRun)?.[1];
    if (chapter !== undefined) {
      head.articles.push(chapter);
      head.end = at;
    }
  }
  return head;
};

const quoted = (text: string): string =>
  text === ''
    ? ''
    : text
        .replace(/^(?:之?的?(?:相关|有关)?规定)?[\s:：,，。；;、）)\u3000]+/, '')
        .replace(
          /(?:[\s；;、]|(?<=^|[\n\r。；;\s])(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]?\s*)?[【[][^】\]]{0,12}[】\]][:：]?|(?<=^|[\n\r。；;])\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳]))+$/,
          '',
        )
        .replace(/[（(]$/, '')
        .trim();

const basis = (
  law: string,
  number: string | undefined,
  articleName: string | undefined,
  text: string,
): LegalBasis => ({
  law,
  ...(number !== undefined && { number }),
  ...(articleName !== undefined && { article: articleName }),
  ...(text !== '' && text !== '规定' && text !== '的规定' && { text }),
});

/** Quoted words of one law, cut where a further article of it begins. */
const cutByArticle = (law: string, head: Head, body: string): LegalBasis[] => {
  const cuts: { article: string; from: number; until: number }[] = [];
  if (head.articles.length > 0 && body.includes('第'))
    for (const match of body.matchAll(nextArticle)) {
      const name = match[1]!;
      cuts.push({
        article: name.replace(/\s+/g, ''),
        from: match.index + (/^[。！”"]/.test(match[0]) ? 1 : 0),
        until: match.index + match[0].length,
      });
    }
  const first = quoted(body.slice(0, cuts[0]?.from));
  // 一次引几条而不分别引原文的，仍是一条依据：第十六条、第十九条
  const name = head.articles.length > 0 ? head.articles.join('、') : undefined;
  const bases: LegalBasis[] = [basis(law, head.number, name, first)];
  for (const [index, cut] of cuts.entries())
    bases.push(basis(law, head.number, cut.article, quoted(body.slice(cut.until, cuts[index + 1]?.from))));
  return bases;
};

const bareTitle = new RegExp(
  `(?:^|[\\n\\r。；;])\\s*(?:[\\d一二三四五六七八九十]{1,3}[.、．])?\\s*((?:中华人民共和国)?[一-龥]{2,30}?(?:法|条例|规定|办法|细则|决定|规则|规程|通知|意见))(?=\\s*(?:第${numeral}条|[（(〔[]))`,
  'g',
);

/** Laws named without 《》 get them, where an article or a number follows. */
const withTitles = (text: string): string =>
  text.replace(bareTitle, (whole, title: string) => whole.replace(title, `《${title}》`));

/** A title at the head whose opening mark was forgotten: 江苏省法制宣传教育条例》 */
const unopened = /^([^《》\s][^《》]{1,59})》/;

const longestLaw = 60;

/**
 * The citations of a text in order: several laws, several articles of one, numbers such as （国发〔2017〕22号） and （国务院令第716号）,
 * 第十二条第二款第（三）项, 及其实施细则. Laws mentioned inside quoted words begin no citation of their own.
 */
export const readCitations = (source: string): LegalBasis[] => {
  const trimmed = source.trim().replace(unopened, '《$1》');
  if (trimmed === '') return [];
  const text = trimmed.includes('《') ? trimmed : withTitles(trimmed);
  const titles = findTitles(text);
  const starts: { title: Title; head: Head }[] = [];
  let previousEnd = 0;
  let quoting = false;
  for (const title of titles) {
    if (title.start < previousEnd) continue;
    if (
      starts.length > 0 &&
      !begins(text, title, previousEnd, quoting || /[一-龥]{4}/.test(text.slice(previousEnd, title.start)))
    )
      continue;
    const head = readHead(text, title.end);
    starts.push({ title, head });
    previousEnd = head.end;
    quoting = false;
  }
  if (starts.length === 0) {
    const law = trimmed.split(/[。；;\n]/)[0]!.slice(0, longestLaw);
    return [law === trimmed ? { law } : { law, text: trimmed }];
  }
  const bases: LegalBasis[] = [];
  for (const [index, { title, head }] of starts.entries()) {
    const body = text.slice(head.end, starts[index + 1]?.title.start);
    if (head.also !== undefined) {
      bases.push({ law: title.law });
      bases.push(...cutByArticle(title.law + head.also, head, body));
    } else bases.push(...cutByArticle(title.law, head, body));
  }
  return bases;
};
