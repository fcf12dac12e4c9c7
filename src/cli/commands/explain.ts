import { type CommandModule, exit } from '../command.js';
import { ruleText } from '../print/rules.js';
import { ruleNamed } from '../validate/scope.js';

export const command: CommandModule = {
  configure(command, say) {
    command.argument(
      '<rule>',
      say({ zh: '规则名，如 promise-exceeds-law', en: 'a rule id, e.g. promise-exceeds-law' }),
    );
  },
  async run(context, [name = '']) {
    const { lang, color } = context.globals;
    await context.write(ruleText(ruleNamed(name), { lang, color }));
    return exit.clean;
  },
  examples: [
    { line: 'santong explain promise-exceeds-law', does: { zh: '说明这条规则', en: 'tell about this rule' } },
  ],
};
