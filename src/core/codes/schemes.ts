import { nearest, UserError } from '../model/index.js';
import { gbt39554 } from './gbt39554.js';
import { guangdong } from './guangdong.js';
import { guizhou } from './guizhou.js';
import { jiangsu2018 } from './jiangsu2018.js';
import { legacy } from './legacy.js';
import type { CodingScheme } from './scheme.js';
import { sichuan } from './sichuan.js';

/** Every scheme, the national one first: the first to understand a code best explains it. */
export const schemes: readonly CodingScheme[] = [gbt39554, guangdong, sichuan, jiangsu2018, guizhou, legacy];

export const schemeOf = (id: string): CodingScheme | undefined => schemes.find((scheme) => scheme.id === id);

/** The scheme a person named; a name that is none → UserError with the near one and the list. */
export const assertScheme = (id: string): CodingScheme => {
  const scheme = schemeOf(id);
  if (scheme !== undefined) return scheme;
  const ids = schemes.map((one) => one.id);
  const near = nearest(id, ids);
  throw new UserError('scheme-unknown', {
    zh: `没有“${id}”这个编码方案${near === undefined ? '' : `；是不是“${near}”`}；可用：${ids.join('、')}`,
    en: `no coding scheme “${id}”${near === undefined ? '' : `; did you mean “${near}”`}; there are ${ids.join(', ')}`,
  });
};
