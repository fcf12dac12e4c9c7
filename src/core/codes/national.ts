import { departments } from '../model/index.js';
import { readCreditCode } from './creditCode.js';
import { itemTypeMeaning, type NationalDialect, nationalSegments } from './nationalSegments.js';
import { provinceNames } from './prefixes.js';
import {
  type CodeKind,
  type CodeParts,
  type CodeProblem,
  type CodingScheme,
  type ParsedCode,
  problem,
  unreadCode,
} from './scheme.js';

const kindOfLength = new Map<number, CodeKind>([
  [12, 'basic'],
  [31, 'implementation'],
  [33, 'handling'],
  [36, 'material'],
  [43, 'case'],
]);

const expected = {
  zh: '应为基本编码 12 位、实施编码 31 位、业务办理项编码 33 位、材料编号 36 位或办件编号 43 位，由数字和大写字母组成',
  en: 'expected 12 (basic), 31 (implementation), 33 (handling), 36 (material) or 43 (case) digits and capitals',
};

/** 12 characters: 2 prefix, 2 type, 2 department, 3 serial, 3 sub-item. */
const splitBasic = (code: string): CodeParts => ({
  basicCode: code,
  prefix: code.slice(0, 2),
  itemType: code.slice(2, 4),
  department: code.slice(4, 6),
  serial: code.slice(6, 9),
  sub: code.slice(9, 12),
});

const split = (code: string, kind: CodeKind): CodeParts => {
  if (kind === 'basic') return splitBasic(code);
  const parts: CodeParts = {
    creditCode: code.slice(0, 18),
    level: code.slice(18, 19),
    ...splitBasic(code.slice(19, 31)),
  };
  if (kind === 'handling' || kind === 'material') parts.handlingSerial = code.slice(31, 33);
  if (kind === 'material') parts.materialSerial = code.slice(33);
  if (kind === 'case') {
    parts.date = code.slice(31, 39);
    parts.caseSerial = code.slice(39);
  }
  return parts;
};

const malformed = (code: string, part: string, value: string, zh: string, en: string): CodeProblem =>
  problem('code-malformed', 'error', { code, part, value }, { zh, en });

const basicProblems = (
  code: string,
  { prefix, itemType, department, serial, sub }: CodeParts,
): CodeProblem[] => {
  const found: CodeProblem[] = [];
  if (prefix !== '00' && !provinceNames.has(prefix ?? ''))
    found.push(
      malformed(
        code,
        'prefix',
        prefix ?? '',
        `“${code}”的区划前缀“${prefix}”不是 00，也不是省级行政区划`,
        `prefix “${prefix}” of “${code}” is neither 00 nor a province`,
      ),
    );
  if (itemTypeMeaning(itemType ?? '').en === 'not in the type table')
    found.push(
      malformed(
        code,
        'itemType',
        itemType ?? '',
        `“${code}”的事项类型“${itemType}”不在类型表内`,
        `type “${itemType}” of “${code}” is not in the type table`,
      ),
    );
  if (!/^\d\d$/.test(department ?? ''))
    found.push(
      malformed(
        code,
        'department',
        department ?? '',
        `“${code}”的业务指导部门“${department}”应为两位数字`,
        `department “${department}” of “${code}” should be two digits`,
      ),
    );
  if (!/^[0-9A-HJ-NP-RTUWXY]{3}$/.test(serial ?? '') || serial === '000')
    found.push(
      malformed(
        code,
        'serial',
        serial ?? '',
        `“${code}”的主项顺序号“${serial}”应为 001 至 999，用完后用字母（不用 I O Z S V）`,
        `serial “${serial}” of “${code}” should be 001–999, then letters without I O Z S V`,
      ),
    );
  if (!/^([0-9A-HJ-NP-RTUX]{3}|W[0-9A-HJ-NP-RTUX]{2}|00Y|W0Y)$/.test(sub ?? ''))
    found.push(
      malformed(
        code,
        'sub',
        sub ?? '',
        `“${code}”的子项“${sub}”应为 000、001 至 999、00Y，或地方事项的 W00、W01 等`,
        `sub-item “${sub}” of “${code}” should be 000, 001–999, 00Y, or W00, W01… for a local item`,
      ),
    );
  return found;
};

