import { type Bilingual, findByCode, tableEntries } from '../model/index.js';
import { remember } from '../model/remember.js';
import { readCreditCode } from './creditCode.js';
import { gbt39554 } from './gbt39554.js';
import { legacy } from './legacy.js';
import { provinceNames } from './prefixes.js';
import { likeness } from './recognise.js';
import type { CodingScheme, ParsedCode } from './scheme.js';
import { schemeOf } from './schemes.js';

/** What rules and matching ask of a code, the same for every scheme; parts a scheme does not carry are absent. */
export interface ReadCode {
  scheme: string;
  kind: 'basic' | 'implementation' | 'handling' | 'other';
  legacy?: true;
  basic?: string;
  main?: string;
  prefix?: string;
  itemType?: string;
  department?: string;
  subItem?: string;
  creditCode?: string;
  level?: string;
  implementation?: string;
  handlingSerial?: string;
  parent?: true;
}

/** Item types as each scheme writes them, to the label of the national table; a letter of unknown meaning has none. */
const ownTypes: ReadonlyMap<string, string> = new Map([
  ['sichuan 1A', '行政许可'],
  ['sichuan A', '行政许可'],
  ['sichuan 1E', '行政裁决'],
  ['sichuan E', '行政裁决'],
  ['sichuan 1F', '行政确认'],
  ['sichuan F', '行政确认'],
  ['sichuan 1G', '行政给付'],
  ['sichuan G', '行政给付'],
  ['sichuan 1H', '行政奖励'],
  ['sichuan H', '行政奖励'],
  ['sichuan 1Z', '其他类别'],
  ['sichuan Z', '其他类别'],
  ['sichuan 20', '公共服务'],
  ['guizhou XK', '行政许可'],
]);

const typeLabel = (scheme: string, itemType: string): string | undefined => {
  if (scheme === 'gbt39554') return findByCode('itemType', itemType)?.label;
  // types 02 and 21 mean something else in Guangdong, and nobody could tell what
  if (scheme === 'guangdong' && itemType !== '02') return findByCode('itemType', itemType)?.label;
  return ownTypes.get(`${scheme} ${itemType}`);
};

/** Guangdong numbers departments itself under 44, and that Sichuan follows the national table is not verified. */
const usesNationalDepartments = ({ scheme, parts }: ParsedCode): boolean =>
  scheme === 'gbt39554' || (scheme === 'guangdong' && parts.prefix !== '44');

const kindOf = (kind: ParsedCode['kind']): ReadCode['kind'] =>
  kind === 'basic' || kind === 'implementation' || kind === 'handling' ? kind : 'other';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const summary = (parsed: ParsedCode, code: string): ReadCode => {
  const { scheme, parts, kind } = parsed;
  const { prefix, basicCode, sub, creditCode, handlingSerial, itemType, level, department } = parts;
  const read: Writable<ReadCode> = { scheme, kind: kindOf(kind) };
  if (scheme === 'legacy') read.legacy = true;
  if (prefix !== undefined) read.prefix = prefix;
  if (basicCode !== undefined) {
    read.basic = basicCode;
    read.main = basicCode.slice(0, basicCode.length - (sub?.length ?? 0));
  }
  if (department !== undefined && usesNationalDepartments(parsed)) read.department = department;
  if (sub !== undefined) {
    read.subItem = sub;
    if (/^(0+|W0+)Y$/.test(sub)) read.parent = true;
  }
  if (creditCode !== undefined) read.creditCode = creditCode;
  if (handlingSerial !== undefined) read.handlingSerial = handlingSerial;
  const type = itemType === undefined ? undefined : typeLabel(scheme, itemType);
  if (type !== undefined) read.itemType = type;
  const levelLabel = level === undefined ? undefined : findByCode('level', level)?.label;
  if (levelLabel !== undefined) read.level = levelLabel;
  if (kind === 'implementation') read.implementation = code;
  else if (kind === 'handling') read.implementation = code.slice(0, 31);
  return read;
};

const nationalBasic =
  /^\d\d[012]\d\d\d(?!000)[0-9A-HJ-NP-RTUWXY]{3}(?:[0-9A-HJ-NP-RTUX]{3}|W[0-9A-HJ-NP-RTUX]{2}|00Y|W0Y)$/;
