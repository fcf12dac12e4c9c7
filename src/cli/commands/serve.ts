import { UserError } from '../../core/model/index.js';
import { findCatalogue, loadCatalogue } from '../../node/load.js';
import type { CommandContext, CommandModule } from '../command.js';
import { exit } from '../command.js';
import { today } from '../globals.js';
import { openBrowser } from '../openBrowser.js';
import { wholeNumber } from '../option.js';
import { version } from '../version.js';

const portOf = (value: unknown): number => {
  const port = wholeNumber('--port', value) ?? 0;
  if (port <= 65_535) return port;
  throw new UserError('port-out-of-range', {
    zh: `--port 要在 0 到 65535 之间，现在是 ${port}；不写就由系统挑一个空闲的`,
    en: `--port is between 0 and 65535, not ${port}; leave it out to get a free one`,
  });
};

/** Until Ctrl-C; each Enter in the terminal asks for a new link. */
const untilEnded = (context: CommandContext, newLink: () => void): Promise<void> =>
  new Promise((ended) => {
    const { shell } = context;
    const onData = (chunk: Uint8Array | string): void => {
      if (String(chunk).includes('\n')) newLink();
    };
    const end = (): void => {
      shell.stdin.off('data', onData);
      shell.stdin.pause();
      ended();
    };
    shell.stdin.on('data', onData);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) shell.once?.(signal, end);
  });

export const command: CommandModule = {
  configure(command, say) {
    command
      .option('--port <n>', say({ zh: '端口；默认由系统挑一个空闲的', en: 'port; default: a free one' }))
      .option('--no-open', say({ zh: '不打开浏览器，只显示链接', en: 'show the link, open no browser' }))
      .option(
        '--read-only',
        say({ zh: '只看，不许改动目录', en: 'look only, the catalogue cannot be changed' }),
      );
  },
  async run(context, _args, options) {
    const port = portOf(options['port']);
    const { globals, shell } = context;
    const { root, embedded } = findCatalogue(shell.cwd(), globals.catalog);
    await loadCatalogue(root);
    const { startServer } = await import('../../web/server/start.js');
    const { reportBug } = await import('../trouble.js');
    const server = await startServer({
      root,
      embedded,
      port,
      readOnly: options['readOnly'] === true,
      lang: globals.lang,
      version: version(),
      today: () => (options['date'] === undefined ? today() : globals.date),
      fault: (error) => reportBug(error, shell, globals.lang),
    });
    // before the link is shown: whoever sees it may already press Ctrl-C
    const ended = untilEnded(context, () => void context.write(`${server.link()}\n`));
    const link = server.link();
    context.note({
      zh: `工作台已启动，只有这台机器能打开${embedded ? '（内置示例目录，只读）' : ''}。链接只能用一次；按回车换一个新链接，按 Ctrl-C 结束。`,
      en: `The workbench is running, for this machine only${embedded ? ' (embedded example catalogue, read-only)' : ''}. The link works once; press Enter for a new one, Ctrl-C to end.`,
    });
    await context.write(`${link}\n`);
    if (options['open'] !== false) openBrowser(link);
    await ended;
    await server.close();
    context.note({ zh: '工作台已结束。', en: 'The workbench has ended.' });
    return exit.clean;
  },
  examples: [
    {
      line: 'santong serve -C 目录',
      does: {
        zh: '打开工作台；两个人可以同时用，互相看得到对方的改动',
        en: 'open the workbench; two people may work at once and see what the other changed',
      },
    },
    {
      line: 'santong serve --port 8410 --no-open --read-only',
      does: {
        zh: '固定端口，只显示链接，不许改动目录',
        en: 'a fixed port, show the link only, the catalogue cannot be changed',
      },
    },
  ],
};
