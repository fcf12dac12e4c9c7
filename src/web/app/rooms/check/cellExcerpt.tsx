import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Excerpt, FindingRow } from '../../engine.js';
import { SheetPicture } from '../../parts/sheetPicture.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** The cell among its neighbours, as its office sees it. Nothing for what stands in no sheet. */
export const CellExcerpt = ({ row }: { row: FindingRow }) => {
  const t = useWords();
  const { engine, complain } = useDesk();
  const [excerpt, setExcerpt] = useState<Excerpt>();
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    let gone = false;
    engine.excerpt(row.index).then((found) => {
      if (!gone) setExcerpt(found);
    }, complain);
    return () => {
      gone = true;
    };
  }, [engine, row.index]);
  // the cell stands in sight, also in column BC
  useLayoutEffect(() => {
    const cell = figure.current?.querySelector<HTMLElement>('.sheet-at');
    const sheet = cell?.closest<HTMLElement>('.sheet');
    if (cell == null || sheet == null) return;
    sheet.scrollLeft = cell.offsetLeft - (sheet.clientWidth - cell.offsetWidth) / 2;
  }, [excerpt]);
  if (excerpt === undefined) return null;
  const { sheet, letters, rows, at } = excerpt;
  const cell = `${letters[at.column] ?? ''}${rows[at.row]?.row ?? ''}`;
  return (
    <figure ref={figure} class="excerpt">
      <figcaption class="note">
        {t({ zh: `工作表“${sheet}”，单元格 ${cell}`, en: `Sheet “${sheet}”, cell ${cell}` })}
      </figcaption>
      <SheetPicture
        letters={letters}
        rows={rows}
        at={at}
        caption={t({ zh: `${sheet} ${cell} 的周围`, en: `around ${cell} of ${sheet}` })}
      />
    </figure>
  );
};
