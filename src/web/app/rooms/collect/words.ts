import type { Bilingual } from '../../../../core/index.js';
import type { FileView, SheetView } from '../../engine.js';
import type { ChipKind } from '../../parts/chip.js';

export type How = SheetView['columns'][number]['how'];

/** How a heading came to its element. */
export const howWords: Record<How, Bilingual> = {
  exact: { zh: '一字不差', en: 'exact' },
  alias: { zh: '别名', en: 'alias' },
  near: { zh: '相近，看一眼', en: 'near, look' },
  mapping: { zh: '您指定', en: 'you chose' },
  none: { zh: '没认出', en: 'unknown' },
};

export const howChips: Record<How, ChipKind> = {
  exact: 'good',
  alias: 'good',
  near: 'warning',
  mapping: 'info',
  none: 'warning',
};

/** Understood, but nothing a column can be said to be. */
export const isKnown = ({ element, how, part }: SheetView['columns'][number]): boolean =>
  element === null && part === undefined && how !== 'mapping' && how !== 'none';

export const sheetKinds: Record<SheetView['kind'], Bilingual> = {
  table: { zh: '一行一个事项', en: 'one item a row' },
  form: { zh: '一张表一个事项', en: 'one item a sheet' },
  skipped: { zh: '没有收', en: 'left out' },
};

export const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

/** Columns with a heading that nobody understood and nobody put aside. */
export const unknownColumns = (sheet: SheetView): number =>
  sheet.columns.filter(({ how, heading }) => how === 'none' && heading.trim() !== '').length;

export const allRepairs = ({ repairRules }: Pick<FileView, 'repairRules'>): number =>
  repairRules.reduce((sum, { total }) => sum + total, 0);

export const openRepairs = ({ repairRules }: Pick<FileView, 'repairRules'>): number =>
  repairRules.reduce((sum, { total, applied }) => sum + total - applied, 0);

export const skippedRows = (file: FileView): number =>
  file.sheets.reduce((sum, { skippedTotal }) => sum + skippedTotal, 0);
