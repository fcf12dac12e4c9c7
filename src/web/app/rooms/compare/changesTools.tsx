import type { ChangeFilter } from '../../engine.js';
import { SearchBox } from '../../parts/searchBox.js';
import { figure, useWords } from '../../state/words.js';

interface Props {
  filter: ChangeFilter;
  narrow: (filter: ChangeFilter) => void;
  /** how many the list shows */
  total: number;
}

/** Above the list: search, order, how many are shown. */
export const ChangesTools = ({ filter, narrow, total }: Props) => {
  const t = useWords();
  return (
    <div class="list-tools">
      <SearchBox
        label={t({ zh: '找事项、要素、内容', en: 'Search items, elements, texts' })}
        value={filter.text ?? ''}
        onChange={(text) => narrow({ ...filter, text })}
      />
      <select
        aria-label={t({ zh: '次序', en: 'Order' })}
        value={filter.order}
        onChange={(event) =>
          narrow({ ...filter, order: event.currentTarget.value === 'item' ? 'item' : 'impact' })
        }
      >
        <option value="item">{t({ zh: '按事项', en: 'By item' })}</option>
        <option value="impact">{t({ zh: '先重后轻', en: 'Gravest first' })}</option>
      </select>
      <span class="note figure" role="status">
        {t({ zh: `${figure(total)} 处`, en: figure(total) })}
      </span>
    </div>
  );
};
