import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const code: Record<RuleIdOf<'code'>, EnglishRule> = {
  'code-malformed': {
    title: 'Malformed code',
    message: '“{code}” in “{element}” does not fit the layout of its scheme[: {why}]',
    remedy:
      'Correct the part that breaks the layout; codes are made by encoding (santong encode on the command line), not by hand.',
    basis: 'GB/T 39554.1-2020 (layout of codes)',
  },
  'code-parent-implemented': {
    title: 'A list uses the code of a parent item',
    message:
      '“{code}” is the code of a main item that has sub-items (sub-item {sub}); the list names no sub-item',
    remedy: 'Look up the sub-items of this main item and use the code of the right one.',
    basis: 'GB/T 39554.1-2020 (00Y marks a main item with sub-items)',
  },
  'code-sub-conflict': {
    title: 'A main item is both whole and divided',
    message: 'Main item “{main}” has a code without sub-items, “{whole}”, and a sub-item code, “{part}”',
    remedy: 'Either use the undivided code only, or make it a parent row (00Y) and list every sub-item.',
    basis: 'GB/T 39554.1-2020 (000 means no sub-items)',
  },
  'code-type-mismatch': {
    title: 'Type in the code differs from the item type',
    message: 'Code “{code}” says “{codeType}”, the item type says “{itemType}”',
    remedy: 'Check the list of powers: correct the type, or use the right code.',
    basis: 'GB/T 39554.1-2020; GB/T 39046-2020 table A.1',
  },
  'code-level-mismatch': {
    title: 'Level in the code differs from the exercise level',
    message: 'Code “{code}” says “{codeLevel}”, the exercise level is {levels}',
    remedy: 'Check which level exercises the item: correct the level, or give a new code.',
    basis: 'GB/T 39554.1-2020; GB/T 39046-2020 table A.2',
  },
  'code-agency-mismatch': {
    title: 'Agency in the code differs from the agency given',
    message: 'Code “{code}” names the agency “{inCode}”, the agency code says “{agencyCode}”',
    remedy:
      'Check which body carries the item; after a change of agency transfer the code (santong encode transfer on the command line).',
    basis:
      'GB/T 39554.1-2020 (the first 18 characters are the agency’s credit code; provincial schemes place it elsewhere)',
  },
  'code-basic-mismatch': {
    title: 'Implementation code and basic code differ',
    message: 'Code “{code}” contains basic code “{inCode}”, the basic code says “{basicCode}”',
    remedy: 'Look up the item in the directory and make both the same.',
    basis: 'GB/T 39554.1-2020 (an implementation code ends in the basic code)',
  },
  'code-duplicated': {
    title: 'Code used twice',
    message: 'Code “{code}” is already used for “{other}”',
    remedy: 'If both are one item, delete one; otherwise give a new code.',
    basis: 'GB/T 39554.1-2020 (codes are unique)',
  },
  'code-retired': {
    title: 'Code is closed',
    message: 'Code “{code}” is {state} in the ledger[; replaced by {replacedBy}][ ({until})]',
    remedy: 'Use the replacing code from the ledger; an item that was cancelled leaves the list.',
    basis: 'Ledger; a closed code is never given again (our own rule, not verified in the printed standard)',
  },
  'code-unregistered': {
    title: 'Code not in the ledger',
    message: 'Code “{code}” is not registered in the ledger',
    remedy: 'Register it or have a code given (santong encode on the command line); do not make codes up.',
    basis: 'Ledger (one code a line, registered before use)',
  },
  'code-department-unknown': {
    title: 'Unknown guiding department',
    message: 'Department “{department}” in the code is not in the known table ({records} records)',
    remedy: 'Check the department; a newly founded one may stay.',
    basis: 'GB/T 39554.1-2020 (open table of guiding departments)',
  },
  'code-prefix-foreign': {
    title: 'Code of another province',
    message: 'Code “{code}” has prefix {prefix}, neither 00 for the nation nor {own} for this province',
    remedy:
      'Check whether the code was copied from another province; national items begin with 00, local ones with the own prefix.',
    basis: 'GB/T 39554.1-2020 (the first two characters are the division prefix)',
  },
  'code-legacy': {
    title: 'Legacy code',
    message: '“{code}” is a legacy code of {length} characters; its inside was not checked',
    remedy:
      'Replace it by the present basic code (12) and implementation code (31) and note the old one in the crosswalk.',
    basis: 'GB/T 39046-2020 still says 10 and 24; for the present layout see GB/T 39554.1-2020',
  },
  'handling-serial-duplicated': {
    title: 'Handling serial used twice',
    message: 'Handling items “{name}” and “{other}” both have serial {serial}',
    remedy: 'Renumber one of them; once given, a serial stays.',
    basis: 'GB/T 39554.1-2020 (the last two characters are unique within an item)',
  },
  'credit-code-malformed': {
    title: 'Malformed credit code',
    message: 'Agency code “{code}” is no well-formed unified social credit code ({records} records)[: {why}]',
    remedy: 'Correct it from the body’s certificate: 18 characters, capitals.',
    basis: 'GB 32100-2015',
  },
  'credit-code-check': {
    title: 'Credit code fails its check',
    message: 'The check character of agency code “{code}” is wrong ({records} records)[: {why}]',
    remedy:
      'Compare every character with the certificate; if the certificate says so, record it as a known issue.',
    basis: 'GB 32100-2015 (check character; early trial codes may break it)',
  },
  'credit-code-organisation-check': {
    title: 'Subject part of the credit code fails its check',
    message: 'Characters 9–17 of agency code “{code}” fail their check ({records} records)',
    remedy: 'The mistake is most likely in these nine characters; compare them with the certificate.',
    basis: 'GB 11714 (organisation code check)',
  },
  'credit-code-unknown': {
    title: 'Agency not registered',
    message: 'Agency code “{code}” ({name}) is not in the register of agencies ({records} records)',
    remedy: 'Register the body in agencies.yaml, or correct the code.',
    basis: 'Register of agencies (agencies.yaml)',
  },
  'division-unknown': {
    title: 'Unknown division',
    message: 'Division code “{code}” is not in the table of divisions ({records} records)',
    remedy: 'Check the code; register a new division in divisions.yaml first.',
    basis: 'GB/T 2260; statistical division codes',
  },
  'division-retired': {
    title: 'Division code withdrawn',
    message: 'Division “{name}” ({code}) has been withdrawn; {records} records use it[ ({since})]',
    remedy: 'Use the present division code.',
    basis: 'GB/T 2260 (withdrawn codes)',
  },
  'code-ledger-doubled': {
    title: 'One code on two lines of the ledger',
    message: 'Code “{code}” stands on two lines of the ledger; most likely two branches gave the same code',
    remedy: 'Run santong encode resolve: the younger item gets a new code, the lost code keeps a line.',
    basis: 'Ledger of codes (one code, one line)',
  },
  'code-ledger-unused': {
    title: 'A live code of the ledger that no item uses',
    message: 'Code “{code}” ({name}) is live in the ledger, but no item of directory or lists uses it',
    remedy:
      'If the item is cancelled, retire the code (santong encode retire on the command line); if it was deleted by mistake, restore it.',
    basis: 'Ledger of codes (ledger, directory and lists agree)',
  },
  'code-ledger-empty': {
    title: 'Lists hold codes, but the ledger is missing or empty',
    message:
      'Directory and lists hold {count} codes and the ledger not one, so whether a code is registered or retired cannot be checked',
    remedy:
      'Take the codes that stand into the ledger when encoding (santong encode --adopt on the command line); if ledger.csv was deleted by mistake, restore it first.',
    basis: 'Ledger of codes (one line a code, registered before use)',
  },
  'code-ledger-state': {
    title: 'State in the ledger differs from the item',
    message: 'The state of code “{code}” ({name}) in the ledger differs from that of the item',
    remedy:
      'Suspend, resume or retire the code (santong encode on the command line), so that ledger and lists change together.',
    basis: 'Ledger of codes (ledger, directory and lists agree)',
  },
  'crosswalk-clash': {
    title: 'Clash in the crosswalk',
    message: 'In the crosswalk ({scheme}) {codes} mean {basicCodes}: {why}',
    remedy: 'Check these lines of crosswalk.csv; one foreign code keeps one live basic code.',
    basis: 'Crosswalk (one foreign code, one basic code)',
  },
};
