import type { FindingFilter, FindingOrder } from '../../engine.js';
import { SearchBox } from '../../parts/searchBox.js';
import { figure, useWords } from '../../state/words.js';
import { FindingsDownloads } from './findingsDownloads.js';
import type { Checked } from './target.js';

interface Props {
  checked: Checked;
  filter: FindingFilter;
  narrow: (filter: FindingFilter) => void;
  order: FindingOrder;
  setOrder: (order: FindingOrder) => void;
  /** how many the list shows */
  total: number;
}

/** Above the list: search, order, how many are shown, what can be taken along. */
export const FindingsTools = ({ checked, filter, narrow, order, setOrder, total }: Props) => {
  const t = useWords();
  const narrowed = Object.values(filter).some((value) => value !== undefined && value !== '');
  return (
    <div class="list-tools">
      <SearchBox
        label={t({ zh: '找事项、问题、单元格', en: 'Search items, problems, cells' })}
        value={filter.text ?? ''}
        onChange={(text) => narrow({ ...filter, text })}
      />
      <select
        aria-label={t({ zh: '次序', en: 'Order' })}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value as FindingOrder)}
      >
        <option value="grave">{t({ zh: '先重后轻', en: 'Gravest first' })}</option>
        <option value="list">{t({ zh: '按清单', en: 'As listed' })}</option>
        <option value="rule">{t({ zh: '按规则', en: 'By rule' })}</option>
      </select>
      <span class="note figure" role="status">
        {t({ zh: `${figure(total)} 条`, en: figure(total) })}
      </span>
      <FindingsDownloads checked={checked} filter={filter} narrowed={narrowed} total={total} />
    </div>
  );
};
