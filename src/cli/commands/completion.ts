import { UserError } from '../../core/model/index.js';
import { type CommandModule, exit } from '../command.js';
import { commands } from './index.js';

const names = (): string => commands.map((c) => c.name).join(' ');
const globals = '--catalog --lang --date --format --output --quiet --no-color --help';

const scripts: Record<string, () => string> = {
  bash: () => `# 用法：source <(santong completion bash)
_santong() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${names()} help --version" -- "$word"))
  elif [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${globals}" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _santong santong
`,
  zsh: () => `#compdef santong
# 用法：santong completion zsh > "\${fpath[1]}/_santong"
_santong() {
  local -a list
  list=(
${commands.map((c) => `    '${c.name}:${c.summary.zh}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe 'santong' list; else _files; fi
}
if [ "$funcstack[1]" = "_santong" ]; then _santong "$@"; else compdef _santong santong; fi
`,
  fish: () =>
    `# 用法：santong completion fish > ~/.config/fish/completions/santong.fish\n${commands
      .map((c) => `complete -c santong -n __fish_use_subcommand -a ${c.name} -d '${c.summary.zh}'`)
      .join('\n')}\n`,
};

export const command: CommandModule = {
  configure(command, say) {
    command.argument('<shell>', say({ zh: 'bash、zsh 或 fish', en: 'bash, zsh or fish' }));
  },
  async run(context, [shell = '']) {
    const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
    if (script === undefined)
      throw new UserError('shell-unknown', {
        zh: `没有“${shell}”的补全脚本；可用 bash、zsh、fish`,
        en: `no completion for “${shell}”; there are bash, zsh and fish`,
      });
    await context.write(script());
    return exit.clean;
  },
  examples: [
    {
      line: 'source <(santong completion bash)',
      does: { zh: '在 bash 里启用补全', en: 'switch completion on in bash' },
    },
  ],
};
