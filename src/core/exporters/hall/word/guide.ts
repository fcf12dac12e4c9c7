import {
  Bookmark,
  InternalHyperlink,
  PageReference,
  Paragraph,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
import type { Guide } from '../../guide.js';
import { guideSections } from './blocks.js';
import { type Content, centred, heading, line, scanCode, wordFile } from './frame.js';

/** Where a reader gets on with a phone: the portal's page, else where the item is handled on line. */
export interface Scan {
  address: string;
  caption: string;
}

const place = (guide: Guide): string => `办事指南 · ${guide.division.name} · ${guide.agency.name}`;

/** 办事指南 as .docx: headings, table of materials, header with the code, page numbers, QR. */
export const guideWord = (guide: Guide, date: string, scan?: Scan): Promise<Uint8Array> =>
  wordFile(
    {
      title: `${guide.name}办事指南`,
      item: guide.id,
      header: guide.id,
      content: [
        heading(guide.name, 1),
        centred(place(guide)),
        ...(scan === undefined ? [] : [scanCode(scan.address, scan.caption)]),
        ...guideSections(guide, { lists: 0 }),
      ],
    },
    date,
  );

const entryOfContents = (guide: Guide, n: number): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX, leader: 'dot' }],
    spacing: { after: 40 },
    children: [
      new InternalHyperlink({ anchor: `item${n}`, children: [new TextRun(`${n}. ${guide.name}`)] }),
      new TextRun({ text: '\t' }),
      new PageReference(`item${n}`),
    ],
  });

const chapter = (guide: Guide, n: number): Content[] => [
  new Paragraph({
    heading: 'Heading1',
    pageBreakBefore: true,
    children: [new Bookmark({ id: `item${n}`, children: [new TextRun(guide.name)] })],
  }),
  centred(guide.id),
];

/** One bound volume of an agency: cover, contents, every guide on a new page. */
export const volumeWord = (guides: readonly Guide[], date: string): Promise<Uint8Array> => {
  const first = guides[0];
  const numbering = { lists: 0 };
  const who = first?.agency.name ?? '';
  return wordFile(
    {
      title: `${who}办事指南合订本`,
      header: `${first?.division.name ?? ''} ${who}`,
      content: [
        new Paragraph({ heading: 'Title', children: [new TextRun('办事指南')] }),
        centred(first?.division.name ?? ''),
        centred(who),
        centred(`共 ${guides.length} 个事项`),
        centred(date),
        heading('目　录', 1, true),
        ...guides.map((guide, i) => entryOfContents(guide, i + 1)),
        ...guides.flatMap((guide, i) => [...chapter(guide, i + 1), ...guideSections(guide, numbering)]),
        line(''),
      ],
    },
    date,
  );
};
