import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedCatalogue } from '../../../src/node/load.js';

const list = 'lists/410922-清丰县/11410922EXAMP0509E-国家税务总局清丰县税务局.yaml';

/** A copy of the embedded catalogue to spoil; `remove` takes it away. */
export const copyCatalogue = () => {
  const top = mkdtempSync(join(tmpdir(), 'santong-validate-'));
  const root = join(top, 'catalog');
  cpSync(embeddedCatalogue(), root, { recursive: true });
  const path = join(root, list);
  return {
    top,
    root,
    /** one item of the Qingfeng tax office gets a basic code that nobody has: an error in 410922 */
    spoil: () =>
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace('basicCode: "002030052000"', 'basicCode: "002030052009"'),
      ),
    read: (name: string) => readFileSync(join(root, name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(join(root, name), text),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
};

export const today = ['--date', '2026-11-24'];
