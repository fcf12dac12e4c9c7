import type { ElementId } from '../../../../core/index.js';
import type { MappingChoice, SheetView } from '../../engine.js';
import { useWords } from '../../state/words.js';
import { columnChoice } from './mapping.js';
import { howChips, howWords, isKnown } from './words.js';

interface Props {
  sheet: SheetView;
  column: SheetView['columns'][number];
  elements: readonly { id: ElementId; title: string }[];
  /** which column has an element already */
  taken: ReadonlyMap<ElementId, string>;
  disabled: boolean;
  map: (choice: MappingChoice) => void;
}

const automatic = 'automatic';
const known = 'known';

/** Above a column: which element it is, and how that was understood. */
export const ColumnSelect = ({ sheet, column, elements, taken, disabled, map }: Props) => {
  const t = useWords();
  const { how, element, heading } = column;
  const choose = (value: string) => {
    const chosen =
      value === automatic || value === known
        ? undefined
        : value === ''
          ? null
          : elements.find(({ id }) => id === value)?.id;
    map(columnChoice(sheet, column, chosen));
  };
  const aside = how === 'mapping' && element === null;
  return (
    <div class={`column-select how-${how}`}>
      <select
        aria-label={t({
          zh: `${column.column} 列“${heading}”是哪个要素`,
          en: `which element column ${column.column} “${heading}” is`,
        })}
        value={element ?? (isKnown(column) ? known : '')}
        disabled={disabled}
        onChange={(e) => choose(e.currentTarget.value)}
      >
        {isKnown(column) && (
          <option value={known}>{t({ zh: `照表头读：${heading}`, en: `by its heading: ${heading}` })}</option>
        )}
        <option value="">
          {how === 'none'
            ? t({ zh: '没认出，不收', en: 'unknown, left aside' })
            : t({ zh: '不收这一列', en: 'leave aside' })}
        </option>
        {how === 'mapping' && (
          <option value={automatic}>{t({ zh: '按表头自动认', en: 'go by the heading' })}</option>
        )}
        {elements.map(({ id, title }) => {
          const other = taken.get(id);
          return (
            <option key={id} value={id}>
              {other === undefined || other === column.column
                ? title
                : t({ zh: `${title}（已是 ${other} 列）`, en: `${title} (is column ${other})` })}
            </option>
          );
        })}
      </select>
      <span class={`column-how ${howChips[how]}`}>
        {aside ? t({ zh: '您定：不收', en: 'you left it aside' }) : t(howWords[how])}
      </span>
    </div>
  );
};
