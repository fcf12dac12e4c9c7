import { ruleWords } from '../../core/messages/render.js';
import { rules } from '../../core/rules/index.js';
import { type CommandModule, exit } from '../command.js';
import { oneOf } from '../option.js';
import { rulesText } from '../print/rules.js';

export const command: CommandModule = {
  configure(command, say) {
    command.option('--format <format>', say({ zh: '输出格式：text json', en: 'output: text json' }));
  },
  async run(context, _args, options) {
    const { lang } = context.globals;
    const all = rules.map((rule) => ({
      ...ruleWords(rule.id, lang),
      severity: rule.severity,
      elements: rule.elements,
      ...(rule.profile !== undefined && { profile: rule.profile }),
    }));
    if (oneOf('--format', options['format'], ['text', 'json'], 'text') === 'json') {
      await context.write(`${JSON.stringify({ format: 'santong-rules/1', rules: all }, null, 2)}\n`);
      return exit.clean;
    }
    await context.write(rulesText(rules, { lang, color: context.globals.color }));
    return exit.clean;
  },
  examples: [
    { line: 'santong rules', does: { zh: '列出全部规则', en: 'list all rules' } },
    { line: 'santong rules --format json', does: { zh: '给程序读', en: 'for a program' } },
  ],
};
