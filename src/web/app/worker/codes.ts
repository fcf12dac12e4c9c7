import {
  type Catalogue,
  type CodeKnowledge,
  type EncodePlan,
  explainCode,
  isDate,
  knowledgeOf,
  type LedgerEntry,
  type LifeAction,
  type LifeResult,
  live,
  planEncoding,
  UserError,
} from '../../../core/index.js';
import type { EncodeAction, EncodeView, LedgerRow } from '../engine.js';
import type { Desk, RoomMethods } from './desk.js';
import { inOrder, Narrowing, searchWords, windowOf } from './narrowing.js';
import { paceOf } from './pace.js';

/** What a catalogue is looked up by; made again when the catalogue is another. */
interface Lookup {
  catalogue: Catalogue;
  knowledge: CodeKnowledge;
  ledger: Narrowing;
}

const textOfLine = ({ code, kind, name, state, since, until, replacedBy, note }: LedgerEntry): string =>
  [code, kind, name, state, since, until, ...replacedBy, note].join('\n');

const lookupOf = (catalogue: Catalogue): Lookup => ({
  catalogue,
  knowledge: knowledgeOf(catalogue),
  ledger: new Narrowing(catalogue.ledger.length, (index) => textOfLine(catalogue.ledger[index]!)),
});

const rowOf = ({ code, kind, name, state, since, until, replacedBy, note }: LedgerEntry): LedgerRow => ({
  code,
  kind,
  name,
  status: state,
  startedOn: since,
  endedOn: until,
  replacedBy: replacedBy.join('、'),
  note,
});

type Done = { do: 'give'; plan: EncodePlan } | { do: 'live'; result: LifeResult };

/** A field left empty on the page says nothing. */
const said = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

const dayOf = (on: string | undefined): string | undefined => {
  const day = said(on);
  if (day !== undefined && !isDate(day))
    throw new UserError('date-malformed', {
      zh: `“${day}”不是日期；写成 2026-11-24 这样`,
      en: `“${day}” is not a date; write it like 2026-11-24`,
    });
  return day;
};

const filled = (text: string, zh: string, en: string): string => {
  const word = said(text);
  if (word !== undefined) return word;
  throw new UserError('option-missing', {
    zh: `还没有写${zh}；补上再试`,
    en: `${en} is missing; fill it in`,
  });
};

const lifeAction = (action: Exclude<EncodeAction, { do: 'give' }>): LifeAction => {
  const code = (): string => filled('code' in action ? action.code : '', '编码', 'the code');
  switch (action.do) {
    case 'split':
      return { do: action.do, code: code(), into: action.into.flatMap((name) => said(name) ?? []) };
    case 'merge': {
      const codes = action.codes.flatMap((one) => said(one) ?? []);
      filled(codes.join(' '), '要并掉的编码', 'what is merged');
      return { do: action.do, codes, into: filled(action.into, '并入哪一个编码', 'the code that stays') };
    }
    case 'transfer':
      return { do: action.do, code: code(), to: filled(action.to, '由谁接过去', 'who takes it over') };
    case 'rename':
      return { do: action.do, code: code(), name: filled(action.name, '新名称', 'the new name') };
    case 'lift': {
      const to = said(action.to);
      return { do: action.do, code: code(), levels: action.levels, ...(to !== undefined && { to }) };
    }
    default:
      return { do: action.do, code: code() };
  }
};

const perform = (catalogue: Catalogue, today: string, action: EncodeAction): Done => {
  if (action.do === 'give')
    return { do: 'give', plan: planEncoding(catalogue, { today, adopt: action.adopt }) };
  const on = 'on' in action ? dayOf(action.on) : undefined;
  const reason = said(action.reason);
  const options = { today, ...(on !== undefined && { on }), ...(reason !== undefined && { reason }) };
  return { do: 'live', result: live(catalogue, lifeAction(action), options) };
};

/** The catalogue afterwards; the same when nothing was given or touched. */
const nextOf = (catalogue: Catalogue, done: Done): Catalogue => {
  if (done.do === 'give') {
    const { assigned, adopted, closed, catalogue: next } = done.plan;
    return assigned.length + adopted.length + closed.length > 0 ? { ...catalogue, ...next } : catalogue;
  }
  const { touched, catalogue: next } = done.result;
  return touched.length > 0 ? { ...catalogue, ...next } : catalogue;
};

type Names = 'explain' | 'ledger' | 'previewEncode' | 'encode';

/** 码: codes taken apart, the ledger, codes given, and what becomes of them later. */
export const codesRoom = (desk: Desk): RoomMethods<Names> => {
  let known: Lookup | undefined;
  const lookup = (): Lookup => {
    if (known?.catalogue !== desk.catalogue) known = lookupOf(desk.catalogue);
    return known;
  };

  const viewOf = (done: Done, files: string[]): EncodeView => {
    const { lang } = desk;
    if (done.do === 'give') {
      const { assigned, adopted, closed, kept, refused } = done.plan;
      return {
        assigned,
        adopted,
        closed,
        kept,
        refused: refused.map(({ record, reason }) => ({ record, reason: reason[lang] })),
        touched: [],
        files,
      };
    }
    const { assigned, closed, touched, catalogue } = done.result;
    return {
      assigned,
      adopted: [],
      closed,
      kept: catalogue.ledger.length - assigned.length - closed.length,
      refused: [],
      touched: touched.map(({ file, record, what }) => ({ file, record, what: what[lang] })),
      files,
    };
  };

  return {
    async explain(codes) {
      const { catalogue, knowledge } = lookup();
      const { lang, date: today } = desk;
      const { divisions } = catalogue;
      return codes
        .filter((code) => code.trim() !== '')
        .map((code) => explainCode(code, { lang, today, divisions, knowledge }));
    },
    async ledger(search, window) {
      const { catalogue, ledger } = lookup();
      const words = searchWords(search);
      const order = inOrder(catalogue.ledger.length);
      const chosen = await ledger.choose(words.join(' '), order, () => true, words, paceOf());
      return {
        total: chosen.length,
        from: window.from,
        rows: windowOf(chosen, window).map((index) => rowOf(catalogue.ledger[index]!)),
      };
    },
    async previewEncode(action, call) {
      await paceOf(call).step({ zh: '试算……', en: 'working it out…' });
      const done = perform(desk.catalogue, desk.date, action);
      return viewOf(done, [...desk.changes(nextOf(desk.catalogue, done)).keys()]);
    },
    async encode(action, call) {
      await paceOf(call).step({ zh: '写入……', en: 'writing…' });
      let done: Done | undefined;
      const written = await desk.write((catalogue) => {
        done = perform(catalogue, desk.date, action);
        return nextOf(catalogue, done);
      });
      if (done === undefined) throw new Error('the desk did not ask for the next catalogue');
      return { view: viewOf(done, written.ok ? written.files : []), written };
    },
  };
};
