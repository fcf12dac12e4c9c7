import { createClient } from '../../../../src/web/app/worker/client.js';
import type { Seen } from '../../../../src/web/app/worker/protocol.js';

/** The engine without the page around it, for a test that calls it by hand. */
const seen: Seen[] = [];
Object.assign(globalThis, { engine: createClient({ changed: (one) => seen.push(one) }), seen });
