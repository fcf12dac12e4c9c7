import type { Bilingual, Division, Lang } from '../model/index.js';
import { isOrganisationCode, readCreditCode } from './creditCode.js';
import { readDivision } from './divisions.js';
import { explainCreditCode } from './explainCredit.js';
import type { CodeKnowledge } from './knowledge.js';
import { bestReading } from './recognise.js';
import { type CodeKind, type ParsedCode, unreadCode } from './scheme.js';
import { schemeOf } from './schemes.js';

/** One entry of santong-code/1, in the reader's language. */
export interface CodeExplanation {
  code: string;
  kind: CodeKind;
  /** scheme id; for credit codes and divisions the standard's number; empty when nothing fits */
  scheme: string;
  schemeTitle: string;
  basis: string;
  /** no problem of severity error */
  valid: boolean;
  segments: { id: string; title: string; value: string; meaning: string }[];
  problems: { rule: string; severity: string; message: string }[];
  /** what the catalogue knows of it: item, ledger line, crosswalk; absent without a catalogue */
  known?: { title: string; text: string }[];
}

/** What explaining may lean on; all optional, a bare code explains itself. */
export interface ExplainContext {
  lang: Lang;
  /** read with this scheme only */
  scheme?: string;
  today?: string;
  divisions?: readonly Division[];
  /** what a catalogue knows of codes, see `knowledgeOf` */
  knowledge?: CodeKnowledge;
}

/** What input methods and spreadsheets do to codes, when one of them did it to this text. */
const spoiltBy = (text: string): Bilingual | undefined => {
  const wide = /[\uff01-\uff5e\u3000]/.exec(text)?.[0];
  if (wide !== undefined)
    return {
      zh: `“${wide}”是全角字符，改成半角再核对`,
      en: `“${wide}” is a full-width character; write it half-width and check again`,
    };
  if (/^\d(\.\d+)?E\+\d+$/i.test(text))
    return {
      zh: '表格软件已把它改成科学计数法，后面的数字已经丢失；从原始文件取编码，单元格设为文本',
      en: 'a spreadsheet turned it into scientific notation and its last digits are lost; take the code from the source and set the cell to text',
    };
  const hidden = /[\p{Cf}\p{Cc}\p{Zs}]/u.exec(text)?.[0];
  if (hidden !== undefined) {
    const point = `U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      zh: `中间有空格或看不见的字符（${point}），删去再核对`,
      en: `it holds a space or an invisible character (${point}); remove it and check again`,
    };
  }
  return undefined;
};

type Reading = Pick<ParsedCode, 'kind' | 'scheme' | 'segments' | 'problems'> &
  Partial<Pick<ParsedCode, 'parts'>>;

const readBare = (code: string, context: ExplainContext): Reading => {
  const chosen = context.scheme === undefined ? undefined : schemeOf(context.scheme);
  if (chosen !== undefined) return chosen.parse(code);
  const division = readDivision(code, context.divisions ?? [], context.today);
  if (
    division !== undefined &&
    (code.length < 12 || division.division !== undefined || code.endsWith('000000'))
  )
    if (code.length !== 9 || division.division !== undefined || !isOrganisationCode(code))
      return {
        kind: 'division',
        scheme: 'GB/T 2260',
        segments: division.segments,
        problems: division.problems,
      };
  if (/^[0-9A-Za-z]{18}$/.test(code) || isOrganisationCode(code)) return explainCreditCode(code);
  const parsed = bestReading(code);
  if (parsed !== undefined) return parsed;
  const credit = readCreditCode(code);
  const like = /^(1[123]|5[123]|9[123])[0-9]{5}[0-9A-Za-z]{8,12}$/.test(code);
  if (like || credit.faults.includes('placeholder')) return explainCreditCode(code);
  return {
    scheme: '',
    ...unreadCode(
      code,
      spoiltBy(code) ?? {
        zh: '不是已知的任何一种编码（12、31、33、36、43 位事项编码，四川、江苏、贵州编码，18 位信用代码，6、9、12 位区划）',
        en: 'no known code (item codes of 12, 31, 33, 36, 43; Sichuan, Jiangsu, Guizhou; credit code of 18; division of 6, 9, 12)',
      },
    ),
  };
};

const standards = new Map<string, { zh: string; en: string; basis: { zh: string; en: string } }>([
  [
    'GB 32100',
    {
      zh: '法人和其他组织统一社会信用代码',
      en: 'unified social credit code',
      basis: { zh: 'GB 32100-2015、GB 11714', en: 'GB 32100-2015, GB 11714' },
    },
  ],
  [
    'GB/T 2260',
    {
      zh: '行政区划代码',
      en: 'division code',
      basis: {
        zh: 'GB/T 2260，乡村两级为统计用区划代码',
        en: 'GB/T 2260, statistical codes below the county',
      },
    },
  ],
]);

/** Takes any code apart in words: item codes of every scheme, credit codes, organisation codes, divisions. Never throws. */
export const explainCode = (text: string, context: ExplainContext): CodeExplanation => {
  const code = text.trim();
  const { lang } = context;
  const reading = readBare(code, context);
  const about = schemeOf(reading.scheme);
  const standard = standards.get(reading.scheme);
  const known = context.knowledge?.about(code, reading, lang) ?? [];
  return {
    code,
    kind: reading.kind,
    scheme: reading.scheme,
    schemeTitle: about?.title[lang] ?? standard?.[lang] ?? '',
    basis: about?.basis[lang] ?? standard?.basis[lang] ?? '',
    valid: reading.problems.every(({ severity }) => severity !== 'error'),
    segments: reading.segments.map(({ id, title, value, meaning }) => ({
      id,
      title: title[lang],
      value,
      meaning: meaning[lang],
    })),
    problems: reading.problems.map(({ rule, severity, text: words }) => ({
      rule,
      severity,
      message: words[lang],
    })),
    ...(known.length > 0 ? { known } : {}),
  };
};

/** What a kind of code is called. */
export const kindTitles: Readonly<Record<CodeKind, { zh: string; en: string }>> = {
  basic: { zh: '基本编码', en: 'basic code' },
  implementation: { zh: '实施编码', en: 'implementation code' },
  handling: { zh: '业务办理项编码', en: 'handling code' },
  case: { zh: '办件编号', en: 'case number' },
  material: { zh: '材料编号', en: 'material number' },
  creditCode: { zh: '统一社会信用代码', en: 'unified social credit code' },
  organisationCode: { zh: '组织机构代码', en: 'organisation code' },
  division: { zh: '行政区划代码', en: 'division code' },
  unknown: { zh: '未能识别', en: 'not recognised' },
};
