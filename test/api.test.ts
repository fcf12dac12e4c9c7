import { describe, expect, it } from 'vitest';
import * as core from '../src/core/index.js';
import * as node from '../src/node/index.js';

/** The public API by name. Adding a name is a decision; taking one away breaks somebody. */
describe('api', () => {
  it('santong', () => {
    expect(Object.keys(core).sort()).toMatchSnapshot();
  });
  it('santong/node', () => {
    expect(Object.keys(node).sort()).toMatchSnapshot();
  });
});
