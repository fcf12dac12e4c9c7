import type { Bilingual } from '../../../../core/index.js';
import type { EncodeAction } from '../../engine.js';

export type LifeOperation = Exclude<EncodeAction['do'], 'give'>;

export interface LifeForm {
  do: LifeOperation;
  code: string;
  on: string;
  reason: string;
  name: string;
  into: string;
  to: string;
  levels: string[];
}

interface Operation {
  name: Bilingual;
  does: Bilingual;
  dated: boolean;
}

export const operations: Record<LifeOperation, Operation> = {
  retire: {
    name: { zh: '取消', en: 'Retire' },
    does: {
      zh: '事项取消：目录、清单、台账一起停用，编码永不再给别的事项。',
      en: 'The item ends: directory, lists and ledger close together; the code is never given again.',
    },
    dated: true,
  },
  suspend: {
    name: { zh: '暂停', en: 'Suspend' },
    does: { zh: '暂停办理，编码保留，可以恢复。', en: 'Handling pauses; the code stays and can be resumed.' },
    dated: true,
  },
  resume: {
    name: { zh: '恢复', en: 'Resume' },
    does: { zh: '暂停的事项重新办理。', en: 'A suspended item is handled again.' },
    dated: true,
  },
  rename: {
    name: { zh: '改名', en: 'Rename' },
    does: { zh: '改名称，编码不变，版本加一。', en: 'Another name, the same code, the next version.' },
    dated: false,
  },
  split: {
    name: { zh: '拆分', en: 'Split' },
    does: {
      zh: '一个事项拆成几个：新事项得新编码并写明由谁拆来，原编码停用。',
      en: 'One item becomes several: they get new codes and name where they came from; the old code closes.',
    },
    dated: true,
  },
  merge: {
    name: { zh: '合并', en: 'Merge' },
    does: {
      zh: '几个事项并入一个：留下的编码不变，其余停用并写明并到哪里。',
      en: 'Several items become one: its code stays, the others close and name it.',
    },
    dated: true,
  },
  transfer: {
    name: { zh: '换实施主体', en: 'Transfer' },
    does: {
      zh: '由另一个单位接过去：实施编码换前 18 位，基本编码不变。',
      en: 'Another agency takes it over: new implementation codes, the same basic code.',
    },
    dated: true,
  },
  lift: {
    name: { zh: '调整层级', en: 'Change level' },
    does: {
      zh: '行使层级改变：新层级的清单得新的实施编码。',
      en: 'The exercise level changes: lists of the new level get new implementation codes.',
    },
    dated: true,
  },
};

const list = (text: string): string[] =>
  text
    .split(/[\n,，;；、]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The action a filled form means; undefined while something is missing. */
export const actionOf = (form: LifeForm): EncodeAction | undefined => {
  const code = form.code.trim();
  if (code === '') return undefined;
  const why = {
    ...(form.on !== '' && { on: form.on }),
    ...(form.reason.trim() !== '' && { reason: form.reason.trim() }),
  };
  switch (form.do) {
    case 'retire':
    case 'suspend':
    case 'resume':
      return { do: form.do, code, ...why };
    case 'rename':
      return form.name.trim() === ''
        ? undefined
        : {
            do: 'rename',
            code,
            name: form.name.trim(),
            ...(why.reason !== undefined && { reason: why.reason }),
          };
    case 'split':
      return list(form.into).length < 2 ? undefined : { do: 'split', code, into: list(form.into), ...why };
    case 'merge':
      return form.into.trim() === ''
        ? undefined
        : { do: 'merge', codes: code.split(/[\s,，;；、]+/), into: form.into.trim(), ...why };
    case 'transfer':
      return form.to === '' ? undefined : { do: 'transfer', code, to: form.to, ...why };
    case 'lift':
      return form.levels.length === 0
        ? undefined
        : { do: 'lift', code, levels: form.levels, ...(form.to !== '' && { to: form.to }), ...why };
  }
};
