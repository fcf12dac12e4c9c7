import { guideOf } from '../guide.js';
import type { ExportInput } from '../index.js';
import { type OutputFiles, safeFileName } from '../output.js';
import { publishedIds } from '../published.js';
import { guideDocx } from './guideDocx.js';
import { kioskJson } from './kiosk.js';
import { noticePage } from './notice.js';
import { guidePage } from './page.js';
import { hallRow, hallWorkbook } from './workbook.js';

/** The hall's folder: list by window, a guide (.docx and .html) and a notice for each item, kiosk data. */
export const hallFiles = async ({ catalogue, items, date, scope }: ExportInput): Promise<OutputFiles> => {
  const divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
  const ids = publishedIds(items);
  const rows = items.map((item) => hallRow(item, ids.get(item) ?? '', divisions));
  const files: OutputFiles = new Map([['窗口事项清单.xlsx', hallWorkbook(catalogue.info.title, rows)]]);
  const guides = rows.map(({ item, id }) => ({ item, guide: guideOf(item, divisions, id) }));
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
      scope === undefined ? {} : { scope },
    ),
  );
  return files;
};
