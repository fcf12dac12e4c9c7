import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const limit: Record<RuleIdOf<'limit'>, EnglishRule> = {
  'promise-exceeds-law': {
    title: 'Promised limit exceeds the statutory limit',
    message: 'The promised limit is {promised}, more than the statutory {legal}',
    remedy: 'Bring the promise within the statutory limit, or correct the statutory limit.',
    basis: 'Administrative Licensing Law, Article 42',
  },
  'licence-limit-over-twenty': {
    title: 'Licence takes more than twenty days',
    message:
      'The promised limit of the licence is {promised}, more than {most}[ ({joint})], and no law that sets another limit is given',
    remedy:
      'Bring it within the limit; where a law sets another, quote that article in the legal basis or the note of the limit.',
    basis:
      'Administrative Licensing Law, Article 42 (twenty days, forty-five for joint handling, unless laws or regulations say otherwise)',
  },
  'instant-with-days': {
    title: 'Immediate case with days',
    message: 'The case type is “immediate”, the promised limit is {promised}',
    remedy: 'If it is done at once, write 即办 as the limit; otherwise make it a promised case.',
    basis: 'National element table (immediate cases are done on the spot)',
  },
  'instant-mismatch': {
    title: 'At once, but not an immediate case',
    message: 'The promised limit is “at once”, the case type is “{caseType}”',
    remedy: 'If it is done on the spot, make it an immediate case; otherwise state the days.',
    basis: 'National element table (immediate cases are done on the spot)',
  },
  'limit-units-mixed': {
    title: 'Statutory and promised limits use different units',
    message: 'Statutory {legal}, promised {promised}: working and calendar days are hard to compare',
    remedy: 'Write both limits in the same unit.',
    basis: 'Administrative Licensing Law, Article 82 (limits count working days)',
  },
  'steps-exceed-promise': {
    title: 'Steps take longer than promised',
    message: 'The steps add up to {total}, more than the promised {promised}',
    remedy: 'Shorten steps, mark parallel ones as parallel, or correct the promise.',
    basis:
      'Administrative Licensing Law, Articles 42 and 45 (hearings, inspections and expert reviews are not counted)',
  },
  'joint-intake-split': {
    title: 'Joint handling without a single intake',
    message: '{agencies} each accept the application; there is no single intake',
    remedy: 'Keep one intake step at one window and pass the case on inside.',
    basis: 'Puyang Government [2017] No. 22 (one window for items of several departments)',
  },
  'joint-serial': {
    title: 'Parallel steps made serial',
    message: '{steps} run in parallel in the standard and one after another here',
    remedy: 'Handle them in parallel as the standard does.',
    basis: 'Puyang Government [2017] No. 22 (parallel handling)',
  },
};
