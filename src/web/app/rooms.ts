import type { ComponentType } from 'preact';
import type { Bilingual } from '../../core/index.js';
import { BoardRoom } from './rooms/board/board.js';
import { CheckRoom } from './rooms/check/check.js';
import { CodesRoom } from './rooms/codes/codes.js';
import { CollectRoom } from './rooms/collect/collect.js';
import { CompareRoom } from './rooms/compare/compare.js';
import { RecogniseRoom } from './rooms/recognise/recognise.js';

export type RoomId = 'collect' | 'recognise' | 'check' | 'compare' | 'codes' | 'board';

export interface Room {
  id: RoomId;
  /** the character on the rail */
  sign: string;
  name: Bilingual;
  does: Bilingual;
  Room: ComponentType;
}

/** The six rooms, in the order of the work. */
export const rooms: readonly Room[] = [
  {
    id: 'collect',
    sign: '收',
    name: { zh: '收清单', en: 'Take in' },
    does: { zh: '把各单位报来的表格收进目录', en: 'take the workbooks of offices into the catalogue' },
    Room: CollectRoom,
  },
  {
    id: 'recognise',
    sign: '认',
    name: { zh: '认事项', en: 'Recognise' },
    does: {
      zh: '哪一行是哪个标准事项，拿不准的由人定',
      en: 'which row is which standard item; people decide what is doubtful',
    },
    Room: RecogniseRoom,
  },
  {
    id: 'check',
    sign: '核',
    name: { zh: '核问题', en: 'Check' },
    does: { zh: '错在哪个单元格、为什么、怎么改', en: 'which cell is wrong, why, and what to do' },
    Room: CheckRoom,
  },
  {
    id: 'compare',
    sign: '比',
    name: { zh: '比变化', en: 'Compare' },
    does: {
      zh: '两个版本、两份文件或两个区划之间变了什么',
      en: 'what changed between two versions, files or counties',
    },
    Room: CompareRoom,
  },
  {
    id: 'codes',
    sign: '码',
    name: { zh: '管编码', en: 'Codes' },
    does: {
      zh: '拆解编码、赋码、编码的一生、台账',
      en: 'take a code apart, give codes, their life, the ledger',
    },
    Room: CodesRoom,
  },
  {
    id: 'board',
    sign: '看',
    name: { zh: '看全局', en: 'Overview' },
    does: {
      zh: '三同率、覆盖、网办，门户发布的样子',
      en: 'the three samenesses, coverage, on-line share, the portal as it will look',
    },
    Room: BoardRoom,
  },
];
