import type { ChangeKindId } from '../../diff/changes/index.js';
import { agency } from './changes/agency.js';
import { basis } from './changes/basis.js';
import { channel } from './changes/channel.js';
import { code } from './changes/code.js';
import { content } from './changes/content.js';
import { fee } from './changes/fee.js';
import { item } from './changes/item.js';
import { limit } from './changes/limit.js';
import { material } from './changes/material.js';
import type { EnglishChange } from './english.js';

/** Every kind of change in English; a kind without its line does not compile. */
export const englishChanges: Record<ChangeKindId, EnglishChange> = {
  ...agency,
  ...basis,
  ...channel,
  ...code,
  ...content,
  ...fee,
  ...item,
  ...limit,
  ...material,
};
