import { renderValue } from '../../messages/render.js';
import { definitionOf, type ElementId, elementIds, type Lang } from '../../model/index.js';

type Named = Record<string, unknown>;

const known: ReadonlySet<string> = new Set(elementIds);

const limitLike = (value: object): value is { days: number; unit: string; note?: string } =>
  'days' in value && 'unit' in value;

const parts = (entry: Named, lang: Lang): string => {
  const { law, article, name, step, question, answer, ...rest } = entry;
  const head = law === undefined ? (name ?? step ?? question) : `《${String(law)}》${String(article ?? '')}`;
  const tail = Object.values(answer === undefined ? rest : { answer, ...rest })
    .filter((value) => value !== undefined && value !== '')
    .map((value) => valueText(value, lang));
  return [head, ...tail]
    .filter((part) => part !== undefined)
    .map(String)
    .join(lang === 'zh' ? '，' : ', ');
};

/** A value in one piece of text, uncut. */
export const valueText = (value: unknown, lang: Lang): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return renderValue('', value, lang);
  if (Array.isArray(value)) return value.map((one) => valueText(one, lang)).join('\n');
  if (typeof value !== 'object') return String(value);
  return limitLike(value) ? renderValue('', value, lang) : parts(value as Named, lang);
};

/** A whole item, one line an element: 事项名称：户口迁移. */
export const itemText = (values: Named, lang: Lang): string =>
  Object.entries(values)
    .filter(([id]) => known.has(id))
    .map(([id, value]) => {
      const { title, en } = definitionOf(id as ElementId);
      return `${lang === 'zh' ? `${title}：` : `${en}: `}${valueText(value, lang).replaceAll('\n', lang === 'zh' ? '；' : '; ')}`;
    })
    .join('\n');

const isItem = (value: unknown): value is Named =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  'name' in value &&
  ('basicCode' in value || 'itemType' in value);

/** One side of a change as text. */
export const sideText = (value: unknown, lang: Lang): string =>
  isItem(value) ? itemText(value, lang) : valueText(value, lang);
