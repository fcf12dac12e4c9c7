import { impactWords } from '../../../../core/index.js';
import type { ChangeRow } from '../../engine.js';
import { Chip } from '../../parts/chip.js';
import { useWords } from '../../state/words.js';
import { impactChip } from './impacts.js';

const sameItem = (one: ChangeRow, other: ChangeRow | undefined): boolean =>
  other !== undefined &&
  one.item.name === other.item.name &&
  one.item.code === other.item.code &&
  one.item.division === other.item.division &&
  one.item.agency === other.item.agency;

/** One change; the item stands only at the first of its changes (for screen readers at each). */
export const ChangeLine = ({ row, above }: { row: ChangeRow; above: ChangeRow | undefined }) => {
  const t = useWords();
  const follows = sameItem(row, above);
  const { name, agency, code } = row.item;
  return (
    <div class={`change-line ${follows ? 'follows' : ''}`}>
      <div class="change-item">
        <span class={follows ? 'unseen' : 'change-name'} title={name}>
          {name}
        </span>
        {!follows && <span class="note clip">{agency ?? code ?? ''}</span>}
      </div>
      <div class="change-what">
        <Chip kind={impactChip[row.impact]}>{t(impactWords[row.impact].title)}</Chip>
        <span class="change-says">{row.message}</span>
      </div>
    </div>
  );
};
