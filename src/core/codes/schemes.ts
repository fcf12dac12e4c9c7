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
