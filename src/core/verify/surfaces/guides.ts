import { atGlance } from '../../exporters/glance.js';
import { type Guide, guideOf, type Piece, piecesOf, type Section } from '../../exporters/guide.js';
import type { ElementId, Item, ItemValues } from '../../model/index.js';
import {
  type ExpectedFacet,
  expectedOf,
  type PublishedCopy,
  type PublishedFacet,
  type PublishedRecord,
  type Surface,
  type World,
} from '../copy.js';
import { flat } from '../flat.js';

const linesOf = (section: Section): Piece[] =>
  section.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => ({ element: block.element, text: row.filter((c) => c !== '').join('，') }))
      : piecesOf(block),
  );

const facetOf = (section: Section, pieces: readonly Piece[]): [string, ExpectedFacet] => [
  section.id,
  {
    element: pieces[0]?.element,
    title: section.title,
    text: flat(pieces.map((p) => p.text).join('')),
    shown: pieces.map((p) => p.text).join('\n'),
    pieces,
  },
];

const head = (guide: Guide): [string, ExpectedFacet] => ['name', { element: 'name', text: flat(guide.name) }];

const guidesOf =
  (
    pieces: (section: Section) => readonly Piece[],
    more: (guide: Guide, values: ItemValues) => [string, ExpectedFacet][],
  ) =>
  ({ items, ids, divisions }: World) =>
    new Map(
      items.map((item: Item) => {
        const id = ids.get(item) ?? '';
        const facets = () => {
          const guide = guideOf(item, divisions, id);
          return new Map([
            head(guide),
            ...more(guide, item.values),
            ...guide.sections.map((s) => facetOf(s, pieces(s))),
          ]);
        };
        return [id, expectedOf(item, id, facets)] as const;
      }),
    );

const kioskHead = (guide: Guide): [string, ExpectedFacet][] => [
  ['type', { element: 'itemType' as ElementId, text: flat(guide.itemType) }],
  ['division', { element: undefined, title: '区划', text: flat(guide.division.name) }],
  ['agency', { element: 'agency' as ElementId, text: flat(guide.agency.name) }],
];

const allPieces = (section: Section): Piece[] => section.blocks.flatMap(piecesOf);

const glance = (_: Guide, values: ItemValues): [string, ExpectedFacet][] => {
  const pieces = atGlance(values).map(({ element, label, text }) => ({ element, text: `${label}${text}` }));
  const text = flat(pieces.map((p) => p.text).join(''));
  return [['glance', { element: pieces[0]?.element, title: '要点', text, pieces, optional: true }]];
};

const placeLine = ({ division, agency }: Guide): [string, ExpectedFacet][] => {
  const shown = `办事指南 · ${division.name} · ${agency.name}`;
  return [['head-place', { element: 'agency', title: '区划和实施主体', text: flat(shown), shown }]];
};

export const kioskSurface: Surface = {
  id: 'kiosk',
  where: '自助终端',
  expect: (world) => guidesOf(linesOf, (g) => kioskHead(g).map(([k, f]) => [`head-${k}`, f]))(world),
};
export const pageSurface: Surface = {
  id: 'page',
  where: '网页指南',
  expect: (world) => guidesOf(allPieces, glance)(world),
};
export const wordSurface: Surface = {
  id: 'word',
  where: 'Word 指南',
  expect: (world) => guidesOf(allPieces, placeLine)(world),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

const kioskRecord = (raw: Record<string, unknown>, file: string): PublishedRecord => {
  const id = text(raw['id']);
  const facets = new Map<string, PublishedFacet>([
    ['name', { element: 'name', text: flat(text(raw['name'])) }],
    ['head-type', { element: 'itemType', text: flat(text(raw['type'])) }],
    ['head-division', { element: undefined, title: '区划', text: flat(text(raw['division'])) }],
    ['head-agency', { element: 'agency', text: flat(text(raw['agency'])) }],
  ]);
  for (const section of Array.isArray(raw['sections']) ? raw['sections'].filter(isRecord) : []) {
    const lines = Array.isArray(section['lines']) ? section['lines'].map(text) : [];
    facets.set(text(section['id']), {
      element: undefined,
      title: text(section['title']),
      text: flat(lines.join('')),
      shown: lines.join('\n'),
    });
  }
  return { id, name: text(raw['name']), place: { file, record: id }, facets };
};

/** kiosk.json of the hall; nothing when the data is something else. */
export const readKiosk = (value: unknown, file: string): PublishedCopy | undefined => {
  if (!isRecord(value) || value['format'] !== 'santong-kiosk/1' || !Array.isArray(value['items']))
    return undefined;
  const records = value['items'].filter(isRecord).map((raw) => kioskRecord(raw, file));
  return { surface: 'kiosk', file, records, facts: [], whole: true };
};
