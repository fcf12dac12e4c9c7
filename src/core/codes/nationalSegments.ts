import { type Bilingual, departments, findByCode } from '../model/index.js';
import { creditCodeMeaning } from './creditCode.js';
import { provinceNames } from './prefixes.js';
import { type CodeParts, type CodeSegment, segment } from './scheme.js';

/** What differs between the national scheme and a province that writes the same layout its own way. */
export interface NationalDialect {
  departmentMeaning(department: string, prefix: string): Bilingual;
  /** whether codes of this prefix take their departments from the national table */
  checksDepartment(prefix: string): boolean;
}

export const nationalDepartment = (department: string): Bilingual => {
  const name = departments[department];
  return name === undefined
    ? { zh: '不在部门表内', en: 'not in the department table' }
    : { zh: name, en: `department ${name}` };
};

const prefixMeaning = (prefix: string): Bilingual =>
  prefix === '00'
    ? { zh: '全国统一事项', en: 'nation-wide item' }
    : (provinceNames.get(prefix) ?? { zh: '不是已知的行政区划前缀', en: 'no known division prefix' });

export const itemTypeMeaning = (itemType: string): Bilingual => {
  const known = findByCode('itemType', itemType);
  if (known !== undefined) return { zh: known.label, en: known.en };
  return /^[12]\d$/.test(itemType)
    ? { zh: '标准留作扩充的类型', en: 'a type the standard leaves open' }
    : { zh: '不在事项类型表内', en: 'not in the type table' };
};

const serialMeaning = (serial: string, itemType: string): Bilingual => {
  if (itemType === '20' && /^[A-Z]/.test(serial))
    return { zh: '公共服务事项，首位为业务类别', en: 'public service, first place is a business class' };
  return /[A-Z]/.test(serial)
    ? { zh: '顺序号（数字用完后续用字母）', en: 'serial, gone on with letters' }
    : { zh: '顺序号', en: 'serial' };
};

/** 000 · 001–999 · 00Y, and with a leading W the same for a local item. */
export const subItemMeaning = (sub: string): Bilingual => {
  const local = sub.startsWith('W');
  const number = local ? sub.slice(1) : sub;
  const where: Bilingual = local ? { zh: '地方事项，', en: 'local item, ' } : { zh: '', en: '' };
  if (/^0+$/.test(number)) return { zh: `${where.zh}没有子项`, en: `${where.en}no sub-items` };
  if (/^0+Y$/.test(number))
    return { zh: `${where.zh}有子项的主项（母项）`, en: `${where.en}main item that has sub-items` };
  return { zh: `${where.zh}第 ${number} 个子项`, en: `${where.en}sub-item ${number}` };
};

const levelMeaning = (level: string): Bilingual => {
  const known = findByCode('level', level);
  return known === undefined
    ? { zh: '不在行使层级表内', en: 'not in the level table' }
    : { zh: known.label, en: `${known.en} level` };
};

/** The segments of the parts of a national-layout code, front to back. */
export const nationalSegments = (parts: CodeParts, dialect: NationalDialect): CodeSegment[] => {
  const { creditCode, level, prefix, itemType, department, serial, sub } = parts;
  const segments: CodeSegment[] = [];
  if (creditCode !== undefined)
    segments.push(
      segment(
        'creditCode',
        ['实施主体统一社会信用代码', 'credit code of the agency'],
        creditCode,
        creditCodeMeaning(creditCode),
      ),
    );
  if (level !== undefined)
    segments.push(segment('level', ['行使层级', 'exercise level'], level, levelMeaning(level)));
  segments.push(
    segment('prefix', ['行政区划前缀', 'division prefix'], prefix ?? '', prefixMeaning(prefix ?? '')),
    segment('itemType', ['事项类型', 'item type'], itemType ?? '', itemTypeMeaning(itemType ?? '')),
    segment(
      'department',
      ['业务指导部门', 'guiding department'],
      department ?? '',
      dialect.departmentMeaning(department ?? '', prefix ?? ''),
    ),
    segment(
      'serial',
      ['主项顺序号', 'main item serial'],
      serial ?? '',
      serialMeaning(serial ?? '', itemType ?? ''),
    ),
    segment('sub', ['子项', 'sub-item'], sub ?? '', subItemMeaning(sub ?? '')),
  );
  if (parts.handlingSerial !== undefined)
    segments.push(
      segment('handlingSerial', ['业务办理项序号', 'handling serial'], parts.handlingSerial, {
        zh: `第 ${parts.handlingSerial} 个业务办理项`,
        en: `handling item ${parts.handlingSerial}`,
      }),
    );
  if (parts.date !== undefined)
    segments.push(segment('date', ['收件日期', 'date'], parts.date, { zh: '年月日', en: 'year month day' }));
  if (parts.caseSerial !== undefined)
    segments.push(
      segment('caseSerial', ['当日顺序号', 'serial of the day'], parts.caseSerial, {
        zh: '顺序号',
        en: 'serial',
      }),
    );
  if (parts.materialSerial !== undefined)
    segments.push(
      segment('materialSerial', ['材料序号', 'material serial'], parts.materialSerial, {
        zh: '顺序号',
        en: 'serial',
      }),
    );
  return segments;
};
