import { findByLabel, UserError } from '../../model/index.js';

/** The item type a template is for; a word that is none, or stands for many types, → UserError. */
export const templateType = (named: string): string => {
  const label = findByLabel('itemType', named)?.label;
  if (label !== undefined && label !== '行政权力') return label;
  throw new UserError('item-type-unknown', {
    zh: `--type 不能写“${named}”；写事项类型，如 行政许可、公共服务`,
    en: `--type cannot be “${named}”; write an item type, e.g. 行政许可`,
  });
};
