import type { Bilingual } from '../../core/model/index.js';
import type { CommandModule } from '../command.js';

/** Every command, in the order of the main job; its code is loaded only when it is called. */
export interface CommandEntry {
  name: string;
  summary: Bilingual;
  load(): Promise<CommandModule>;
}

const entry = (
  name: string,
  zh: string,
  en: string,
  load: () => Promise<{ command: CommandModule }>,
): CommandEntry => ({
  name,
  summary: { zh, en },
  load: async () => (await load()).command,
});

export const commands: readonly CommandEntry[] = [
  entry(
    'validate',
    '核查目录，或核查各单位原样报来的清单',
    'check a catalogue, or lists as they came',
    () => import('./validate.js'),
  ),
  entry('import', '把清单表格导入目录', 'take lists into the catalogue', () => import('./import.js')),
  entry(
    'match',
    '逐行认出是哪个标准事项',
    'find which standard item each row is',
    () => import('./match.js'),
  ),
  entry(
    'encode',
    '给没有编码的事项赋码，并登记台账',
    'give codes and write the ledger',
    () => import('./encode.js'),
  ),
  entry('code', '把编码逐段说清楚', 'take codes apart in words', () => import('./code.js')),
  entry(
    'diff',
    '比较两个版本、两份清单或两个县区',
    'what changed and whom it hurts',
    () => import('./diff.js'),
  ),
  entry(
    'export',
    '导出门户、大厅、交换库表和开放数据',
    'write portal, hall, exchange and open data',
    () => import('./export.js'),
  ),
  entry(
    'verify',
    '核对已公布的内容与目录是否一致',
    'check published copies against the catalogue',
    () => import('./verify.js'),
  ),
  entry('stats', '统计“三同”与覆盖情况', 'the three samenesses and coverage', () => import('./stats.js')),
  entry(
    'serve',
    '在浏览器里打开工作台，只在本机',
    'open the workbench in the browser, on this machine only',
    () => import('./serve.js'),
  ),
  entry('rules', '列出全部规则', 'list all rules', () => import('./rules.js')),
  entry('explain', '说明一条规则', 'explain one rule', () => import('./explain.js')),
  entry(
    'template',
    '生成发给部门填写的空白表',
    'write the blank workbook for departments',
    () => import('./template.js'),
  ),
  entry('init', '新建一个目录', 'start a new catalogue', () => import('./init.js')),
  entry('schema', '输出 JSON Schema', 'print the JSON Schemas', () => import('./schema.js')),
  entry('completion', '输出命令补全脚本', 'print shell completion', () => import('./completion.js')),
  entry(
    'demo',
    '用内置目录和一份县级清单演示全过程',
    'the main job on the embedded catalogue',
    () => import('./demo.js'),
  ),
];
