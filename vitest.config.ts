import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/seed.ts'],
    reporters: ['default', './test/plainLine.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { NO_COLOR: '1', SANTONG_CACHE: join(tmpdir(), 'santong-test-cache') },
  },
});