const dateProblem = (code: string, date: string): CodeProblem[] => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))];
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day
    ? []
    : [
        malformed(
          code,
          'date',
          date,
          `“${code}”中的日期“${date}”不存在`,
          `date “${date}” in “${code}” does not exist`,
        ),
      ];
};

/** A parent row in an implementation code, and a department outside the (open) table: worth a look, no fault of shape. */
const warnings = (code: string, parts: CodeParts, dialect: NationalDialect): CodeProblem[] => {
  const found: CodeProblem[] = [];
  const { creditCode, sub = '', department = '', prefix = '' } = parts;
  if (creditCode !== undefined && /^(00|W0)Y$/.test(sub))
    found.push(
      problem(
        'code-parent-implemented',
        'warning',
        { code, sub },
        {
          zh: `“${code}”用了母项编码（子项位“${sub}”），实施清单应落到子项`,
          en: `“${code}” uses the code of a parent item (sub-item “${sub}”); a list should name a sub-item`,
        },
      ),
    );
  if (dialect.checksDepartment(prefix) && /^\d\d$/.test(department) && departments[department] === undefined)
    found.push(
      problem(
        'code-department-unknown',
        'warning',
        { code, department },
        {
          zh: `“${code}”的业务指导部门“${department}”不在已知部门表内（该表可扩充）`,
          en: `department “${department}” of “${code}” is not in the known table (the table is open)`,
        },
      ),
    );
  return found;
};

/** Takes apart a code of the national layout; `dialect` says what a province means by its departments. */
export const parseNational = (code: string, dialect: NationalDialect): Omit<ParsedCode, 'scheme'> => {
  const kind = kindOfLength.get(code.length);
  if (kind === undefined || !/^[0-9A-Za-z]+$/.test(code)) return unreadCode(code, expected);
  const parts = split(code, kind);
  const problems: CodeProblem[] = [];
  if (parts.creditCode !== undefined) problems.push(...readCreditCode(parts.creditCode).problems);
  if (parts.level !== undefined && !/^[1-7]$/.test(parts.level))
    problems.push(
      malformed(
        code,
        'level',
        parts.level,
        `“${code}”的行使层级“${parts.level}”应为 1 至 7`,
        `level “${parts.level}” of “${code}” should be 1–7`,
      ),
    );
  problems.push(...basicProblems(code, parts));
  if (
    (parts.handlingSerial !== undefined && !/^\d\d$/.test(parts.handlingSerial)) ||
    parts.handlingSerial === '00'
  )
    problems.push(
      malformed(
        code,
        'handlingSerial',
        parts.handlingSerial ?? '',
        `“${code}”的业务办理项序号“${parts.handlingSerial}”应为 01 至 99`,
        `handling serial “${parts.handlingSerial}” of “${code}” should be 01–99`,
      ),
    );
  if (parts.date !== undefined) problems.push(...dateProblem(code, parts.date));
  for (const tail of [parts.caseSerial, parts.materialSerial])
    if (tail !== undefined && !/^\d+$/.test(tail))
      problems.push(
        malformed(
          code,
          'tail',
          tail,
          `“${code}”末尾的顺序号“${tail}”应为数字`,
          `the last serial “${tail}” of “${code}” should be digits`,
        ),
      );
  problems.push(...warnings(code, parts, dialect));
  return {
    kind,
    parts,
    get segments() {
      return nationalSegments(parts, dialect);
    },
    problems,
  };
};

/** Joins the parts of a national-layout code. */
export const formatNational: CodingScheme['format'] = (parts) =>
  parts.unread ??
  [
    parts.creditCode,
    parts.level,
    parts.prefix,
    parts.itemType,
    parts.department,
    parts.serial,
    parts.sub,
    parts.handlingSerial,
    parts.date,
    parts.caseSerial,
    parts.materialSerial,
  ].join('');
