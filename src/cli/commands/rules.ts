import { ruleWords } from '../../core/messages/render.js';
import { rules } from '../../core/rules/index.js';
import { type CommandModule, exit } from '../command.js';
import { oneOf } from '../option.js';

const grades = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const;

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
    const lines: string[] = [];
    let subject = '';
    for (const rule of all) {
      if (rule.subject !== subject) lines.push(subject === '' ? rule.subject : `\n${rule.subject}`);
      subject = rule.subject;
      lines.push(
        `  ${grades[rule.severity][lang]} ${rule.id.padEnd(32)} ${rule.title}${rule.profile === undefined ? '' : ' †'}`,
      );
    }
    lines.push(
      '',
      context.say({
        zh: `共 ${all.length} 条。† 只在 profile henan 下启用。santong explain <规则> 看一条的说明`,
        en: `${all.length} rules. † only with profile henan. santong explain <rule> tells about one`,
      }),
    );
    await context.write(`${lines.join('\n')}\n`);
    return exit.clean;
  },
  examples: [
    { line: 'santong rules', does: { zh: '列出全部规则', en: 'list all rules' } },
    { line: 'santong rules --format json', does: { zh: '给程序读', en: 'for a program' } },
  ],
};
