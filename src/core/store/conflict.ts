import { UserError } from '../model/trouble.js';

const marks = /^(<{7}|>{7}) .*$/m;

/** A file that git merged and nobody has settled: say the line, whatever else is wrong with it. `name` is the file for people. */
export const refuseConflict = (text: string, name: string): void => {
  const found = text.includes('<<<<<<< ') || text.includes('>>>>>>> ') ? marks.exec(text) : null;
  if (found === null) return;
  const line = text.slice(0, found.index).split('\n').length;
  throw new UserError('merge-conflict', {
    zh: `${name} 第 ${line} 行是 git 合并冲突的标记；先把冲突处理完（赋码台账两边的行都留下），再运行 santong validate`,
    en: `${name}, line ${line} is a conflict mark of git; settle the conflict first (of the ledger keep the lines of both sides), then run santong validate`,
  });
};
