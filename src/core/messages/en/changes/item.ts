import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const item = {
  'cancel-date-changed': {
    title: 'Cancel date changed',
    message: 'The cancel date changed from “{before}” to “{after}”',
    reason: 'Nobody can apply after that; people must be told',
  },
  'cancel-date-cleared': {
    title: 'Cancel date cleared',
    message: 'The cancel date “{before}” was dropped',
    reason: 'It goes on',
  },
  'cancel-date-noted': {
    title: 'Cancel date noted',
    message: 'Its cancel date is “{after}”',
    reason: 'The item is cancelled and the day noted with it',
  },
  'cancel-date-set': {
    title: 'Cancel date set',
    message: 'It is to be cancelled on “{after}”',
    reason: 'Nobody can apply after that; people must be told',
  },
  'cancel-date-withdrawn': {
    title: 'Cancel date dropped',
    message: 'The cancel date “{before}” was dropped',
    reason: 'It was cancelled; the day follows its status',
  },
  'effective-date-changed': {
    title: 'Effective date changed',
    message: 'The effective date changed from “{before}” to “{after}”',
    reason: 'Mind when the new takes over from the old',
  },
  'handling-item-added': {
    title: 'Handling item added',
    message: 'New handling item “{name}”',
    reason: 'Nothing that existed is affected',
  },
  'handling-item-removed': {
    title: 'Handling item gone',
    message: 'Handling item “{name}” is no longer listed',
    reason: 'People with a case and connected systems will not find it',
  },
  'handling-item-renamed': {
    title: 'Handling item renamed',
    message: 'The handling item changed its name from “{before}” to “{after}”',
    reason: 'With the name, the matter itself may have changed',
  },
  'handling-items-reordered': {
    title: 'Handling items reordered',
    message: 'The handling items stand in another order; nothing else changed',
    reason: 'The order has no effect',
  },
  'item-added': {
    title: 'Item added',
    message: 'New item “{name}”[ ({code})][, out of {from}]',
    reason: 'Nothing that existed is affected',
  },
  'item-cancelled': {
    title: 'Item cancelled',
    message: 'The item went from “{before}” to cancelled',
    reason: 'It may not be exercised any more; systems that refer to the code must follow',
  },
  'item-merged': {
    title: 'Items merged',
    message: '{many} were merged into “{one}”',
    reason: 'Systems that connect by the old codes must move to the surviving one',
  },
  'item-removed': {
    title: 'Item gone',
    message: 'Item “{name}”[ ({code})] is no longer listed[, succeeded by {to}]',
    reason: 'Systems that hold the code and people with a case will not find it',
  },
  'item-renamed': {
    title: 'Item renamed',
    message: 'The name changed from “{before}” to “{after}”',
    reason: 'With the name, the matter itself may have changed',
  },
  'item-restored': {
    title: 'Item restored',
    message: 'The cancelled item is “{after}” again',
    reason: 'People can apply again',
  },
  'item-resumed': {
    title: 'Item resumed',
    message: 'The item went from “{before}” back to “{after}”',
    reason: 'People can apply again',
  },
  'item-split': {
    title: 'Item split',
    message: '“{one}” was split into {many}',
    reason: 'Systems that connect by the old code must move to the new ones',
  },
  'item-suspended': {
    title: 'Item suspended',
    message: 'The item went from “{before}” to “{after}”',
    reason: 'Nobody can apply while it is suspended',
  },
  'list-reordered': {
    title: 'Reordered',
    message: '{element} stands in another order; nothing else changed',
    reason: 'As a set it is the same',
  },
  'listed-only-there': {
    title: 'Listed by the second only',
    message: 'Only the second lists “{name}”[ ({agency})]',
    reason: 'The two list different items; standards are compared where both do',
  },
  'listed-only-here': {
    title: 'Listed by the first only',
    message: 'Only the first lists “{name}”[ ({agency})]',
    reason: 'The two list different items; standards are compared where both do',
  },
  'merge-likely': {
    title: 'Likely a merger',
    message: '{many} were likely merged into “{one}”: {reasons}',
    reason: 'The ledger does not say so; a person must decide',
  },
  'power-added': {
    title: 'Power added',
    message: 'New {itemType} “{name}”[ ({code})][, out of {from}]',
    reason: 'The public must obtain or undergo one thing more',
  },
  'power-removed': {
    title: 'Power gone',
    message: '{itemType} “{name}”[ ({code})] is no longer listed[, succeeded by {to}]',
    reason: 'Systems that hold the code and people with a case will not find it',
  },
  'split-likely': {
    title: 'Likely a split',
    message: '“{one}” was likely split into {many}: {reasons}',
    reason: 'The ledger does not say so; a person must decide',
  },
  'succession-noted': {
    title: 'Succession noted',
    message: 'Recorded succession:[ {added} noted][ {removed} dropped]',
    reason: 'Only the history of the code is recorded',
  },
  'type-changed': {
    title: 'Item type changed',
    message: 'The item type changed from “{before}” to “{after}”',
    reason: 'The type is part of the code and decides the legal procedure',
  },
  'version-lowered': {
    title: 'Version lowered',
    message: 'The version went from {before} to {after}',
    reason: 'An older version may have overwritten a newer one',
  },
  'version-raised': {
    title: 'Version raised',
    message: 'The version went from {before} to {after}',
    reason: 'A change raises the version',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
