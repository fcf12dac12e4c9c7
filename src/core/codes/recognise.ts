import type { CodingScheme, ParsedCode } from './scheme.js';
import { schemes } from './schemes.js';

export interface SchemeGuess {
  scheme: string;
  /** distinct codes that this scheme reads best, of `total` distinct ones */
  fitting: number;
  total: number;
}

export interface Recognition {
  /** absent when no scheme reads even a fifth of the codes */
  scheme?: string;
  /** `certain`: nearly all codes fit and no other scheme comes near; `likely`: most; `unsure`: a minority or too few */
  sure: 'certain' | 'likely' | 'unsure';
  guesses: SchemeGuess[];
}

/** How well a reading explains a code: the shape first, then few faults of shape. Higher is better, 0 is not at all. */
export const likeness = (parsed: ParsedCode): number => {
  if (parsed.kind === 'unknown') return 0;
  const faults = parsed.problems.filter(
    ({ rule, severity }) => rule.startsWith('code-') && severity === 'error',
  );
  const homely = parsed.scheme === 'guangdong' && parsed.parts.prefix !== '44' ? 0.5 : 0;
  const loose = parsed.scheme === 'legacy' ? 0.5 : 0;
  const own =
    parsed.scheme === 'guangdong' && parsed.parts.prefix === '44' && !parsed.parts.sub?.startsWith('W')
      ? 0.25
      : 0;
  return Math.max(1 / (1 + faults.length) - homely - loose + own, 0.05);
};

/** The reading of the scheme that understands the code best; undefined when none does. */
export const bestReading = (
  code: string,
  among: readonly CodingScheme[] = schemes,
): ParsedCode | undefined => {
  let best: ParsedCode | undefined;
  let score = 0;
  for (const scheme of among) {
    const parsed = scheme.parse(code);
    const value = likeness(parsed);
    if (value > score) [best, score] = [parsed, value];
  }
  return best;
};

/**
 * Which scheme a bare list is written in. National codes (prefix 00) stand in every province's list, so they speak for
 * Guangdong as well as for the national scheme and do not decide between them.
 */
export const recogniseScheme = (codes: Iterable<string>): Recognition => {
  const distinct = new Set<string>();
  for (const code of codes) if (code.trim() !== '') distinct.add(code.trim());
  const votes = new Map<string, number>();
  let shared = 0;
  for (const code of distinct) {
    const best = bestReading(code);
    if (best === undefined) continue;
    if (best.scheme === 'gbt39554' && best.parts.prefix === '00') shared++;
    votes.set(best.scheme, (votes.get(best.scheme) ?? 0) + 1);
  }
  const provincial = votes.get('guangdong') ?? 0;
  if (provincial > (votes.get('gbt39554') ?? 0) - shared && provincial > 0) {
    votes.set('guangdong', provincial + shared);
    votes.set('gbt39554', (votes.get('gbt39554') ?? 0) - shared);
  }
  const total = distinct.size;
  const guesses = [...votes]
    .filter(([, fitting]) => fitting > 0)
    .map(([scheme, fitting]) => ({ scheme, fitting, total }))
    .sort((a, b) => b.fitting - a.fitting || (a.scheme < b.scheme ? -1 : 1));
  const [first, second] = guesses;
  if (first === undefined || first.fitting < total / 5) return { sure: 'unsure', guesses };
  const share = first.fitting / total;
  const rival = (second?.fitting ?? 0) / total;
  const sure = total >= 3 && share >= 0.9 && rival <= 0.05 ? 'certain' : share >= 0.6 ? 'likely' : 'unsure';
  return { scheme: first.scheme, sure, guesses };
};
