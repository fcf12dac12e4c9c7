import type { Bilingual, Division, DivisionLevel } from '../model/index.js';
import { provinceNames } from './prefixes.js';
import { type CodeProblem, type CodeSegment, problem, segment } from './scheme.js';

/** 12 digits = 6 county + 3 township + 3 village (statistical codes on GB/T 2260); shorter ones are the same without tail. */
export interface DivisionReading {
  /** 6, 9 or 12 digits without empty tail: what the catalogue's divisions are keyed by */
  code: string;
  level: DivisionLevel;
  segments: CodeSegment[];
  problems: readonly CodeProblem[];
  division?: Division;
}

const between = (text: string, low: number, high: number): boolean =>
  Number(text) >= low && Number(text) <= high;

const townshipMeaning = (part: string): Bilingual => {
  if (between(part, 1, 99)) return { zh: '街道', en: 'street office' };
  if (between(part, 100, 199)) return { zh: '镇', en: 'town' };
  if (between(part, 200, 399)) return { zh: '乡', en: 'township' };
  if (between(part, 400, 599)) return { zh: '政企合一单位', en: 'unit of government and enterprise' };
  return { zh: '类别未知', en: 'unknown kind' };
};

const villageMeaning = (part: string): Bilingual => {
  if (between(part, 1, 199)) return { zh: '居委会', en: 'residents’ committee' };
  if (between(part, 200, 399)) return { zh: '村委会', en: 'villagers’ committee' };
  return { zh: '类别未知', en: 'unknown kind' };
};

const countyMeaning = (part: string): Bilingual =>
  between(part, 71, 80)
    ? {
        zh: '工业园区、开发区（统计用码，不在 GB/T 2260 内）',
        en: 'industrial park or development zone (statistical, not in GB/T 2260)',
      }
    : { zh: '县、市、区', en: 'county, county-level city or district' };

const levelOf = (code: string): DivisionLevel => {
  if (code.length === 12) return 'village';
  if (code.length === 9) return 'township';
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
};

/** A division code without its empty tail: 410922000000 → 410922, 410922100000 → 410922100. */
export const trimDivision = (code: string): string => {
  let trimmed = code;
  while (trimmed.length > 6 && trimmed.endsWith('000')) trimmed = trimmed.slice(0, -3);
  return trimmed;
};

const named = (meaning: Bilingual, division: Division | undefined): Bilingual =>
  division === undefined ? meaning : { zh: division.name, en: division.name };

const segmentsOf = (code: string, known: ReadonlyMap<string, Division>): CodeSegment[] => {
  const [province, city, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)];
  const segments = [
    segment(
      'province',
      ['省', 'province'],
      province,
      provinceNames.get(province) ?? { zh: '未知', en: 'unknown' },
    ),
  ];
  if (city !== '00')
    segments.push(
      segment(
        'city',
        ['市（州）', 'city'],
        city,
        named({ zh: '市级', en: 'city level' }, known.get(`${province}${city}00`)),
      ),
    );
  if (county !== '00')
    segments.push(
      segment(
        'county',
        ['县（市、区）', 'county'],
        county,
        named(countyMeaning(county), known.get(code.slice(0, 6))),
      ),
    );
  if (code.length >= 9)
    segments.push(
      segment(
        'township',
        ['乡镇、街道', 'township'],
        code.slice(6, 9),
        named(townshipMeaning(code.slice(6, 9)), known.get(code.slice(0, 9))),
      ),
    );
  if (code.length === 12)
    segments.push(
      segment(
        'village',
        ['村、社区', 'village'],
        code.slice(9),
        named(villageMeaning(code.slice(9)), known.get(code)),
      ),
    );
  return segments;
};

interface DivisionIndex {
  known: ReadonlyMap<string, Division>;
  /** divisions that have children in the list: only beside a listed sister is an unlisted code a fault */
  parents: ReadonlySet<string>;
}

const indexes = new WeakMap<readonly Division[], DivisionIndex>();

const indexOf = (divisions: readonly Division[]): DivisionIndex => {
  const kept = indexes.get(divisions);
  if (kept !== undefined) return kept;
  const index = {
    known: new Map(divisions.map((division) => [division.code, division])),
    parents: new Set(divisions.flatMap(({ parent }) => parent ?? [])),
  };
  indexes.set(divisions, index);
  return index;
};

const parentOf = (code: string): string =>
  code.length > 6 ? code.slice(0, code.length - 3) : `${code.slice(0, 4)}00`;

/** Withdrawn on the day, or withdrawn at a date nobody noted. */
export const isRetired = ({ retired: withdrawn, retiredOn }: Division, today?: string): boolean =>
  retiredOn === undefined ? withdrawn === true : today === undefined || retiredOn <= today;

const retired = ({ code, name, retiredOn = '' }: Division): CodeProblem =>
  problem(
    'division-retired',
    'error',
    { code, name, retiredOn },
    {
      zh: `行政区划“${name}”（${code}）已${retiredOn === '' ? '' : `于 ${retiredOn} `}停用`,
      en: `division “${name}” (${code}) was retired${retiredOn === '' ? '' : ` on ${retiredOn}`}`,
    },
  );

/**
 * Reads a division code of 6, 9 or 12 digits. Names and retirements come from `divisions`; a code that these do not hold
 * is a fault only where they hold its sisters. Undefined when it is not a division code at all.
 */
export const readDivision = (
  text: string,
  divisions: readonly Division[],
  today?: string,
): DivisionReading | undefined => {
  const { known, parents } = indexOf(divisions);
  const code = trimDivision(text);
  const division = known.get(code);
  const published = /^(\d{6}|\d{9}|\d{12})$/.test(text) && provinceNames.has(text.slice(0, 2));
  if (!published && division === undefined) return undefined;
  const problems: CodeProblem[] = [];
  if (division === undefined && parents.has(parentOf(code)))
    problems.push(
      problem(
        'division-unknown',
        'error',
        { code },
        {
          zh: `行政区划代码“${code}”不在区划表内`,
          en: `division code “${code}” is not in the table of divisions`,
        },
      ),
    );
  if (division !== undefined && isRetired(division, today)) problems.push(retired(division));
  const reading: DivisionReading = {
    code,
    level: division?.level ?? levelOf(code),
    segments: segmentsOf(code, known),
    problems,
  };
  if (division !== undefined) reading.division = division;
  return reading;
};
