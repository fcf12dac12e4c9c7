import { ruleWords } from '../../core/messages/render.js';
import { definitionOf } from '../../core/model/index.js';
import { ruleOf, rules } from '../../core/rules/index.js';
import { ruleIdOf } from '../../core/rules/profiles.js';
import { type CommandModule, exit } from '../command.js';

const grades = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const;

export const command: CommandModule = {
  configure(command, say) {
    command.argument(
      '<rule>',
      say({ zh: '规则名，如 promise-exceeds-law', en: 'a rule id, e.g. promise-exceeds-law' }),
    );
  },
  async run(context, [name = '']) {
    const { lang } = context.globals;
    const id = ruleIdOf(name, rules);
    const rule = ruleOf(id);
    const words = ruleWords(id, lang);
    const label = (zh: string, en: string): string => context.say({ zh: `${zh}：`, en: `${en}: ` });
    const elements = rule?.elements
      .map((e) => (lang === 'zh' ? definitionOf(e).title : definitionOf(e).en))
      .join(lang === 'zh' ? '、' : ', ');
    const lines = [
      `${id}  ${words.title}`,
      '',
      `${label('级别', 'grade')}${rule === undefined ? '' : grades[rule.severity][lang]}${rule?.profile === undefined ? '' : `（profile ${rule.profile}）`}`,
      ...(elements === undefined || elements === '' ? [] : [`${label('要素', 'elements')}${elements}`]),
      `${label('说法', 'sentence')}${words.message.replace(/[[\]]/g, '')}`,
      `${label('改法', 'what to do')}${words.remedy}`,
      `${label('依据', 'basis')}${words.basis}`,
      '',
      context.say({
        zh: `调整：profile.yaml 写 severity: { ${id}: warning }（或 off）；只接受一处：known-issues.yaml 写明规则、编码、理由、负责人、到期日`,
        en: `To change it: severity: { ${id}: warning } (or off) in profile.yaml; to accept one place: known-issues.yaml with rule, record, reason, owner, expiry`,
      }),
    ];
    await context.write(`${lines.join('\n')}\n`);
    return exit.clean;
  },
  examples: [
    { line: 'santong explain promise-exceeds-law', does: { zh: '说明这条规则', en: 'tell about this rule' } },
  ],
};
