import type { ValueOf } from '../model/index.js';
import type { SnapshotItem } from './snapshot.js';

/** Powers the public must obtain or undergo; a new one is a new duty. 给付, 确认, 奖励, 裁决 and services are asked for. */
const burdening: ReadonlySet<ValueOf<'itemType'>> = new Set([
  '行政许可',
  '行政处罚',
  '行政强制',
  '行政征收',
  '行政检查',
]);

export const isBurdeningPower = ({ values }: SnapshotItem): boolean =>
  values.itemType !== undefined && burdening.has(values.itemType);

export const codeShown = ({ values }: SnapshotItem): string =>
  values.implementationCode ?? values.handlingCode ?? values.basicCode ?? '';

/** Slots of a power that came or went; nothing for other items. */
export const powerShown = (
  item: SnapshotItem,
): { itemType: string; name: string; code: string } | undefined =>
  isBurdeningPower(item)
    ? { itemType: item.values.itemType ?? '', name: item.values.name ?? '', code: codeShown(item) }
    : undefined;
