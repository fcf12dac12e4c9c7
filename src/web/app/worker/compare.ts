import {
  catalogueOperand,
  compareOperands,
  diffFiles,
  divisionOperand,
  type Lang,
  listsOperand,
  type Operand,
  UserError,
} from '../../../core/index.js';
import type { DiffView, OperandChoice } from '../engine.js';
import { ChangeList } from './changeList.js';
import type { Desk, RoomMethods } from './desk.js';
import { listAsItCame } from './listAsItCame.js';
import { type Pace, paceOf } from './pace.js';
import { endings, mediaTypes, printedBytes } from './printedBytes.js';

const words = {
  reading: { zh: '读取两边……', en: 'reading both sides…' },
  comparing: { zh: '比较……', en: 'comparing…' },
} as const;

const operandOf = async (desk: Desk, choice: OperandChoice, pace: Pace): Promise<Operand> => {
  switch (choice.kind) {
    case 'catalogue':
      return catalogueOperand(desk.catalogue, desk.storeFiles.place || desk.catalogue.info.title);
    case 'division':
      return divisionOperand(desk.catalogue, choice.code);
    case 'revision':
      return catalogueOperand((await desk.revision(choice.name, pace)).catalogue, choice.name);
    case 'file': {
      const { list } = await listAsItCame(desk, choice.file);
      return listsOperand(list.records, list.input.path);
    }
  }
};

const notCompared = (): UserError =>
  new UserError('comparison-missing', {
    zh: '还没有比较；选好两边再点“开始比较”',
    en: 'nothing has been compared yet; choose both sides and start',
  });

type Names = 'revisions' | 'compare' | 'changes' | 'diffFile';

/** 比: two states of a catalogue, two lists or two divisions; what changed and whom it concerns. */
export const compareRoom = (desk: Desk): RoomMethods<Names> => {
  let current: { operands: [Operand, Operand]; lang: Lang; list: ChangeList } | undefined;

  const made = (operands: [Operand, Operand]): ChangeList => {
    const own = operands[1].catalogue?.acceptedChanges;
    const accepted = own ?? (desk.storeFiles.embedded ? [] : desk.catalogue.acceptedChanges);
    const { date, lang } = desk;
    return new ChangeList(compareOperands(...operands, { accepted, date, lang }).result);
  };

  const now = (): ChangeList => {
    if (current === undefined) throw notCompared();
    const { operands, lang } = current;
    if (lang !== desk.lang) current = { operands, lang: desk.lang, list: made(operands) };
    return current.list;
  };

  return {
    revisions: () => desk.store.revisions(),
    async compare(before, after, call): Promise<DiffView> {
      const pace = paceOf(call);
      await pace.step(words.reading, 0);
      const operands: [Operand, Operand] = [
        await operandOf(desk, before, pace),
        await operandOf(desk, after, pace),
      ];
      await pace.step(words.comparing, 0.5);
      const list = made(operands);
      await pace.breathe();
      current = { operands, lang: desk.lang, list };
      const { changes: _, ...head } = list.result;
      return { head, byKind: list.byKind() };
    },
    changes: async (filter, window) => now().rows(filter, window, paceOf()),
    async diffFile(format) {
      const { result } = now();
      const print = await diffFiles[format]();
      const zh = desk.lang === 'zh';
      const stem = format === 'notice' ? (zh ? '公告' : 'notice') : zh ? '变化' : 'changes';
      return {
        name: `${stem}-${desk.date}.${endings[format]}`,
        type: mediaTypes[format],
        bytes: printedBytes(print(result, { lang: desk.lang })),
      };
    },
  };
};
