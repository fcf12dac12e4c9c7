import type { Catalogue, Item } from '../../model/index.js';
import { guideOf } from '../guide.js';
import { type OutputFiles, safeFileName } from '../output.js';
import { guideDocx } from './guideDocx.js';
import { kioskJson } from './kiosk.js';
import { noticePage } from './notice.js';
import { guidePage } from './page.js';
import { hallWorkbook } from './workbook.js';

/** The hall's folder: list by window, a guide (.docx and .html) and a notice for each item, kiosk data. */
export const hallFiles = async (
  catalogue: Catalogue,
  items: readonly Item[],
  date: string,
): Promise<OutputFiles> => {
  const divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
  const files: OutputFiles = new Map([
    ['窗口事项清单.xlsx', hallWorkbook(catalogue.info.title, items, divisions)],
  ]);
  const guides = items.map((item) => ({ item, guide: guideOf(item, divisions) }));
  for (const { item, guide } of guides) {
    const folder = safeFileName(`${guide.division.code}-${guide.division.name}`);
    const name = safeFileName(`${guide.name}-${guide.id.slice(-16)}`);
    files.set(`办事指南/${folder}/${name}.html`, guidePage(guide));
    files.set(`办事指南/${folder}/${name}.docx`, await guideDocx(guide, date));
    files.set(`一次性告知单/${folder}/${name}.html`, noticePage(item, guide));
  }
  files.set(
    'kiosk.json',
    kioskJson(
      guides.map((g) => g.guide),
      date,
    ),
  );
  return files;
};
