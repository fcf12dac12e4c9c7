import { severityWords } from '../../../../core/index.js';
import type { FindingRow } from '../../engine.js';
import { Chip } from '../../parts/chip.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { shortPlace } from './words.js';

/** One finding in the list: how grave, which item, where; what is wrong. */
export const FindingLine = ({ row, several }: { row: FindingRow; several: boolean }) => {
  const t = useWords();
  const { lang } = useDesk();
  const name = row.itemName ?? row.place.record;
  return (
    <div class="finding-line">
      <Chip kind={row.severity}>{t(severityWords[row.severity])}</Chip>
      <span class="finding-name clip">{name ?? row.title}</span>
      <span class="note clip finding-place">
        <bdi dir="ltr">{shortPlace(row.place, lang, several)}</bdi>
      </span>
      <span class="finding-message clip">{row.message}</span>
    </div>
  );
};
