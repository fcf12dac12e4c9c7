import type { ComponentChildren } from 'preact';

interface Props {
  letters: readonly string[];
  rows: readonly { row: number; cells: readonly string[]; header?: boolean }[];
  /** drawn above the letters, one a column */
  above?: (column: number) => ComponentChildren;
  /** how a whole column looks */
  columnClass?: (column: number) => string;
  at?: { row: number; column: number };
  caption: string;
}

/** A piece of a sheet as its user knows it: column letters, row numbers, cells. */
export const SheetPicture = ({ letters, rows, above, columnClass, at, caption }: Props) => (
  // a scroll area must be reachable by keyboard
  // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
  <section class="sheet" tabIndex={0} aria-label={caption}>
    <table>
      <thead>
        {above !== undefined && (
          <tr class="sheet-above">
            <td />
            {letters.map((letter, i) => (
              <td key={letter} class={columnClass?.(i) ?? ''}>
                {above(i)}
              </td>
            ))}
          </tr>
        )}
        <tr>
          <td />
          {letters.map((letter) => (
            <th key={letter} scope="col">
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells, header }, r) => (
          <tr key={row} class={header === true ? 'sheet-heading' : ''}>
            <th scope="row">{row}</th>
            {letters.map((letter, c) => (
              <td
                key={letter}
                title={cells[c] ?? ''}
                class={
                  at !== undefined && at.row === r && at.column === c ? 'sheet-at' : (columnClass?.(c) ?? '')
                }
              >
                {cells[c] ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
