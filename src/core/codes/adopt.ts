import type { Assignment, EncodeRun } from './encodePlan.js';
import { refuse } from './encodePlan.js';
import { ledgerLine, standingCodes } from './ledger.js';

/**
 * Takes codes that stand in directory and lists into the ledger: national and provincial ones, and those given before
 * there was a ledger. A code that stands on two different things is refused, a person must part them first.
 */
export const adoptCodes = (run: EncodeRun): Assignment[] => {
  const names = new Map<string, Set<string>>();
  const wanting = [];
  for (const one of standingCodes(run)) {
    if (run.lines.has(one.code)) continue;
    const known = names.get(one.code);
    if (known === undefined) {
      names.set(one.code, new Set([one.name]));
      wanting.push(one);
    } else known.add(one.name);
  }
  const adopted: Assignment[] = [];
  for (const { kind, code, name, state, since, until } of wanting) {
    const { problems } = run.scheme.parse(code);
    const broken = problems.find(({ rule, severity }) => rule === 'code-malformed' && severity === 'error');
    if (broken !== undefined) {
      refuse(run, code, `没有登记：${broken.text.zh}`, `not registered: ${broken.text.en}`);
      continue;
    }
    const all = [...(names.get(code) ?? [])].sort();
    if (all.length > 1) {
      refuse(
        run,
        code,
        `没有登记：${code} 同时用在“${all.join('”“')}”上，先分清是哪一个`,
        `not registered: ${code} stands on ${all.map((one) => `“${one}”`).join(', ')}; tell them apart first`,
      );
      continue;
    }
    const line = ledgerLine(kind, code, name, since ?? run.today, {
      state,
      until: state === '停用' ? (until ?? run.today) : '',
      note: '登记已有编码',
    });
    run.lines.set(code, line);
    run.added.push(line);
    adopted.push({ kind, code, name, record: name });
  }
  return adopted;
};
