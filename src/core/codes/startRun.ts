import { type Catalogue, UserError } from '../model/index.js';
import type { EncodeOptions, EncodeRun } from './encodePlan.js';
import { createNumbering } from './numbering.js';
import type { Allocation, CodingScheme } from './scheme.js';
import { assertScheme } from './schemes.js';

const cannotAllocate = (scheme: CodingScheme): UserError =>
  new UserError('scheme-read-only', {
    zh: `方案“${scheme.title.zh}”只能识别旧编码，不能编新码；在 catalogue.yaml 里换用 gbt39554 等方案`,
    en: `the scheme “${scheme.title.en}” only recognises codes and makes none; choose gbt39554 or another in catalogue.yaml`,
  });

/** A run over a catalogue: everything that is taken is counted before anything is given. */
export const startRun = (
  catalogue: Pick<Catalogue, 'info' | 'directory' | 'lists' | 'ledger' | 'crosswalk'>,
  options: EncodeOptions,
): EncodeRun => {
  const scheme = assertScheme(options.scheme ?? catalogue.info.scheme);
  const allocation: Allocation | undefined = scheme.allocation;
  if (allocation === undefined) throw cannotAllocate(scheme);
  const numbering = createNumbering(scheme, allocation);
  const lines = new Map(catalogue.ledger.map((line) => [line.code, line]));
  for (const { kind, code, replacedBy } of catalogue.ledger) {
    const basic = kind === 'basic' ? code : allocation.basicOf(code);
    if (basic !== undefined) numbering.take(basic);
    if (kind === 'basic') for (const other of replacedBy) numbering.take(other);
  }
  for (const { values, replaces = [], replacedBy = [] } of catalogue.directory)
    for (const code of [values.basicCode ?? '', ...replaces, ...replacedBy]) numbering.take(code);
  for (const { entries } of catalogue.lists)
    for (const { own } of entries) if (own.basicCode !== undefined) numbering.take(own.basicCode);
  for (const { basicCode } of catalogue.crosswalk) numbering.take(basicCode);
  return {
    info: catalogue.info,
    today: options.today,
    scheme,
    allocation,
    numbering,
    lines,
    directory: catalogue.directory,
    lists: catalogue.lists,
    assigned: [],
    refused: [],
    added: [],
  };
};
