import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorOffset, readJson, readNdjson } from '../../src/core/formats/json.js';

describe('json', () => {
  it.each([
    ['{"a": 1,\n "b": }', 2, 7],
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['[1, 2\n', 2, 1],
    ['{"a": 01}', 1, 7],
    ['abc', 1, 1],
    ['{"a": "甲\n"}', 1, 7],
    ['[1,]', 1, 4],
    ['{} x', 1, 4],
  ])('says where %j breaks', (text, line, column) => {
    expect(() => readJson(text, 'x.json')).toThrow(`第 ${line} 行第 ${column} 列`);
  });

  it('finds an offset inside every text that JSON refuses', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('}', ']', ',', '"', 'x', ''), (json, at, put) => {
        const text = json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1);
        try {
          JSON.parse(text);
        } catch {
          expect(jsonErrorOffset(text)).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('reads one value a line with its line', () => {
    expect(readNdjson('{"a":1}\r\n\r\n{"a":2}', 'x.ndjson')).toEqual([
      { value: { a: 1 }, line: 1 },
      { value: { a: 2 }, line: 3 },
    ]);
    expect(() => readNdjson('{"a":1}\n{"a":}\n', 'x.ndjson')).toThrow('第 2 行第 6 列');
  });
});
