/** Exit code of the starters for a Node.js that is missing or too old. */
const noNode = 9;

/** True for the versions in package.json's engines; no “%” or “!”, which cmd would take for its own. */
const versionTest =
  "const [a,b]=process.versions.node.split('.').map(Number);process.exit(a>22||a===22&&b>=12||a===20&&b>=19?0:1)";

const windows = (lines: string[]): string => `${lines.join('\r\n')}\r\n`;
const unix = (lines: string[]): string => `${lines.join('\n')}\n`;

/** ASCII only: cmd reads its files in the code page of the machine. `node\` beside it is a Node.js without installation. */
export const windowsProgram = windows([
  '@echo off',
  'setlocal',
  'set "NODE=node"',
  'if exist "%~dp0node\\node.exe" set "NODE=%~dp0node\\node.exe"',
  `"%NODE%" -e "${versionTest}" >nul 2>nul`,
  'if errorlevel 1 goto none',
  '"%NODE%" "%~dp0bin\\santong.js" %*',
  'exit /b %errorlevel%',
  ':none',
  'echo santong needs Node.js 20.19 or newer, or 22.12 or newer: https://nodejs.org 1>&2',
  `exit /b ${noNode}`,
]);

/** A double click opens the embedded example; a catalogue folder dropped on it opens that folder. */
export const windowsWorkbench = windows([
  '@echo off',
  'setlocal',
  'if "%~1"=="" goto plain',
  'if not exist "%~f1\\catalogue.yaml" goto plain',
  'call "%~dp0santong.cmd" serve -C "%~f1"',
  'goto done',
  ':plain',
  'call "%~dp0santong.cmd" serve %*',
  ':done',
  'set "CODE=%errorlevel%"',
  `if %CODE%==${noNode} for %%f in ("%~dp0*.txt") do start "" "%%f"`,
  'if not %CODE%==0 pause',
  'exit /b %CODE%',
]);

const here = [
  'case $0 in',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is sh
  '  */*) here=$(cd -- "${0%/*}" && pwd) || exit 2 ;;',
  '  *) here=$PWD ;;',
  'esac',
];

export const unixProgram = unix([
  '#!/bin/sh',
  ...here,
  'node=node',
  'if [ -x "$here/node/bin/node" ]; then node=$here/node/bin/node; fi',
  `if ! "$node" -e "${versionTest}" >/dev/null 2>&1; then`,
  "  echo 'santong 要 Node.js 20.19 以上（22 系列要 22.12 以上）；见 使用说明.txt' >&2",
  `  exit ${noNode}`,
  'fi',
  'exec "$node" "$here/bin/santong.js" "$@"',
]);

export const unixWorkbench = unix([
  '#!/bin/sh',
  ...here,
  'if [ -f "$1/catalogue.yaml" ]; then exec /bin/sh "$here/santong.sh" serve -C "$1"; fi',
  'exec /bin/sh "$here/santong.sh" serve "$@"',
]);

const instructions = (version: string): string[] => [
  `santong（三同）${version} 便携版`,
  '',
  '这个文件夹拷到哪里都能用，不安装、不联网，只要这台机器有 Node.js 20.19 以上（22 系列要 22.12 以上）。',
  '',
  '一、没有 Node.js',
  '  Windows：到 https://nodejs.org 下载 LTS 版安装；没有管理员权限时，下载 zip 版，解压后把里面的内容放进本文件夹的 node 文件夹，',
  '  使 node\\node.exe 存在。',
  '  Linux：用系统的软件源安装，或把 tar.xz 版解压成本文件夹的 node，使 node/bin/node 存在。',
  '  完全不能装时，双击 santong.html，用浏览器就能核查、匹配、比较和下载空白表，内容不出这台机器。',
  '',
  '二、打开工作台',
  '  Windows：双击“打开工作台.cmd”，浏览器会自己打开；把自己的目录文件夹拖到它上面，就打开那个目录。',
  '  Linux：sh 打开工作台.sh，或 sh 打开工作台.sh 目录文件夹。',
  '  黑色窗口不要关，关了工作台就停；在里面按回车得到新的链接，按 Ctrl-C 结束。',
  '  不带文件夹打开的是内置的濮阳示例目录，只读。',
  '',
  '三、新建自己的目录',
  '  Windows：santong.cmd init 我的目录 --division 410900',
  '  Linux：sh santong.sh init 我的目录 --division 410900',
  '  410900 换成自己的六位行政区划代码。',
  '',
  '四、命令行',
  '  santong.cmd（或 sh santong.sh）后面跟命令，--help 列出全部命令，每个命令都有示例。',
  '',
  'English: a folder that runs with Node.js 20.19 or newer alone, no npm, no network. Start “打开工作台.cmd” (Windows) or',
  '“sh 打开工作台.sh” (Linux) for the workbench, santong.cmd / santong.sh for the command line (--lang en), or open santong.html',
  'in a browser without Node.js at all.',
];

/** Notepad of an old Windows needs the byte order mark and CRLF. */
export const instructionsText = (version: string): string => `\uFEFF${windows(instructions(version))}`;