const nationalFront = /^[0-9A-Za-z]{18}[1-7]/;
const serial = /^(?:0[1-9]|[1-9]\d)$/;
const typeLabels = new Map(tableEntries('itemType').map(({ code, label }) => [code, label]));
const levelLabels = new Map(tableEntries('level').map(({ code, label }) => [code, label]));

/** A sound basic code of the national scheme; lists hold the same ones again and again, for agency after agency. */
const soundBasic = remember((code): ReadCode | null => {
  if (!nationalBasic.test(code)) return null;
  const prefix = code.slice(0, 2);
  if (prefix !== '00' && !provinceNames.has(prefix)) return null;
  const subItem = code.slice(9, 12);
  const read: Writable<ReadCode> = {
    scheme: 'gbt39554',
    kind: 'basic',
    prefix,
    basic: code,
    main: code.slice(0, 9),
    department: code.slice(4, 6),
    subItem,
  };
  if (subItem.endsWith('Y')) read.parent = true;
  const itemType = typeLabels.get(code.slice(2, 4));
  if (itemType !== undefined) read.itemType = itemType;
  return read;
});

/**
 * A sound code of the national scheme without taking it apart segment by segment: a list of a hundred thousand rows has
 * little else. Undefined sends the code to the scheme itself, which knows everything else (a test holds the two equal).
 */
const readSoundNational = (code: string): ReadCode | undefined => {
  const { length } = code;
  if (length === 12) return soundBasic(code) ?? undefined;
  if ((length !== 31 && length !== 33) || !nationalFront.test(code)) return undefined;
  const handlingSerial = length === 33 ? code.slice(31) : undefined;
  if (handlingSerial !== undefined && !serial.test(handlingSerial)) return undefined;
  const within = soundBasic(code.slice(19, 31));
  if (within === null) return undefined;
  // key by key: a copy by spreading costs more than reading the code
  const { prefix, basic, main, department, subItem, parent, itemType } = within;
  const read: Writable<ReadCode> = {
    scheme: 'gbt39554',
    kind: length === 31 ? 'implementation' : 'handling',
    prefix: prefix!,
    basic: basic!,
    main: main!,
    department: department!,
    subItem: subItem!,
    creditCode: code.slice(0, 18),
    implementation: length === 31 ? code : code.slice(0, 31),
  };
  if (parent !== undefined) read.parent = parent;
  if (itemType !== undefined) read.itemType = itemType;
  const level = levelLabels.get(code[18] ?? '');
  if (level !== undefined) read.level = level;
  if (handlingSerial !== undefined) read.handlingSerial = handlingSerial;
  return read;
};

export interface CodeReading {
  readonly scheme: string;
  read(code: string): ReadCode | undefined;
  why(code: string): Bilingual | undefined;
  credit(code: string): { shape: boolean; check: boolean; organisation: boolean; why?: Bilingual };
}

/**
 * Reads codes for rules: of one scheme, or of legacy length. A code whose shape is wrong reads as nothing and `why` gives
 * the Chinese reason; a parent row or an unknown department is not a wrong shape. Unknown scheme ids read as the national one.
 */
export const codeReader = (schemeId: string): CodeReading => {
  const scheme: CodingScheme = schemeOf(schemeId) ?? gbt39554;
  const parse = remember((code) => {
    const parsed = scheme.parse(code);
    const fallback = parsed.kind === 'unknown' ? legacy.parse(code) : parsed;
    return likeness(fallback) > 0 ? fallback : parsed;
  }, 0);
  const broken = (parsed: ParsedCode) =>
    parsed.problems.find(({ rule, severity }) => rule === 'code-malformed' && severity === 'error');
  return {
    scheme: scheme.id,
    read: remember((code) => {
      const sound = scheme.id === 'gbt39554' ? readSoundNational(code) : undefined;
      if (sound !== undefined) return sound;
      const parsed = parse(code);
      return broken(parsed) === undefined ? summary(parsed, code) : undefined;
    }, 0),
    why: (code) => broken(parse(code))?.text,
    credit: remember((code) => {
      const { wellFormed, faults, problems } = readCreditCode(code);
      const why = problems[0]?.text;
      return {
        shape: wellFormed,
        check: !faults.includes('check'),
        organisation: !faults.includes('organisation-check'),
        ...(why === undefined ? {} : { why }),
      };
    }),
  };
};
