import type { Row } from '../formats/sheet.js';
import type { Head, HeaderBlock } from './headers.js';

/** A table's own columns among tables that stand side by side; one that reaches over the whole sheet has no edges. */
export interface Lane {
  heads: readonly Head[];
  /** 1-based first and last column; nothing when the table stands alone */
  edges?: { left: number; right: number };
}

/** A name, and at least one thing more that is known: enough for a table of its own. */
const isTable = (heads: readonly Head[]): boolean => {
  const targets = new Set(heads.map((h) => h.meaning?.target).filter((t) => t !== undefined));
  return targets.has('name') && targets.size >= 2;
};

/** Tables side by side below one row of headings: cut where a column is left empty, or where the first heading comes again. */
export const lanesOf = ({ heads }: HeaderBlock): readonly Lane[] => {
  const whole: readonly Lane[] = [{ heads }];
  if (heads.filter((h) => h.meaning?.target === 'name').length < 2) return whole;
  const lanes: Head[][] = [];
  let lane: Head[] = [];
  for (const head of heads) {
    const before = lane.at(-1);
    const apart = before !== undefined && head.column - before.column > 1;
    if (before !== undefined && (apart || head.leaf === lane[0]!.leaf)) {
      lanes.push(lane);
      lane = [];
    }
    lane.push(head);
  }
  lanes.push(lane);
  if (lanes.length < 2 || !lanes.every(isTable)) return whole;
  return lanes.map((own, i) => ({
    heads: own,
    edges: { left: own[0]!.column, right: (lanes[i + 1]?.[0]?.column ?? own.at(-1)!.column + 1) - 1 },
  }));
};

/** The row as one of the tables sees it. */
export const within = (row: Row, { edges }: Lane): Row =>
  edges === undefined
    ? row
    : {
        ...row,
        cells: row.cells.map((cell, i) => (i + 1 >= edges.left && i + 1 <= edges.right ? cell : undefined)),
      };
