import { builtInFormats, type NumberFormat, numberFormat } from '../number-format.js';
import { isTrue, readXml } from './xml.js';

/** Style index of a cell → its number format; General when there is no such style. */
export type FormatOf = (style: number) => NumberFormat;

const general = numberFormat('General');

/** The number formats of styles.xml, by cell style. */
export const readFormats = (part: string, text: string): FormatOf => {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  readXml(part, text, {
    open(local, attributes) {
      if (local === 'numFmt')
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
      else if (local === 'cellXfs') inCellFormats = true;
      else if (local === 'xf' && inCellFormats) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        const applied = attributes.get('applyNumberFormat');
        const code = codes.get(id) ?? builtInFormats.get(id) ?? 'General';
        formats.push(applied !== undefined && !isTrue(applied) && id === 0 ? general : numberFormat(code));
      }
    },
    close(local) {
      if (local === 'cellXfs') inCellFormats = false;
    },
  });
  return (style) => formats[style] ?? general;
};

export const noFormats: FormatOf = () => general;
