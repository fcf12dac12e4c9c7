interface Tab<Key extends string> {
  key: Key;
  label: string;
  count?: number;
  /** something in it wants a look */
  warning?: string;
}

interface Props<Key extends string> {
  label: string;
  tabs: readonly Tab<Key>[];
  chosen: Key;
  choose: (key: Key) => void;
}

/** A few views of one thing, one shown; arrow keys move between them. */
export const Tabs = <Key extends string>({ label, tabs, chosen, choose }: Props<Key>) => {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex(({ key }) => key === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    choose(next.key);
    const list = event.currentTarget as HTMLElement;
    (list.children[tabs.indexOf(next)] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ key, label: text, count, warning }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === chosen}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => choose(key)}
        >
          {text}
          {count !== undefined && <span class="figure soft"> {count.toLocaleString('en-US')}</span>}
          {warning !== undefined && (
            <>
              <span class="dot warning" title={warning} />
              <span class="unseen">{warning}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
};
