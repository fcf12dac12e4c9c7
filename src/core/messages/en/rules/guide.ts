import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const guide: Record<RuleIdOf<'guide'>, EnglishRule> = {
  'guide-content-missing': {
    title: 'Guide lacks prescribed content',
    message: 'The guide does not say {contents}',
    remedy:
      'Add it in the directory or the list; what may follow later is stated in the necessity of each material.',
    basis:
      'Henan Business Environment Regulation, Article 28 (twelve kinds of content; the element table has none for 告知承诺, so the other eleven are checked)',
  },
  'condition-catch-all': {
    title: 'Catch-all condition',
    message: 'Condition “{condition}” has the catch-all “{words}”',
    remedy: 'Name the actual condition, or delete it.',
    basis: 'Henan Business Environment Regulation, Article 28 (no vague catch-all terms)',
  },
  'material-catch-all': {
    title: 'Catch-all material',
    message: 'Material “{material}” does not say which document is meant',
    remedy: 'Name each document, or delete the entry.',
    basis:
      'Henan Business Environment Regulation, Article 28; Anyang Government Services Regulation, Article 13',
  },
  'material-source-missing': {
    title: 'Material without a source',
    message: '{count} materials do not say where they come from: {materials}',
    remedy: 'Say whether the applicant, a government department or an intermediary provides each.',
    basis: 'Element table (source of material)',
  },
  'material-copies-missing': {
    title: 'Material without number of copies',
    message: '{count} paper materials do not say how many originals or copies: {materials}',
    remedy: 'State how many originals and copies.',
    basis: 'Element table (copies)',
  },
  'material-named-unclearly': {
    title: 'Unclear material name',
    message: 'Material name “{material}” does not tell which document it is',
    remedy: 'Use the full name of the document.',
    basis: 'State Council Decree No. 716, Article 6 (materials stated clearly)',
  },
  'visit-reason-missing': {
    title: 'Visit without a reason',
    message: '{visits} visits are needed and no reason is given',
    remedy: 'Give the reason; if no visit is needed, set the number to 0.',
    basis: 'Element table (reason for the visit)',
  },
  'visit-reason-idle': {
    title: 'Reason without a visit',
    message: 'No visit is needed, yet a reason is given: “{reason}”',
    remedy: 'Delete the reason, or correct the number of visits.',
    basis: 'Element table (reason for the visit)',
  },
  'fee-flag-conflict': {
    title: 'Charged and fees contradict',
    message: 'Charged is “{charged}”, the fees are {fees}',
    remedy: 'If it is charged, say yes and give rate and basis; if not, delete the fees.',
    basis: 'Element table (charged, fees)',
  },
  'fee-standard-missing': {
    title: 'Fee without a rate',
    message: 'A charged item gives no rate[: {fees}]',
    remedy: 'Give the rate of each fee and what it is per.',
    basis: 'Administrative Licensing Law, Article 59 (published items and rates)',
  },
  'pay-online-idle': {
    title: 'Free of charge, yet payable on line',
    message: 'No fee is charged, yet on-line payment is offered',
    remedy: 'Set on-line payment to no.',
    basis: 'Checks of running provincial systems',
  },
  'online-url-missing': {
    title: 'On line without an address',
    message: 'The item is handled on line and has no on-line address',
    remedy: 'Give the address; if it is not open yet, set on line to no.',
    basis: 'Element table (on-line items need an address)',
  },
  'online-depth-conflict': {
    title: 'On-line depth contradicts other elements',
    message: 'The on-line depth is “{depth}”[, yet {visits} visits are needed][, yet on line is “{online}”]',
    remedy: 'Check how far it really goes: fully on line means no visit; not on line means at most level II.',
    basis: 'Element table (on-line depth); checks of running provincial systems',
  },
  'courier-missing': {
    title: 'Neither visit nor on line nor courier',
    message: 'No visit is needed, it is not on line and no courier is offered',
    remedy: 'Say how documents are handed in: courier, on line, or correct the number of visits.',
    basis: 'Checks of running provincial systems',
  },
  'phone-malformed': {
    title: 'Wrong phone number',
    message: '“{number}” in “{element}” is no phone number',
    remedy: 'Write area code and number, such as 0393-8160000.',
    basis: 'Landlines have 7 or 8 digits and an area code, mobiles 11',
  },
  'phone-without-area': {
    title: 'Phone without area code',
    message: '“{number}” in “{element}” has no area code',
    remedy: 'Add the area code.',
    basis: 'Checks of running provincial systems',
  },
  'consult-equals-complain': {
    title: 'Enquiries and complaints share a number',
    message: 'Enquiries and complaints have the same number “{numbers}”',
    remedy: 'Give another number for complaints, or the 12345 hotline.',
    basis: 'Checks of running provincial systems',
  },
  'hours-unclear': {
    title: 'Hours unclear',
    message: '“{hours}” does not say which days and from when to when',
    remedy: 'Write it like 工作日 上午9:00—12:00，下午13:00—17:00.',
    basis: 'Checks of running provincial systems',
  },
  'address-vague': {
    title: 'Address vague',
    message: '“{address}” names no building, room or window',
    remedy: 'Give street number, floor and window.',
    basis: 'Checks of running provincial systems',
  },
  'question-missing': {
    title: 'No questions',
    message: 'There are no questions and answers',
    remedy: 'Write one or two that the window is often asked.',
    basis: 'Puyang Government [2017] No. 22 (questions are published)',
  },
  'result-sample-missing': {
    title: 'No sample of the result',
    message: 'The result is “{result}”, there is no sample',
    remedy: 'Attach a sample, so that people know what they get.',
    basis: 'Element table (result sample)',
  },
  'review-rules-missing': {
    title: 'No review rules',
    message: 'There are no review rules',
    remedy: 'Say what is reviewed and by which standard.',
    basis: 'Puyang Government [2017] No. 22 (review rules are published)',
  },
};
