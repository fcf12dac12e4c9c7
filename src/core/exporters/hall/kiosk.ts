import type { Guide } from '../guide.js';
import { sectionLines } from '../guide.js';

/** One item as a self-service terminal shows it, in the same words as the guides. */
export const kioskItem = (guide: Guide) => ({
  id: guide.id,
  name: guide.name,
  type: guide.itemType,
  division: guide.division.name,
  agency: guide.agency.name,
  sections: guide.sections.map((s) => ({ id: s.id, title: s.title, lines: sectionLines(s) })),
});

export const kioskJson = (guides: readonly Guide[], date: string, scope: object = {}): string =>
  `${JSON.stringify({ format: 'santong-kiosk/1', date, ...scope, items: guides.map(kioskItem) }, null, 1)}\n`;
