import {
  type Catalogue,
  findNearDuplicates,
  type ImportedRecord,
  type MatchDecision,
  type MatchedRow,
  type MatchResult,
  mapStepwise,
  namedRecords,
  placeOf,
  renderReason,
  renderReasons,
  reviewBytes,
  rowMatcher,
  textRuns,
  UserError,
  withDecisions,
} from '../../../core/index.js';
import type { Cluster, QueueRow, QueueView } from '../engine.js';
import type { Desk, RoomMethods } from './desk.js';
import { decisionKey } from './deskState.js';
import { drive } from './drive.js';
import { paceOf } from './pace.js';

/** Made once for each catalogue. */
const remembered = <Value>(make: (catalogue: Catalogue) => Value): ((catalogue: Catalogue) => Value) => {
  const made = new WeakMap<Catalogue, { value: Value }>();
  return (catalogue) => {
    const known = made.get(catalogue) ?? { value: make(catalogue) };
    made.set(catalogue, known);
    return known.value;
  };
};

type Show = Parameters<RoomMethods<'queueRows'>['queueRows']>[0];

interface Queue {
  /** the rows as they were read; their candidates are found again when they are shown, 100,000 times five are not kept */
  records: ImportedRecord[];
  matched(id: number): MatchedRow;
  /** name of a row, trimmed, and the division a decision about it is kept under (empty: everywhere) */
  subject(id: number): { name: string; division: string };
  /** rows by what may be shown */
  shown: Record<Show, number[]>;
}

const noQueue = (): UserError =>
  new UserError('queue-missing', {
    zh: '还没有比对；选好文件再点“开始认”',
    en: 'nothing has been matched yet; choose the files and start',
  });

/** Rows name divisions by code or by name; decisions are kept by code. */
const divisionCodes = (catalogue: Catalogue): ((named: string | undefined) => string) => {
  const byName = new Map<string, string[]>();
  for (const { name, code } of catalogue.divisions) byName.set(name, [...(byName.get(name) ?? []), code]);
  return (named = '') => {
    const codes = byName.get(named) ?? [];
    return codes.length === 1 ? codes[0]! : named;
  };
};

/** What was decided about names earlier, by division and name; the latest counts. */
const earlier = remembered(({ decisions }: Catalogue): ReadonlyMap<string, MatchDecision> => {
  const known = new Map<string, MatchDecision>();
  for (const decision of decisions) {
    const key = decisionKey(decision.division, decision.name.trim());
    const before = known.get(key);
    if (before === undefined || before.when <= decision.when) known.set(key, decision);
  }
  return known;
});

type Verdict = MatchResult['decision'];

interface Sorted {
  decision: Verdict;
  contradicted: boolean;
}

const showing = (sorted: readonly Sorted[]): Queue['shown'] => {
  const where = (holds: (row: Sorted) => boolean) => sorted.flatMap((row, id) => (holds(row) ? [id] : []));
  const decided = (verdict: Verdict) => where(({ decision }) => decision === verdict);
  return {
    all: [...sorted.keys()],
    review: decided('review'),
    same: decided('same'),
    new: decided('new'),
    contradicted: where(({ contradicted }) => contradicted),
  };
};

type Names = 'queue' | 'queueRows' | 'decide' | 'saveDecisions' | 'reviewFile' | 'clusters';

