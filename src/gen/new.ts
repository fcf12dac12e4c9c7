import { newRule } from './newRule.js';

/** `npm run new rule 主题/编号` writes the template of a rule; run `npm run gen` afterwards. */
const [what = '', place = ''] = process.argv.slice(2);
const made =
  what === 'rule'
    ? newRule('.', place)
    : `用法：npm run new rule 主题/规则编号，如 npm run new rule guide/hours-unclear`;
if (typeof made === 'string') {
  process.stderr.write(`${made}\n`);
  process.exitCode = 2;
} else {
  for (const path of made) process.stdout.write(`写好 ${path}\n`);
  process.stdout.write('下一步：填好三处，运行 npm run gen，再运行 npx vitest run test/rules\n');
}
