import { type Guide, guideOf } from '../guide.js';
import type { ExportInput } from '../index.js';
import { type OutputFiles, safeFileName, safeUrl } from '../output.js';
import { siteEntries } from '../portal/site/entries.js';
import { publishedIds } from '../published.js';
import { kioskJson } from './kiosk.js';
import { noticeOf, noticePage, noticeWord } from './notice.js';
import { guidePage } from './page.js';
import { townshipFileName, townshipPage, townshipsOf, townshipWorkbook } from './township.js';
import { guideWord, type Scan, volumeWord } from './word/guide.js';
import { type HallRow, hallRow, hallWorkbook } from './workbook.js';

interface Printed extends HallRow {
  guide: Guide;
  scan: Scan | undefined;
  /** folder and file name, free of everything a disk refuses, different for each item */
  path: string;
}

const scanOf = (row: HallRow, portalPage: string | undefined): Scan | undefined => {
  if (portalPage !== undefined) return { address: portalPage, caption: '手机看指南' };
  const online = safeUrl(row.item.values.onlineUrl);
  return online === undefined || online.length > 600
    ? undefined
    : { address: online, caption: '扫码网上办理' };
};

const printedOf = ({ items, catalogue, siteUrl }: ExportInput): Printed[] => {
  const divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
  const ids = publishedIds(items);
  const base = siteUrl?.replace(/\/*$/, '/');
  const pages =
    base === undefined ? [] : siteEntries({ items }, divisions).map((e) => `${base}i/${e.page}.html`);
  const taken = new Set<string>();
  return items.map((item, i) => {
    const id = ids.get(item) ?? '';
    const row = hallRow(item, id, divisions);
    const guide = guideOf(item, divisions, id);
    const folder = safeFileName(`${guide.division.code}-${guide.division.name}`);
    // the serial end of the code tells namesakes apart; a number what is still the same
    const short = `${[...guide.name].slice(0, 60).join('')}-${id.slice(-16)}`;
    let path = `${folder}/${safeFileName(short)}`;
    for (let n = 2; taken.has(path.toLowerCase()); n++) path = `${folder}/${safeFileName(`${n}-${short}`)}`;
    taken.add(path.toLowerCase());
    return { ...row, guide, scan: scanOf(row, pages[i]), path };
  });
};

const volumesOf = (printed: readonly Printed[]): Map<string, Guide[]> => {
  const volumes = new Map<string, Guide[]>();
  for (const { guide } of printed) {
    const name = `${safeFileName(`${guide.division.code}-${guide.division.name}`)}/${safeFileName(`${guide.agency.name}-${guide.agency.code}`)}`;
    const known = volumes.get(name);
    if (known === undefined) volumes.set(name, [guide]);
    else known.push(guide);
  }
  return volumes;
};

/**
 * The hall's folder: list by window, guides (.docx, .html, large print, one volume an agency), notices, township lists,
 * terminal data.
 */
export const hallFiles = (input: ExportInput): OutputFiles => {
  const { catalogue, date, scope } = input;
  const printed = printedOf(input);
  const files: OutputFiles = new Map([['窗口事项清单.xlsx', hallWorkbook(catalogue.info.title, printed)]]);
  for (const { item, guide, scan, path } of printed) {
    const notice = noticeOf(item);
    files.set(`办事指南/${path}.html`, guidePage(guide, { scan }));
    files.set(`办事指南/${path}.docx`, guideWord(guide, date, scan));
    files.set(`办事指南（大字版）/${path}.html`, guidePage(guide, { scan, large: true }));
    files.set(`一次性告知书/${path}.html`, noticePage(notice, guide));
    files.set(`一次性告知书/${path}.docx`, noticeWord(notice, guide, date));
  }
  for (const [name, guides] of volumesOf(printed))
    files.set(`办事指南合订本/${name}.docx`, volumeWord(guides, date));
  const townships = townshipsOf(printed);
  if (townships.length > 0) files.set('乡镇便民服务/便民服务事项清单.xlsx', townshipWorkbook(townships));
  for (const township of townships)
    files.set(`乡镇便民服务/${townshipFileName(township)}.html`, townshipPage(township));
  files.set(
    'kiosk.json',
    kioskJson(
      printed.map((p) => p.guide),
      date,
      scope === undefined ? {} : { scope },
    ),
  );
  return files;
};
