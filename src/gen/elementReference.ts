import { readFile } from 'node:fs/promises';
import { definitionOf, type ElementDefinition, elementIds } from '../core/model/index.js';
import type { Derived } from './derive.js';

const path = 'src/core/model/README.md';
const begin = '<!-- 以下由 npm run gen 生成 -->';

const tiers = { identity: '同一性', standard: '标准', bounded: '有界', local: '本地' } as const;
const needs: Record<string, string> = {
  always: '必填',
  list: '清单必填',
  powers: '行政权力必填',
  charged: '收费时必填',
  entrusted: '委托时必填',
  visits: '须到现场时必填',
  online: '网办时必填',
  inHall: '进驻大厅时必填',
  township: '乡级清单必填',
};

const row = (id: string, d: ElementDefinition): string =>
  `| ${[id, d.title, d.exchange.join(' '), d.kind + (d.table === undefined ? '' : `（${d.table}）`), d.required === undefined ? '' : (needs[d.required] ?? ''), tiers[d.tier] + (d.better === undefined ? '' : `（${d.better} 更好）`)].join(' | ')} |`;

/** The element reference in the model room's sign. */
export const deriveElementReference = async (): Promise<Derived[]> => {
  const sign = await readFile(path, 'utf8');
  const hand = sign.slice(0, sign.indexOf(begin));
  const table = [
    '| id | 名称 | 交换列 | 类型 | 必填 | 层次 |',
    '|---|---|---|---|---|---|',
    ...elementIds.map((id) => row(id, definitionOf(id))),
  ];
  return [{ path, text: `${hand}${begin}\n\n${table.join('\n')}\n` }];
};
