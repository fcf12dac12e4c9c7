import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

/** Core must run in a page: bundle it, run it where only web globals exist, and validate two items. */
const entry = fileURLToPath(new URL('./fixtures/browser-entry.ts', import.meta.url));

const bundle = async (file: string): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: file, formats: ['iife'], name: 'santongTest' },
      rollupOptions: { onwarn: () => {} },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((o) => ('output' in o ? o.output : [])).find((o) => o.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('no bundle');
  return chunk.code;
};

const webGlobals = () => ({
  TextDecoder,
  TextEncoder,
  URL,
  structuredClone,
  Intl,
  queueMicrotask,
  setTimeout,
  clearTimeout,
  atob,
  btoa,
  Blob,
  ReadableStream,
  crypto: globalThis.crypto,
  performance,
});

describe('browser', () => {
  it('core validates two items with nothing but web globals', async () => {
    const code = await bundle(entry);
    expect(code).not.toMatch(/from\s*["']node:|require\(["'](?:node:)?(?:fs|path|crypto|os)["']\)/);
    const context = createContext({ ...webGlobals(), result: undefined });
    new Script(`${code}\nresult = JSON.stringify(santongTest.run());`).runInContext(context, {
      timeout: 20_000,
    });
    const result = JSON.parse(String(context['result'])) as { records: number; rules: string[] };
    expect(result.records).toBe(2);
    expect(result.rules).toContain('promise-exceeds-law');
  });
  it('core makes every file of the workbench with nothing but web globals', async () => {
    const code = await bundle(fileURLToPath(new URL('./fixtures/browser-reports.ts', import.meta.url)));
    expect(code).not.toMatch(/from\s*["']node:|require\(["'](?:node:)?(?:fs|path|crypto|os)["']\)/);
    const context = createContext(webGlobals());
    const made: Promise<Record<string, number>> = new Script(`${code}\nsantongTest.run();`).runInContext(
      context,
      { timeout: 20_000 },
    );
    const sizes = await made;
    expect(sizes['findings']).toBeGreaterThan(2);
    expect(sizes['changes']).toBe(1);
    for (const [name, size] of Object.entries(sizes))
      if (name !== 'changes' && name !== 'findings') expect(size, name).toBeGreaterThan(100);
  });
  it('bites: core that leaned on node would not run there', async () => {
    const context = createContext(webGlobals());
    expect(() => new Script('process.cwd()').runInContext(context)).toThrow(/process is not defined/);
    expect(() => new Script('Buffer.from("")').runInContext(context)).toThrow(/Buffer is not defined/);
  });
});
