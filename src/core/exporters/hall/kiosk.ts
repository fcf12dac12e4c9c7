import type { Guide } from '../guide.js';
import { sectionLines } from '../guide.js';

/** kiosk.json: what a self-service terminal shows, in the same words as the guides. */
export const kioskJson = (guides: readonly Guide[], date: string): string =>
  `${JSON.stringify(
    {
      format: 'santong-kiosk/1',
      date,
      items: guides.map((g) => ({
        id: g.id,
        name: g.name,
        type: g.itemType,
        division: g.division.name,
        agency: g.agency.name,
        sections: g.sections
          .map((s) => ({ id: s.id, title: s.title, lines: sectionLines(s) }))
          .filter((s) => s.lines.length > 0),
      })),
    },
    null,
    1,
  )}\n`;
