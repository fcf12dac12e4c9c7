import { expect, test } from 'vitest';
import { Standards } from '../../src/core/intake/matches.js';
import { catalogueOf, directoryItem } from './sampleCatalogue.js';

test('import weighs what crosswalk.csv says of a foreign code', () => {
  const code = '511A09001023-511602000000-000-11511301008778386B-1-00';
  const tied = catalogueOf(
    [
      directoryItem('保安员证核发', undefined, { basicCode: '000109103000' }),
      directoryItem('旅馆业特种行业许可', undefined, { basicCode: '000109127000' }),
    ],
    [],
    {
      crosswalk: [{ scheme: 'sichuan', code: '511A09001023', basicCode: '000109127000', name: '', note: '' }],
    },
  );
  const row = {
    values: { name: '旅馆特种行业许可证核发（县级）', implementationCode: code },
    handling: [],
    extra: {},
    origin: { file: 'x' },
  };
  const result = new Standards(tied).match(row);
  expect(result.candidates[0]?.basicCode).toBe('000109127000');
  expect(result.reasons.map(({ id }) => id)).toContain('code-equal');
  const untied = new Standards({ ...tied, crosswalk: [] }).match(row);
  expect(untied.reasons.map(({ id }) => id)).not.toContain('code-equal');
});
