import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const same: Record<RuleIdOf<'same'>, EnglishRule> = {
  'name-differs': {
    title: 'Name differs from the standard',
    message: 'The name is “{local}”, the standard says “{standard}”',
    remedy: 'Use the name of the directory; a customary local name may stand in the questions.',
    basis: 'Puyang Government [2017] No. 22 (one standard for city, county and township)',
  },
  'type-differs': {
    title: 'Type differs from the standard',
    message: 'The item type is “{itemType}”, the standard says “{standard}”',
    remedy: 'Use the type of the directory.',
    basis: 'Puyang Government [2017] No. 22 (one standard for city, county and township)',
  },
  'basis-differs': {
    title: 'Legal basis differs from the standard',
    message:
      'The legal basis differs from the standard[; added: {added}][; missing: {removed}][; {local} stands for {standard} of the standard]',
    remedy: 'Use the legal basis of the directory; report a further local basis for its revision.',
    basis: 'Puyang Government [2017] No. 22; element table (legal basis is an identity element)',
  },
  'condition-added': {
    title: 'Conditions added',
    message: 'Conditions beyond the standard: {added}',
    remedy: 'Remove them; where a law or regulation asks for them, have the directory revised.',
    basis:
      'Regulation on Optimising the Business Environment, Article 35; Puyang Government [2017] No. 22 (no requirements beyond the guide)',
  },
  'condition-differs': {
    title: 'Conditions differ from the standard',
    message:
      'The conditions differ from the standard[; {local} is {standard} in the standard][; missing: {removed}]',
    remedy:
      'Use the standard’s wording; where one condition fewer is meant, give the reason as a known issue.',
    basis: 'Puyang Government [2017] No. 22 (one standard for city, county and township)',
  },
  'material-added': {
    title: 'Materials added',
    message: 'Materials beyond the standard: {added}',
    remedy: 'Remove them; where a law or regulation asks for them, have the directory revised.',
    basis:
      'Henan Business Environment Regulation, Article 28; Puyang Government [2017] No. 22 (no requirements beyond the guide)',
  },
  'material-differs': {
    title: 'Materials differ from the standard',
    message:
      'The materials differ from the standard[; {local} is {standard} in the standard][; missing: {removed}][; more is asked for of {more}]',
    remedy:
      'Use the standard’s names, copies and necessity; what can be dropped should be dropped in the directory, for everyone.',
    basis: 'Puyang Government [2017] No. 22 (one standard for city, county and township)',
  },
  'service-object-narrowed': {
    title: 'Fewer served than the standard says',
    message: '{objects} of the standard are not served',
    remedy: 'Add them; the circle of applicants must not be narrowed.',
    basis: 'Regulation on Optimising the Business Environment, Article 35 (equal acceptance and standards)',
  },
  'process-differs': {
    title: 'Procedure differs from the standard',
    message: 'The procedure is {local}, the standard says {standard}',
    remedy: 'Use the standard procedure; a step that can be saved should be saved in the directory.',
    basis:
      'Puyang Government [2017] No. 22; Regulation on Optimising the Business Environment, Article 35 (no added steps)',
  },
  'statutory-limit-differs': {
    title: 'Statutory limit differs from the standard',
    message: 'The statutory limit is {local}, the standard says {standard}',
    remedy: 'The statutory limit is set by law and the same everywhere; use the standard’s.',
    basis: 'Administrative Licensing Law, Article 42; Puyang Government [2017] No. 22',
  },
  'result-differs': {
    title: 'Result differs from the standard',
    message: 'The result is “{local}”, the standard says “{standard}”',
    remedy: 'Use the result type and name of the standard.',
    basis: 'Puyang Government [2017] No. 22 (one standard for city, county and township)',
  },
  'promise-longer-than-standard': {
    title: 'Promised limit longer than the standard',
    message: 'The promised limit is {local}, the standard says {standard}',
    remedy: 'Shorten it to the standard.',
    basis: 'Puyang Government [2017] No. 22 (one standard, handled in time)',
  },
  'fee-added': {
    title: 'A fee the standard does not have',
    message: 'Charged beyond the standard: {fees}',
    remedy: 'Drop the fee; where a law or administrative regulation allows it, have the directory revised.',
    basis: 'Administrative Licensing Law, Article 58; Puyang Government [2017] No. 22',
  },
  'fee-higher': {
    title: 'Fee higher than the standard',
    message: '“{fee}” costs {local}, the standard says {standard}',
    remedy: 'Lower it to the standard.',
    basis: 'Administrative Licensing Law, Article 59 (published items and rates)',
  },
  'visits-more-than-standard': {
    title: 'More visits than the standard',
    message: '{local} visits are needed, the standard says {standard}',
    remedy: 'Reduce them to the standard.',
    basis: 'Puyang Government [2017] No. 22 (one standard for city, county and township)',
  },
  'channel-narrowed': {
    title: 'Fewer channels than the standard',
    message: 'The standard offers {channels}, this list does not',
    remedy: 'Add the missing channels; without a legal basis the applicant’s channels must not be limited.',
    basis:
      'Anyang Government Services Regulation, Article 22 (for reference); Regulation on Optimising the Business Environment, Article 35',
  },
  'level-not-exercised': {
    title: 'Item not exercised at this level',
    message: 'The standard gives the item to {levels}, this list is of level {level}',
    remedy:
      'Check whether it was devolved: if not, take it off the list; if so, have the directory add the level.',
    basis: 'Henan Business Environment Regulation, Article 28; directory (exercise levels)',
  },
  'item-not-adopted': {
    title: 'No list of a level has the item',
    message: 'The standard gives the item to level {level}, no list of that level has it',
    remedy:
      'The agency of that level should list it; where the level does not exercise it, revise the directory.',
    basis: 'Puyang Government [2017] No. 22 (directory and lists, published as a whole)',
  },
  'standard-outdated': {
    title: 'The list follows an older standard',
    message: 'The list names version {local}, the standard is at version {standard}',
    remedy: 'Check the list’s own elements against the new version, then raise the number.',
    basis: 'Puyang Government [2017] No. 22 (kept up to date)',
  },
  'suspended-item-active': {
    title: 'A suspended item is still offered',
    message: '“{name}” is suspended in the directory, this list says “{status}”',
    remedy: 'Set the status to suspended until it is resumed.',
    basis: 'Anyang Government Services Regulation, Article 17 (for reference)',
  },
  'cancelled-item-active': {
    title: 'A cancelled item is still offered',
    message: '“{name}” is cancelled in the directory[ ({cancelOn})], this list says “{status}”',
    remedy: 'Take it off the list, or set the status to cancelled with its date.',
    basis: 'Anyang Government Services Regulation, Article 17 (for reference)',
  },
  'portal-hall-differ': {
    title: 'Portal, hall and catalogue disagree',
    message:
      '“{element}” is “{published}” in {where}, the catalogue says “{expected}”[, {other} says “{otherValue}”]',
    remedy: 'Publish again from the catalogue; if the catalogue is wrong, correct it first.',
    basis:
      'Puyang Government [2017] No. 22 (on line and off line the same); Henan Business Environment Regulation, Article 38',
  },
  'published-missing': {
    title: 'In the catalogue, but not published',
    message: '“{name}” is missing in {where}[ ({records} items)]',
    remedy: 'Publish again; what must not be published is suspended or cancelled in the catalogue first.',
    basis: 'Puyang Government [2017] No. 22 (lists are published and kept up to date)',
  },
  'published-outdated': {
    title: 'What is published is out of date',
    message: '“{name}” in {where} is out of date: {why}',
    remedy: 'Take down what is cancelled or suspended and publish again from the present catalogue.',
    basis:
      'Puyang Government [2017] No. 22 (kept up to date); Anyang Government Services Regulation, Article 17 (for reference)',
  },
  'published-unknown': {
    title: 'Published, but not in the catalogue',
    message: '{where} publishes “{name}”, which the catalogue does not have',
    remedy: 'Take it down; if it belongs there, enter it into the catalogue first.',
    basis: 'Henan Business Environment Regulation, Article 28 (no items outside the directory)',
  },
};