/** 认: which standard item is each row; people decide what the matcher does not. */
export const recogniseRoom = (desk: Desk): RoomMethods<Names> => {
  let made: Queue | undefined;
  const queue = (): Queue => {
    if (made === undefined) throw noQueue();
    return made;
  };
  /** What a person said about a row: on this desk, else earlier. */
  const said = async (): Promise<(id: number) => MatchDecision | undefined> => {
    const { subject } = queue();
    const { decisions } = await desk.state();
    const before = earlier(desk.catalogue);
    return (id) => {
      const { name, division } = subject(id);
      const own = decisionKey(division, name);
      return decisions.get(own) ?? before.get(own) ?? before.get(decisionKey('', name));
    };
  };
  const view = async (): Promise<QueueView> => {
    const { records, shown } = queue();
    const decisionOf = await said();
    return {
      total: records.length,
      same: shown.same.length,
      review: shown.review.length,
      new: shown.new.length,
      contradicted: shown.contradicted.length,
      decided: shown.all.filter((id) => decisionOf(id) !== undefined).length,
      unsaved: (await desk.state()).decisions.size,
    };
  };
  const rowView = (id: number, decided: MatchDecision | undefined): QueueRow => {
    const { query, origin, result } = queue().matched(id);
    const say = (reasons: MatchResult['reasons']) => reasons.map((r) => renderReason(r, desk.lang));
    return {
      id,
      place: placeOf(origin, query.implementationCode ?? query.basicCode ?? query.name, 'name'),
      name: query.name,
      division: query.division ?? '',
      ...(query.department !== undefined && { agency: query.department }),
      decision: result.decision,
      ...(decided !== undefined && {
        decided: { code: decided.code === '' ? 'new' : decided.code, who: decided.who, when: decided.when },
      }),
      score: result.score,
      reasons: say(result.reasons),
      contradictions: say(result.contradictions),
      candidates: result.candidates.map(({ key, basicCode, name, score, relation, reasons }) => ({
        key,
        ...(basicCode !== undefined && { basicCode }),
        name,
        runs: textRuns(query.name, name)
          .filter(({ side }) => side !== 'before')
          .map(({ side, text }) => ({ text, same: side === 'both' })),
        score,
        relation,
        reasons: say(reasons),
      })),
    };
  };
  return {
    async queue(files, choice, call) {
      const pace = paceOf(call);
      const read = [];
      for (const id of files) {
        await pace.step({ zh: '读取清单……', en: 'reading the lists…' }, read.length === 0 ? 0 : 0.5);
        read.push((await desk.list(id, choice)).records);
      }
      const { division } = choice;
      const match = rowMatcher(desk.catalogue, division === undefined ? {} : { division });
      const records = namedRecords(read.flat());
      const work = mapStepwise(records, (record): Sorted => {
        const { decision, contradictions } = match(record).result;
        return { decision, contradicted: contradictions.length > 0 };
      });
      const sorted = await drive(work, pace, { zh: '逐行认标准事项……', en: 'recognising row by row…' });
      const codeOf = divisionCodes(desk.catalogue);
      made = {
        records,
        matched: (id) => match(records[id]!),
        subject: (id) => {
          const record = records[id]!;
          const name = (record.values.name ?? '').trim();
          return { name, division: codeOf(record.division ?? division) };
        },
        shown: showing(sorted),
      };
      return view();
    },
    async queueRows(show, { from, count }) {
      const ids = queue().shown[show];
      const decisionOf = await said();
      return {
        total: ids.length,
        from,
        rows: ids.slice(from, from + count).map((id) => rowView(id, decisionOf(id))),
      };
    },
    async decide(id, decision, who) {
      const { records, subject } = queue();
      if (records[id] === undefined) throw noQueue();
      const code = decision === 'new' ? '' : decision;
      if (code !== null && code !== '' && !hasStandard(desk.catalogue, code)) throw unknownCode(code);
      await desk.deed({ do: 'decide', ...subject(id), code, who, when: desk.date });
      return view();
    },
    async saveDecisions() {
      const { decisions } = await desk.state();
      const written = await desk.write((catalogue) => withDecisions(catalogue, [...decisions.values()]));
      if (written.ok && decisions.size > 0) await desk.deed({ do: 'save-decisions' });
      return written;
    },
    async reviewFile(format) {
      const content = await reviewBytes(matchedAll(queue()), format, desk.lang);
      return {
        name: `认定-${desk.date}.${format}`,
        type:
          format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      };
    },
    async clusters(of, call) {
      await paceOf(call).step({ zh: '找相近的名称……', en: 'looking for near names…' });
      const members = of === 'directory' ? standards(desk.catalogue) : queued(queue());
      const divisions = desk.catalogue.divisions.map(({ name }) => name);
      return findNearDuplicates(members, divisions).map(
        ({ members: places, reasons, score }): Cluster => ({
          reason: reasons.length === 0 ? sameName[desk.lang] : renderReasons(reasons, desk.lang),
          score,
          members: places.map((at) => members[at]!.member),
        }),
      );
    },
  };
};

const sameName = { zh: '名称相同', en: 'the names are identical' };

interface Named {
  name: string;
  itemType?: string;
  agency?: string;
  member: Cluster['members'][number];
}

const standards = ({ directory }: Catalogue): Named[] =>
  directory.flatMap(({ values, origin }): Named[] => {
    const { name, basicCode, itemType } = values;
    if (name === undefined) return [];
    const member = {
      name,
      ...(basicCode !== undefined && { code: basicCode }),
      place: placeOf(origin, basicCode ?? name, 'name'),
    };
    return [{ name, ...(itemType !== undefined && { itemType }), member }];
  });

/** The same item of two places is no double: division and agency keep rows apart. */
const queued = ({ records, subject }: Queue): Named[] =>
  records.map(({ values, origin }, id) => {
    const { name = '', itemType, agency, basicCode, implementationCode, handlingCode } = values;
    const code = implementationCode ?? handlingCode ?? basicCode;
    return {
      name,
      ...(itemType !== undefined && { itemType }),
      agency: `${subject(id).division} ${agency ?? ''}`,
      member: {
        name,
        ...(code !== undefined && { code }),
        place: placeOf(origin, code ?? name, 'name'),
      },
    };
  });

const matchedAll = ({ shown, matched }: Queue): MatchedRow[] => shown.all.map(matched);

/** An item is named by its basic code, or by its name while it has none. */
const hasStandard = ({ directory }: Catalogue, key: string): boolean =>
  directory.some(({ values }) => (values.basicCode ?? values.name) === key);

const unknownCode = (code: string): UserError =>
  new UserError('decision-unknown', {
    zh: `目录里没有“${code}”这个事项，没有记下；从候选里选，或核对编码`,
    en: `the directory has no item “${code}”, nothing was kept; choose a candidate or check the code`,
  });
