import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, picture, type Visitor, visit, type Workbench } from './workbench.js';

let bench: Workbench;
let visitor: Visitor;
beforeAll(async () => {
  bench = await openWorkbench();
  visitor = await visit(bench.server);
});
afterAll(() => bench.close());

describe('names that are not written', () => {
  const evil = [
    '../agencies.yaml',
    'lists/../../agencies.yaml',
    'lists/x/../../../agencies.yaml',
    './agencies.yaml',
    '/etc/agencies.yaml',
    '//server/share/agencies.yaml',
    'C:/agencies.yaml',
    'C:agencies.yaml',
    'lists\\..\\..\\agencies.yaml',
    'lists/..\\..\\agencies.yaml',
    'lists/%2e%2e/%2e%2e/agencies.yaml',
    '%2e%2e/agencies.yaml',
    'lists/..%2f..%2fagencies.yaml',
    'lists/. ./x.yaml',
    'lists/.../x.yaml',
    'lists/.. /x.yaml',
    'lists/x./y.yaml',
    'lists/x /y.yaml',
    'lists//x.yaml',
    'lists/x.yaml/',
    'lists/a\u0000.yaml',
    'agencies.yaml\u0000.png',
    'lists/a\n.yaml',
    'lists/x.yaml:stream.yaml',
    'lists/con.yaml',
    'lists/NUL/x.yaml',
    'lists/\ud800.yaml',
    '.santong/lock',
    '.santong/journal.json',
    '.git/config',
    'lists/.git/x.yaml',
    'lists/~$x.yaml',
    'package.json',
    'directory/deep/x.yaml',
    'directory/x.csv',
    'lists/x.sh',
    'AGENCIES.YAML',
    '__proto__',
    'constructor',
    'toString',
    '',
    `lists/${'长'.repeat(90)}.yaml`,
    'lists/a/b/c/d/e/f/x.yaml',
  ];
  it.each(evil)('path %j', async (path) => {
    const before = picture(join(bench.root, '..'));
    const answer = await visitor.write([
      bench.edit('agencies.yaml', '# 搭车'),
      { path, base: null, text: 'format: santong-list/1\n' },
    ]);
    expect(answer).toMatchObject({ status: 400, json: { code: 'path-refused' } });
    expect(picture(join(bench.root, '..'))).toEqual(before);
  });
});
