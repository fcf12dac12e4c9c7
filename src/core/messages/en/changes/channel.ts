import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const channel = {
  'area-narrower': {
    title: 'Narrower area',
    message: 'The area of handling shrank from “{before}” to “{after}”',
    reason: 'It can be done in fewer places',
  },
  'area-wider': {
    title: 'Wider area',
    message: 'The area of handling grew from “{before}” to “{after}”',
    reason: 'It can be done in more places',
  },
  'channel-added': {
    title: 'Channels added',
    message: 'Channels added: {added}',
    reason: 'There is one way more',
  },
  'channel-removed': {
    title: 'Channels removed',
    message: 'Channels taken away: {removed}',
    reason: 'There is one way less',
  },
  'channels-replaced': {
    title: 'Channels replaced',
    message: 'Channels: {removed} gave way to {added}',
    reason: 'Easier for some, harder for others',
  },
  'contact-changed': {
    title: 'Contact changed',
    message: '{element} changed from “{before}” to “{after}”',
    reason: 'The office’s own place, time or telephone',
  },
  'contact-given': {
    title: 'Contact given',
    message: '{element} “{after}” was added',
    reason: 'People know where to go and whom to ask',
  },
  'contact-gone': {
    title: 'Contact gone',
    message: '{element} “{before}” is gone',
    reason: 'People cannot find the place or ask anybody',
  },
  'convenience-added': {
    title: 'Convenience added',
    message: '{element}: no became yes',
    reason: 'One more convenience',
  },
  'convenience-removed': {
    title: 'Convenience removed',
    message: '{element}: yes became no',
    reason: 'One convenience less',
  },
  'depth-deeper': {
    title: 'Deeper on line',
    message: 'The on-line depth rose from “{before}” to “{after}”',
    reason: 'More can be done on line',
  },
  'depth-shallower': {
    title: 'Shallower on line',
    message: 'The on-line depth fell from “{before}” to “{after}”',
    reason: 'Some steps need a visit again',
  },
  'hall-entered': {
    title: 'Entered the hall',
    message: 'It is in the service hall now',
    reason: 'It can be done in one place',
  },
  'hall-left': {
    title: 'Left the hall',
    message: 'It is no longer in the service hall',
    reason: 'People must go elsewhere',
  },
  'link-given': {
    title: 'Link given',
    message: '{element} “{url}” was added',
    reason: 'There is an address to apply at',
  },
  'link-gone': {
    title: 'Link gone',
    message: '{element} “{url}” is gone',
    reason: 'Pages, QR codes and bookmarks that use it break',
  },
  'link-moved': {
    title: 'Link moved',
    message: '{element} moved from “{before}” to “{after}”',
    reason: 'Whether the old address still works cannot be told',
  },
  'online-closed': {
    title: 'No longer on line',
    message: 'It cannot be done on line any more',
    reason: 'People must come to apply',
  },
  'online-opened': {
    title: 'Now on line',
    message: 'It can be done on line now',
    reason: 'People need not come to apply',
  },
  'visit-reason-changed': {
    title: 'Reason for the visit changed',
    message: 'The reason for the visit changed from “{before}” to “{after}”',
    reason: 'The number of visits is compared apart',
  },
  'visits-fewer': {
    title: 'Fewer visits',
    message: 'Visits went from {before} to {after}',
    reason: 'The public comes less often',
  },
  'visits-more': {
    title: 'More visits',
    message: 'Visits went from {before} to {after}',
    reason: 'The public must come more often',
  },
  'window-changed': {
    title: 'Window changed',
    message: 'The hall window changed from “{before}” to “{after}”',
    reason: 'Another window in the hall',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
