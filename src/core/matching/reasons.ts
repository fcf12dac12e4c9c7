import type { Bilingual, Lang, Params, ParamValue } from '../model/index.js';

const texts = {
  'name-identical': { zh: '名称相同', en: 'the names are identical' },
  'name-equal': {
    zh: '去掉写法差别后名称相同',
    en: 'the names are equal once ways of writing are set aside',
  },
  'name-reordered': { zh: '名称用词相同，语序不同', en: 'the names have the same words in another order' },
  'word-weightless': { zh: '只差“{word}”，不影响所指', en: 'only “{word}” differs, which changes nothing' },
  'person-body': { zh: '一个对单位，一个对人员', en: 'one is for a body, the other for a person' },
  'name-alike': { zh: '名称相近（{percent}%）', en: 'the names are alike ({percent}%)' },
  'parts-together': {
    zh: '它的各业务办理项合起来就是本行',
    en: 'its handling items together are the row',
  },
  'handling-name': {
    zh: '与它的业务办理项“{handling}”同名',
    en: 'it has the name of its handling item “{handling}”',
  },
  'handling-cases': {
    zh: '它的业务办理项都是本行事项的各种情形',
    en: 'its handling items are the cases of this very item',
  },
  'main-name': { zh: '按主项名称“{main}”比对', en: 'compared by its main item name “{main}”' },
  width: { zh: '统一全角半角、空格和括号', en: 'width, spaces and brackets made alike' },
  'note-dropped': { zh: '“{note}”只是说明', en: '“{note}” is only a note' },
  'level-dropped': { zh: '“{level}”只说由哪一级行使', en: '“{level}” only says which level exercises it' },
  'division-dropped': { zh: '“{division}”只说在哪里办', en: '“{division}” only says where' },
  synonym: { zh: '“{from}”即“{to}”（{source}）', en: '“{from}” means “{to}” ({source})' },
  'act-same': { zh: '“{a}”与“{b}”是同一类行为', en: '“{a}” and “{b}” are the same kind of act' },
  'act-unstated': { zh: '一方没有写明行为', en: 'one side does not say the act' },
  'act-near': {
    zh: '“{a}”与“{b}”常混用，不能凭此认定',
    en: '“{a}” and “{b}” are often mixed up, which is not enough',
  },
  'act-differs': { zh: '行为不同：“{a}”与“{b}”', en: 'another act: “{a}” against “{b}”' },
  'scenario-differs': { zh: '情形不同：“{a}”与“{b}”', en: 'another case: “{a}” against “{b}”' },
  'scenario-narrower': { zh: '本行只是其中“{a}”一种情形', en: 'the row is only its case “{a}”' },
  'scenario-wider': { zh: '它只是“{b}”一种情形', en: 'it is only the case “{b}”' },
  'object-narrower': { zh: '本行多出“{a}”，范围更窄', en: 'the row adds “{a}” and is narrower' },
  'object-wider': { zh: '它多出“{b}”，范围更窄', en: 'it adds “{b}” and is narrower' },
  'object-differs': { zh: '对象不同：“{a}”与“{b}”', en: 'another object: “{a}” against “{b}”' },
  'number-differs': { zh: '编号不同：“{a}”与“{b}”', en: 'another number: “{a}” against “{b}”' },
  'direction-differs': { zh: '用词相同但方向不同', en: 'the same words in the opposite direction' },
  'level-differs': { zh: '行使层级写的不同', en: 'the names give different levels' },
  'competence-differs': {
    zh: '分别是不同层级的权限，可能各有编码',
    en: 'powers of different levels, each may have its own code',
  },
  'code-equal': { zh: '编码同为 {code}', en: 'both have code {code}' },
  'code-other-name': {
    zh: '本行编码 {code} 是“{standard}”的编码，与名称不符',
    en: 'the row’s code {code} belongs to “{standard}”, which its name contradicts',
  },
  'code-other': {
    zh: '名称对得上 {standard}，但本行编码是 {code}',
    en: 'the name fits {standard}, yet the row has code {code}',
  },
  'code-unknown': { zh: '本行编码 {code} 不在目录内', en: 'the row’s code {code} is not in the directory' },
  'code-unread': {
    zh: '本行编码 {code} 读不出基本编码，未采用',
    en: 'no basic code can be read from {code}; it was not used',
  },
  'basis-article': { zh: '依据同为《{law}》{article}', en: 'both rest on 《{law}》 {article}' },
  'basis-law': { zh: '依据同为《{law}》', en: 'both rest on 《{law}》' },
  'basis-differs': { zh: '依据没有一部相同', en: 'they rest on no law in common' },
  'type-equal': { zh: '同为{type}', en: 'both are {type}' },
  'type-differs': { zh: '类型不同：{a}与{b}', en: 'another type: {a} against {b}' },
  'department-equal': { zh: '同一指导部门', en: 'the same guiding department' },
  'department-differs': { zh: '部门不同：{a}与{b}', en: 'another department: {a} against {b}' },
  'level-outside': { zh: '标准不含{level}', en: 'the standard does not give {level}' },
  'objects-differ': { zh: '服务对象没有一类相同', en: 'they serve nobody in common' },
  'result-equal': { zh: '结果同为“{result}”', en: 'both result in “{result}”' },
  several: { zh: '有 {count} 个标准事项都对得上', en: '{count} standard items fit' },
  'name-short': { zh: '名称太短，不足以认定', en: 'the name is too short to tell' },
  none: { zh: '目录中没有相近的事项', en: 'nothing in the directory comes near' },
  'decision-used': { zh: '{when} 由 {who} 认定', en: 'decided by {who} on {when}' },
  'decision-new': { zh: '{when} 由 {who} 认定为新事项', en: 'decided by {who} on {when} to be a new item' },
  'decision-gone': {
    zh: '{when} 由 {who} 认定为 {code}，但目录里已没有这个编码',
    en: '{who} decided {code} on {when}, yet the directory no longer has that code',
  },
  'decision-contradicted': {
    zh: '{when} 由 {who} 认定为“{decided}”，现在看更像“{found}”',
    en: '{who} decided “{decided}” on {when}; now it looks more like “{found}”',
  },
  'decision-new-contradicted': {
    zh: '{when} 由 {who} 认定为新事项，现在目录里有“{found}”',
    en: '{who} decided on {when} that it is new; now the directory has “{found}”',
  },
  'decisions-clash': {
    zh: '同一名称有互相矛盾的认定：{codes}',
    en: 'people decided differently about this name: {codes}',
  },
} as const satisfies Record<string, Bilingual>;

export type ReasonId = keyof typeof texts;

/** Why, as data; `renderReason` makes the sentence. */
export interface Reason {
  id: ReasonId;
  params: Params;
}

export const reason = (id: ReasonId, params: Params = {}): Reason => ({ id, params });

const shown = (value: ParamValue | undefined): string =>
  Array.isArray(value) ? value.join('、') : String(value ?? '');

/** One reason in the reader's language, without a closing mark. */
export const renderReason = ({ id, params }: Reason, lang: Lang = 'zh'): string =>
  texts[id][lang].replace(/\{(\w+)\}/g, (_, slot: string) => shown(params[slot]));

/** Reasons as one sentence: 名称相同；依据同为《…》第二十条. */
export const renderReasons = (reasons: readonly Reason[], lang: Lang = 'zh'): string =>
  reasons.map((r) => renderReason(r, lang)).join(lang === 'zh' ? '；' : '; ');

/** Every reason there is, for the guard that each has both languages. */
export const reasonTexts: Readonly<Record<ReasonId, Bilingual>> = texts;
