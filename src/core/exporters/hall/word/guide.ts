import type { Guide } from '../../guide.js';
import { guideSections } from './blocks.js';
import { type Content, centred, heading, scanCode, wordFile } from './frame.js';
import { bookmark, field, linkTo, paragraph, run } from './markup.js';

/** Where a reader gets on with a phone: the portal's page, else where the item is handled on line. */
export interface Scan {
  address: string;
  caption: string;
}

const place = (guide: Guide): string => `办事指南 · ${guide.division.name} · ${guide.agency.name}`;

/** 办事指南 as .docx: headings, table of materials, header with the code, page numbers, QR. */
export const guideWord = (guide: Guide, date: string, scan?: Scan): Uint8Array => {
  const numbering = { lists: 0 };
  const content = [
    heading(guide.name, 1),
    centred(place(guide)),
    ...(scan === undefined ? [] : [scanCode(scan.address, scan.caption)]),
    ...guideSections(guide, numbering),
  ];
  return wordFile(
    {
      title: `${guide.name}办事指南`,
      item: guide.id,
      header: guide.id,
      content,
      lists: numbering.lists,
      ...(scan !== undefined && { scan: scan.address }),
    },
    date,
  );
};

const markOf = (n: number): string => `item${n}`;

const entryOfContents = (guide: Guide, n: number): Content =>
  paragraph(
    `${linkTo(markOf(n), run(`${n}. ${guide.name}`))}${run('\t')}${field(`PAGEREF ${markOf(n)} \\h`, '')}`,
    { dots: true, after: 40 },
  );

const chapter = (guide: Guide, n: number): Content[] => [
  paragraph(bookmark(markOf(n), n, run(guide.name)), { style: 'Heading1', newPage: true }),
  centred(guide.id),
];

/** One bound volume of an agency: cover, contents, every guide on a new page. */
export const volumeWord = (guides: readonly Guide[], date: string): Uint8Array => {
  const first = guides[0];
  const numbering = { lists: 0 };
  const who = first?.agency.name ?? '';
  const where = first?.division.name ?? '';
  const content = [
    paragraph(run('办事指南'), { style: 'Title' }),
    ...[where, who, `共 ${guides.length} 个事项`, date].map(centred),
    heading('目　录', 1, true),
    ...guides.map((guide, i) => entryOfContents(guide, i + 1)),
    ...guides.flatMap((guide, i) => [...chapter(guide, i + 1), ...guideSections(guide, numbering)]),
  ];
  return wordFile(
    { title: `${who}办事指南合订本`, header: `${where} ${who}`, content, lists: numbering.lists },
    date,
  );
};
