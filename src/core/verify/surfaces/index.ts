import type { Surface, SurfaceId } from '../copy.js';
import { exchangeSurface } from './exchange.js';
import { kioskSurface, pageSurface, wordSurface } from './guides.js';
import { hallSurface } from './hall.js';
import { portalSurface } from './portal.js';

/** Every way of publishing that can be read back. */
export const surfaces: ReadonlyMap<SurfaceId, Surface> = new Map(
  [portalSurface, hallSurface, kioskSurface, exchangeSurface, pageSurface, wordSurface].map((s) => [s.id, s]),
);
