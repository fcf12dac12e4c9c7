import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Derived } from './derive.js';

/** promise-exceeds-law → promiseExceedsLaw: the one name a rule file exports. */
export const exportNameOf = (id: string): string =>
  id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Order in which subjects appear in every reference: as rules.md has them. */
const subjectOrder = [
  'sheet',
  'structure',
  'code',
  'identity',
  'same',
  'limit',
  'basis',
  'guide',
  'township',
  'intermediary',
  'secrecy',
  'dates',
  'exceptions',
];

const structural = [
  'field-missing',
  'field-malformed',
  'field-too-long',
  'field-unknown',
  'value-not-listed',
];

/** Subject → rule ids, from the folder; the structural rules stand together in one file. */
export const readSubjects = (root: string): Map<string, string[]> => {
  const room = join(root, 'src/core/rules');
  const subjects = new Map<string, string[]>([['structure', structural]]);
  for (const entry of readdirSync(room, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const ids = readdirSync(join(room, entry.name))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3))
      .sort();
    if (ids.length > 0) subjects.set(entry.name, ids);
  }
  const rank = (subject: string): number => {
    const at = subjectOrder.indexOf(subject);
    return at < 0 ? subjectOrder.length : at;
  };
  return new Map([...subjects].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
};

/** The text of src/core/rules/index.ts. */
export const ruleIndexText = (subjects: ReadonlyMap<string, readonly string[]>): string => {
  const imports: string[] = ["import type { AnyRule } from './define.js';"];
  for (const [subject, ids] of subjects)
    if (subject === 'structure')
      imports.push(`import { ${[...ids].sort().map(exportNameOf).join(', ')} } from './structure.js';`);
    else for (const id of ids) imports.push(`import { ${exportNameOf(id)} } from './${subject}/${id}.js';`);
  const groups = [...subjects].map(
    ([subject, ids]) => `  ${subject}: [${ids.map(exportNameOf).join(', ')}],`,
  );
  return `// biome-ignore-all format: written by src/gen/ruleIndex.ts
// biome-ignore-all assist: written by src/gen/ruleIndex.ts
${imports.join('\n')}

// Written by src/gen/ruleIndex.ts from the folders; never by hand.

/** Every rule, by subject (= folder). */
export const rulesBySubject = {
${groups.join('\n')}
} as const;

export type Subject = keyof typeof rulesBySubject;
export type RuleIdOf<S extends Subject> = (typeof rulesBySubject)[S][number]['id'];
export type RuleId = { [S in Subject]: RuleIdOf<S> }[Subject];

/** Every rule in the order of the reference. */
export const rules: readonly AnyRule[] = Object.values(rulesBySubject).flat();

const byId = new Map<string, AnyRule>(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined for an id nobody has. */
export const ruleOf = (id: string): AnyRule | undefined => byId.get(id);

const subjectById = new Map<string, Subject>(
  (Object.keys(rulesBySubject) as Subject[]).flatMap((subject) =>
    rulesBySubject[subject].map((rule): [string, Subject] => [rule.id, subject]),
  ),
);

/** The folder a rule stands in. */
export const subjectOf = (id: string): Subject | undefined => subjectById.get(id);
`;
};

/** src/core/rules/index.ts. */
export const deriveRuleIndex = async (): Promise<Derived[]> => [
  { path: 'src/core/rules/index.ts', text: ruleIndexText(readSubjects('.')) },
];
