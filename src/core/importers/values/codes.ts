import { legalTopics, personTopics } from '../../model/index.js';
import { type LooseFact, loose } from '../facts.js';
import { halfWidth } from './characters.js';
import { type ParseText, titleOf } from './parsed.js';

const byLabel = (topics: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(topics).map(([code, label]) => [label, code]));
const tables = {
  topicsPerson: { codes: personTopics, labels: byLabel(personTopics) },
  topicsLegal: { codes: legalTopics, labels: byLabel(legalTopics) },
} as const;

/** Topic codes by number or by name, several with 、 ， ；; a lost zero is put back when the topic then exists. */
export const parseCodes: ParseText<string[]> = (text, sense) => {
  const table = sense.element === 'topicsLegal' ? tables.topicsLegal : tables.topicsPerson;
  const facts: LooseFact[] = [];
  const value: string[] = [];
  const foreign: string[] = [];
  for (const word of halfWidth(text)
    .split(/[、，,；;/|\s]+/)
    .filter((w) => w !== '')) {
    const label = word.replace(/^\d{1,3}[-:：.]?(?=\D)/, '');
    const named = table.labels.get(label);
    const full = word.padStart(3, '0');
    if (named !== undefined) value.push(named);
    else if (/^\d{3}$/.test(word)) value.push(word);
    else if (/^\d{1,2}$/.test(word) && table.codes[full] !== undefined) {
      value.push(full);
      facts.push(loose('leading-zero-lost', { heading: sense.heading, value: word, repair: full }));
    } else foreign.push(word);
  }
  if (foreign.length > 0)
    facts.push(loose('value-not-listed', { element: titleOf(sense), value: foreign.join('、'), count: 1 }));
  return {
    ...(value.length > 0 && { value: [...new Set(value)] }),
    ...(facts.length > 0 && { facts }),
    ...(foreign.length > 0 && { rest: foreign.join('、') }),
  };
};
