import {
  type ElementId,
  elementIds,
  nearest,
  type Profile,
  type Severity,
  UserError,
} from '../model/index.js';
import type { AnyRule } from './define.js';

/** What a profile makes of every rule, after all it extends. */
export interface ResolvedProfile {
  /** the named profiles in force, innermost first: national, henan */
  readonly chain: readonly string[];
  readonly severity: ReadonlyMap<string, Severity | 'off'>;
  /** elements required beyond the element table */
  readonly required: ReadonlySet<ElementId>;
}

/** Shipped profiles. A rule that names a profile runs only where that profile is in the chain. */
export const builtInProfiles: ReadonlyMap<string, Profile> = new Map<string, Profile>([
  ['national', {}],
  ['henan', { extends: 'national' }],
]);

const grades = new Set<string>(['error', 'warning', 'info', 'off']);
const profileKeys = ['extends', 'severity', 'require'];

const unknown = (what: { zh: string; en: string }, word: string, known: Iterable<string>): UserError => {
  const near = nearest(word, known);
  return new UserError('profile-unknown-word', {
    zh: `profile 中的${what.zh}“${word}”不存在${near === undefined ? '' : `，是不是“${near}”`}；可用的见 santong rules`,
    en: `The profile names an unknown ${what.en} “${word}”${near === undefined ? '' : `; did you mean “${near}”?`} See santong rules`,
  });
};

const isElement = (id: string): id is ElementId => (elementIds as readonly string[]).includes(id);

/** An id or a former id → the rule's present id; an unknown one is an error that names the near one. */
export const ruleIdOf = (id: string, rules: readonly AnyRule[]): string => {
  const rule = rules.find((r) => r.id === id) ?? rules.find((r) => r.formerly?.includes(id));
  if (rule === undefined)
    throw unknown(
      { zh: '规则', en: 'rule' },
      id,
      rules.map((r) => r.id),
    );
  return rule.id;
};

const lineage = (profile: Profile): { chain: string[]; profiles: Profile[] } => {
  const chain: string[] = [];
  const profiles = [profile];
  for (let next = profile.extends ?? 'national'; ; ) {
    const parent = builtInProfiles.get(next);
    if (parent === undefined)
      throw unknown({ zh: '上级 profile', en: 'parent profile' }, next, builtInProfiles.keys());
    chain.unshift(next);
    profiles.unshift(parent);
    if (parent.extends === undefined) return { chain, profiles };
    next = parent.extends;
  }
};

/** The city's own profile on top of the ones it extends (none named: national). Throws UserError on a word nobody knows. */
export const resolveProfile = (profile: Profile, rules: readonly AnyRule[]): ResolvedProfile => {
  for (const key of Object.keys(profile))
    if (key !== 'format' && !profileKeys.includes(key))
      throw unknown({ zh: '键', en: 'key' }, key, profileKeys);
  const { chain, profiles } = lineage(profile);
  const severity = new Map<string, Severity | 'off'>();
  for (const rule of rules)
    severity.set(rule.id, rule.profile === undefined || chain.includes(rule.profile) ? rule.severity : 'off');
  const required = new Set<ElementId>();
  for (const one of profiles) {
    for (const [id, grade] of Object.entries(one.severity ?? {})) {
      if (!grades.has(grade)) throw unknown({ zh: '等级', en: 'grade' }, String(grade), grades);
      severity.set(ruleIdOf(id, rules), grade);
    }
    for (const element of one.require ?? []) {
      if (!isElement(element)) throw unknown({ zh: '要素', en: 'element' }, element, elementIds);
      required.add(element);
    }
  }
  return { chain, severity, required };
};
