interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Narrows the list below while one types. `/` in the list comes here, Escape empties it. */
export const SearchBox = ({ label, value, onChange }: Props) => (
  <input
    class="search grow"
    type="search"
    aria-label={label}
    aria-keyshortcuts="/"
    placeholder={label}
    value={value}
    onInput={(event) => onChange(event.currentTarget.value)}
  />
);
