import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

const collector = () => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
};

/** The program as a user runs it, in this process: arguments, where they stand, what they pipe in. */
export const runCli = async (
  args: readonly string[],
  { cwd = process.cwd(), stdin = '' }: { cwd?: string; stdin?: string | Uint8Array } = {},
): Promise<Ran> => {
  const out = collector();
  const err = collector();
  const code = await run(args, {
    stdin: Readable.from(stdin.length === 0 ? [] : [Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    env: {},
    cwd: () => cwd,
  });
  return { code, out: out.text(), err: err.text() };
};
