import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Stretch, Window } from '../engine.js';
import { useDesk } from '../state/desk.js';

interface Props<Row> {
  label: string;
  /** another value empties the list and reads it anew */
  version: string;
  rowHeight: number;
  fetch: (window: Window) => Promise<Stretch<Row>>;
  /** `above`: the row before it, when it is at hand */
  render: (row: Row, position: number, selected: boolean, above: Row | undefined) => ComponentChildren;
  selected?: number | undefined;
  select?: (row: Row, position: number) => void;
  /** Enter or Space on the selected row, a double click, a click on something of class `press` in it */
  press?: (row: Row, position: number) => void;
  /** another value reads the rows in hand again where they stand; the list does not move */
  fresh?: number;
  /** told how many there are, each time the list is read anew */
  counted?: (total: number) => void;
  empty?: ComponentChildren;
}

const stretch = 100;

/**
 * A list of any length: only the rows in sight are drawn, rows come from the engine a hundred at a time. Arrow keys, Page up and
 * down, Home and End move the selection.
 */
export const LongList = <Row,>(props: Props<Row>) => {
  const { label, version, rowHeight, fetch, render, selected, select, press, fresh, counted, empty } = props;
  const desk = useDesk();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [total, setTotal] = useState<number>();
  const rows = useRef(new Map<number, Row[] | 'asked'>());
  const current = useRef(version);
  /** a row that was gone to before it had come */
  const wanted = useRef<number | undefined>(undefined);
  const ask = (index: number) => {
    if (rows.current.has(index)) return;
    rows.current.set(index, 'asked');
    const asked = version;
    fetch({ from: index * stretch, count: stretch })
      .then((got) => {
        if (current.current !== asked) return;
        rows.current.set(index, got.rows);
        setTotal(got.total);
        counted?.(got.total);
        const row = wanted.current === undefined ? undefined : got.rows[wanted.current - got.from];
        if (row !== undefined && wanted.current !== undefined) select?.(row, wanted.current);
        redraw(undefined);
      })
      .catch((error: unknown) => {
        rows.current.delete(index);
        desk.complain(error);
      });
  };
  useLayoutEffect(() => {
    current.current = version;
    rows.current = new Map();
    wanted.current = undefined;
    scroller.current?.scrollTo({ top: 0 });
    ask(0);
  }, [version]);
  const [virtual] = useState(
    () =>
      new Virtualizer<HTMLDivElement, HTMLElement>({
        count: 0,
        getScrollElement: () => scroller.current,
        estimateSize: () => rowHeight,
        overscan: 8,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        onChange: () => redraw(undefined),
      }),
  );
  virtual.setOptions({ ...virtual.options, count: total ?? 0, estimateSize: () => rowHeight });
  useEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  useEffect(() => {
    const asked = version;
    const seen = new Set(virtual.getVirtualItems().map(({ index }) => Math.floor(index / stretch)));
    for (const [index, part] of rows.current)
      if (part === 'asked') continue;
      else if (!seen.has(index)) rows.current.delete(index);
      else
        fetch({ from: index * stretch, count: stretch })
          .then((got) => {
            if (current.current !== asked) return;
            rows.current.set(index, got.rows);
            setTotal(got.total);
            redraw(undefined);
          })
          .catch(desk.complain);
  }, [fresh]);
  useEffect(() => {
    if (selected !== undefined) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [selected, virtual]);
  const rowAt = (position: number): Row | undefined => {
    const part = rows.current.get(Math.floor(position / stretch));
    return part === undefined || part === 'asked' ? undefined : part[position % stretch];
  };
  const move = (event: KeyboardEvent) => {
    if (select === undefined || total === undefined || total === 0) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const now = selected ?? -1;
    if (event.key === 'Enter' || event.key === ' ') {
      const row = selected === undefined ? undefined : rowAt(selected);
      if (press === undefined || selected === undefined || row === undefined) return;
      event.preventDefault();
      press(row, selected);
      return;
    }
    const to = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      PageDown: now + page,
      PageUp: now - page,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const position = Math.min(total - 1, Math.max(0, to));
    virtual.scrollToIndex(position, { align: 'auto' });
    const row = rowAt(position);
    wanted.current = row === undefined ? position : undefined;
    if (row === undefined) ask(Math.floor(position / stretch));
    else select(row, position);
  };
  const drawn = virtual.getVirtualItems();
  const active = selected === undefined ? undefined : `${id}-${selected}`;
  return (
    <div
      ref={scroller}
      class="long-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      onKeyDown={move}
      {...(active !== undefined &&
        drawn.some(({ index }) => index === selected) && { 'aria-activedescendant': active })}
    >
      {total === 0 ? empty : null}
      <div role="presentation" style={{ height: `${virtual.getTotalSize()}px`, position: 'relative' }}>
        {drawn.map(({ index, start, size }) => {
          ask(Math.floor(index / stretch));
          const row = rowAt(index);
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === selected}
              aria-posinset={index + 1}
              aria-setsize={total ?? 0}
              class="long-row"
              style={{
                position: 'absolute',
                top: 0,
                height: `${size}px`,
                transform: `translateY(${start}px)`,
              }}
              onClick={(event) => {
                if (row === undefined) return;
                select?.(row, index);
                if ((event.target as Element).closest('.press') !== null) press?.(row, index);
              }}
              onDblClick={(event) => {
                if (row !== undefined && (event.target as Element).closest('.press') === null)
                  press?.(row, index);
              }}
              onKeyDown={undefined}
            >
              {row === undefined ? (
                <span class="soft">…</span>
              ) : (
                render(row, index, index === selected, rowAt(index - 1))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
};
