import type { LedgerEntry } from '../model/index.js';
import { type EncodeRun, refuse } from './encodePlan.js';
import { isClosed } from './ledger.js';

/** Registers a code, or gives back one that the ledger holds for the very same thing. False when it is closed or stands for something else. */
export const register = (run: EncodeRun, line: LedgerEntry, record: string): boolean => {
  const known = run.lines.get(line.code);
  if (known !== undefined && isClosed(known)) {
    refuse(
      run,
      record,
      `编码 ${line.code} 已于 ${known.until || '此前'}停用，停用的编码不再启用；要恢复办理须人工决定`,
      `code ${line.code} was closed on ${known.until || 'an earlier day'} and a closed code never returns; a person must decide`,
    );
    return false;
  }
  if (known !== undefined && line.kind === 'handling' && known.name !== line.name) {
    refuse(
      run,
      record,
      `业务办理项编码 ${line.code} 在台账里属于“${known.name}”，不能给“${line.name}”；换一个序号`,
      `handling code ${line.code} belongs to “${known.name}” in the ledger and cannot go to “${line.name}”; use another serial`,
    );
    return false;
  }
  if (known === undefined) {
    run.lines.set(line.code, line);
    run.added.push(line);
  }
  run.assigned.push({ kind: line.kind, code: line.code, name: line.name, record });
  return true;
};
