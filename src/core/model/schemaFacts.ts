import type * as z from 'zod';
import { definitionOf, type ElementId, elements } from './elements.js';
import type { Fact } from './finding.js';

type Path = readonly PropertyKey[];

/** An element by its title, its parts behind it; a key that is no element by itself, without its container. */
const titleOf = (path: Path): string => {
  const inRecord = path.slice(path.findIndex((p) => typeof p === 'number') + 1);
  const keys = inRecord.filter((p): p is string => typeof p === 'string');
  const at = keys.findIndex((k) => Object.hasOwn(elements, k));
  if (at < 0) return keys.join('.');
  return [definitionOf(keys[at] as ElementId).title, ...keys.slice(at + 1)].join('.');
};

const shown = (value: unknown): string => {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (v, key) => (typeof v === 'object' && v !== null ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

const factOf = (issue: z.core.$ZodIssue, root: unknown): Omit<Fact, 'place'>[] => {
  const element = titleOf(issue.path);
  const value = shown(valueAt(root, issue.path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        rule: 'field-unknown',
        params: {
          element: titleOf([...issue.path, key]),
          value: shown(valueAt(root, [...issue.path, key])),
        },
      }));
    case 'invalid_value':
      return [
        {
          rule: 'value-not-listed',
          params: { element, value, allowed: issue.values.slice(0, 12).map(String) },
        },
      ];
    case 'too_big':
      return [{ rule: 'field-too-long', params: { element, value, max: Number(issue.maximum) } }];
    default:
      if (valueAt(root, issue.path) === undefined) return [{ rule: 'field-missing', params: { element } }];
      return [{ rule: 'field-malformed', params: { element, value } }];
  }
};

export interface SchemaProblem extends Omit<Fact, 'place'> {
  /** where in the value the problem lies */
  path: Path;
}

/** What a schema finds wrong with a value, as facts of the structural rules. An empty list: the value fits. */
export const schemaProblems = (schema: z.ZodType, value: unknown): SchemaProblem[] => {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) =>
    factOf(issue, value).map((fact) => ({ ...fact, path: issue.path })),
  );
};
