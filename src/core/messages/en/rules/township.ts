import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const township: Record<RuleIdOf<'township'>, EnglishRule> = {
  'town-code-missing': {
    title: 'Township list without township code',
    message: 'A township list has no township code, {expected} expected',
    remedy: 'Fill in the 12-digit code.',
    basis: 'National exchange tables (town_code)',
  },
  'agent-service-missing': {
    title: 'No agent or home service',
    message: 'The item belongs to {field} and has no free agent or home service',
    remedy: 'Set the agent service to yes and name who does it.',
    basis: 'Puyang Government [2017] No. 22 (agent and home service in five fields)',
  },
  'county-not-compiler': {
    title: 'Township list not compiled by the county',
    message: 'The list is compiled by “{compiler}” ({records} records), not by the county',
    remedy: 'The county government compiles the township lists and files them with the city.',
    basis: 'Anyang Government Services Regulation, Article 12 (for reference)',
  },
};
