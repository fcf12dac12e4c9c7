import {
  type Catalogue,
  findNearDuplicates,
  type MatchDecision,
  type MatchedRow,
  type MatchResult,
  matchListsStepwise,
  placeOf,
  renderReason,
  renderReasons,
  reviewBytes,
  textRuns,
  UserError,
  withDecisions,
} from '../../../core/index.js';
import type { Cluster, QueueRow, QueueView } from '../engine.js';
import type { Desk, RoomMethods } from './desk.js';
import { type DeskState, decisionKey } from './deskState.js';
import { drive } from './drive.js';
import { paceOf } from './pace.js';

type Show = Parameters<RoomMethods<'queueRows'>['queueRows']>[0];

interface Queue {
  rows: MatchedRow[];
  /** the division a decision about the row is kept under; empty: everywhere */
  divisions: string[];
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

/** What was decided about a name earlier, the latest first; a decision without division counts everywhere. */
const earlier = (catalogue: Catalogue): ((division: string, name: string) => MatchDecision | undefined) => {
  const known = new Map<string, MatchDecision>();
  for (const decision of catalogue.decisions) {
    const key = decisionKey(decision.division, decision.name.trim());
    const before = known.get(key);
    if (before === undefined || before.when <= decision.when) known.set(key, decision);
  }
  return (division, name) =>
    known.get(decisionKey(division, name.trim())) ?? known.get(decisionKey('', name.trim()));
};

const shows: Readonly<Record<Show, (result: MatchResult) => boolean>> = {
  all: () => true,
  review: ({ decision }) => decision === 'review',
  same: ({ decision }) => decision === 'same',
  new: ({ decision }) => decision === 'new',
  contradicted: ({ contradictions }) => contradictions.length > 0,
};

type Names = 'queue' | 'queueRows' | 'decide' | 'saveDecisions' | 'reviewFile' | 'clusters';

/** 认: which standard item is each row; people decide what the matcher does not. */
export const recogniseRoom = (desk: Desk): RoomMethods<Names> => {
  let made: Queue | undefined;
  const queue = (): Queue => {
    if (made === undefined) throw noQueue();
    return made;
  };
  const decisionOf = (
    { decisions }: DeskState,
    before: ReturnType<typeof earlier>,
    id: number,
  ): MatchDecision | undefined => {
    const { rows, divisions } = queue();
    const [row, division] = [rows[id], divisions[id] ?? ''];
    if (row === undefined) return undefined;
    return decisions.get(decisionKey(division, row.query.name)) ?? before(division, row.query.name);
  };
  const view = async (): Promise<QueueView> => {
    const { rows } = queue();
    const [state, before] = [await desk.state(), earlier(desk.catalogue)];
    const count = (show: Show) => rows.filter(({ result }) => shows[show](result)).length;
    return {
      total: rows.length,
      same: count('same'),
      review: count('review'),
      new: count('new'),
      contradicted: count('contradicted'),
      decided: rows.filter((_, id) => decisionOf(state, before, id) !== undefined).length,
      unsaved: state.decisions.size,
    };
  };
  const rowView = (id: number, decided: MatchDecision | undefined): QueueRow => {
    const { query, origin, result } = queue().rows[id]!;
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
      const records = [];
      for (const id of files) {
        await pace.step({ zh: '读取清单……', en: 'reading the lists…' }, records.length === 0 ? 0 : 0.5);
        records.push(...(await desk.list(id, choice)).records);
      }
      const { division } = choice;
      const work = matchListsStepwise(desk.catalogue, records, division === undefined ? {} : { division });
      const rows = await drive(work, pace, { zh: '逐行认标准事项……', en: 'recognising row by row…' });
      const codeOf = divisionCodes(desk.catalogue);
      made = { rows, divisions: rows.map(({ query }) => codeOf(query.division)) };
      return view();
    },
    async queueRows(show, { from, count }) {
      const { rows } = queue();
      const [state, before] = [await desk.state(), earlier(desk.catalogue)];
      const ids = rows.flatMap(({ result }, id) => (shows[show](result) ? [id] : []));
      return {
        total: ids.length,
        from,
        rows: ids.slice(from, from + count).map((id) => rowView(id, decisionOf(state, before, id))),
      };
    },
    async decide(id, decision, who) {
      const { rows, divisions } = queue();
      const row = rows[id];
      if (row === undefined) throw noQueue();
      const code = decision === 'new' ? '' : decision;
      if (code !== null && code !== '' && !hasStandard(desk.catalogue, code)) throw unknownCode(code);
      const { name } = row.query;
      await desk.deed({ do: 'decide', name, division: divisions[id] ?? '', code, who, when: desk.date });
      return view();
    },
    async saveDecisions() {
      const { decisions } = await desk.state();
      const written = await desk.write(withDecisions(desk.catalogue, [...decisions.values()]));
      if (written.ok && decisions.size > 0) await desk.deed({ do: 'save-decisions' });
      return written;
    },
    async reviewFile(format) {
      const content = await reviewBytes(queue().rows, format, desk.lang);
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
const queued = ({ rows, divisions }: Queue): Named[] =>
  rows.map(({ query, origin }, id) => {
    const { name, itemType, department, basicCode, implementationCode } = query;
    const code = implementationCode ?? basicCode;
    return {
      name,
      ...(itemType !== undefined && { itemType }),
      agency: `${divisions[id] ?? ''} ${department ?? ''}`,
      member: {
        name,
        ...(code !== undefined && { code }),
        place: placeOf(origin, code ?? name, 'name'),
      },
    };
  });

/** An item is named by its basic code, or by its name while it has none. */
const hasStandard = ({ directory }: Catalogue, key: string): boolean =>
  directory.some(({ values }) => (values.basicCode ?? values.name) === key);

const unknownCode = (code: string): UserError =>
  new UserError('decision-unknown', {
    zh: `目录里没有“${code}”这个事项，没有记下；从候选里选，或核对编码`,
    en: `the directory has no item “${code}”, nothing was kept; choose a candidate or check the code`,
  });
