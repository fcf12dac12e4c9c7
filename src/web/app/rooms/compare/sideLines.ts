import { definitionOf, type ElementId, elements, type Lang, renderValue } from '../../../../core/index.js';

type Named = Record<string, unknown>;

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isElement = (id: string): id is ElementId => Object.hasOwn(elements, id);

const isLimit = (value: Named): value is { days: number; unit: string } =>
  typeof value['days'] === 'number' && typeof value['unit'] === 'string';

/** One value in one line, uncut: 《…法》第三条, 5个工作日, 身份证，原件. */
const lineOf = (value: unknown, lang: Lang): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return renderValue('', value, lang);
  if (Array.isArray(value)) return value.map((one) => lineOf(one, lang)).join(lang === 'zh' ? '；' : '; ');
  if (!isNamed(value)) return String(value);
  if (isLimit(value)) return renderValue('', value, lang);
  const { law, article, ...rest } = value;
  const head = law === undefined ? [] : [`《${String(law)}》${article === undefined ? '' : String(article)}`];
  return [...head, ...Object.values(rest).map((one) => lineOf(one, lang))]
    .filter((part) => part !== '')
    .join(lang === 'zh' ? '，' : ', ');
};

/** A whole item: one line an element. */
const isItem = (value: unknown): value is Named =>
  isNamed(value) && 'name' in value && ('basicCode' in value || 'itemType' in value);

/** One side of a change as lines: of a list its entries, of an item its elements. */
export const sideLines = (value: unknown, lang: Lang): string[] => {
  if (Array.isArray(value)) return value.map((one) => lineOf(one, lang)).filter((line) => line !== '');
  if (isItem(value))
    return Object.entries(value).flatMap(([id, own]) => {
      if (!isElement(id)) return [];
      const { title, en } = definitionOf(id);
      const text = lineOf(own, lang);
      return text === '' ? [] : [lang === 'zh' ? `${title}：${text}` : `${en}: ${text}`];
    });
  const line = lineOf(value, lang);
  return line === '' ? [] : line.split('\n');
};
