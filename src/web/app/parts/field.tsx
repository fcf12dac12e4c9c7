import { useId } from 'preact/hooks';

interface Shared {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  disabled?: boolean;
}

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
  /** choices of one group stand together under its name */
  group?: string;
}

const Options = ({ choices }: { choices: readonly Choice[] }) => (
  <>
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value} disabled={choice.disabled}>
        {choice.label}
      </option>
    ))}
  </>
);

const Labelled = ({ id, label, hint }: { id: string; label: string; hint?: string | undefined }) => (
  <label for={id}>
    {label}
    {hint !== undefined && <span class="note"> {hint}</span>}
  </label>
);

export const TextField = ({
  label,
  value,
  onChange,
  hint,
  type = 'text',
  ...rest
}: Shared & { type?: 'text' | 'date' | 'search'; placeholder?: string; required?: boolean }) => {
  const id = useId();
  return (
    <div class="field">
      <Labelled id={id} label={label} hint={hint} />
      <input {...({ id, type, value, ...rest } as object)} onInput={(e) => onChange(e.currentTarget.value)} />
    </div>
  );
};

export const TextArea = ({
  label,
  value,
  onChange,
  hint,
  ...rest
}: Shared & { rows?: number; placeholder?: string }) => {
  const id = useId();
  return (
    <div class="field">
      <Labelled id={id} label={label} hint={hint} />
      <textarea id={id} value={value} onInput={(e) => onChange(e.currentTarget.value)} {...rest} />
    </div>
  );
};

export const SelectField = ({
  label,
  value,
  onChange,
  hint,
  choices,
  disabled,
}: Shared & { choices: readonly Choice[] }) => {
  const id = useId();
  return (
    <div class="field">
      <Labelled id={id} label={label} hint={hint} />
      <select id={id} value={value} disabled={disabled} onChange={(e) => onChange(e.currentTarget.value)}>
        <Options choices={choices.filter(({ group }) => group === undefined)} />
        {[...new Set(choices.map(({ group }) => group))].map(
          (group) =>
            group !== undefined && (
              <optgroup key={group} label={group}>
                <Options choices={choices.filter((choice) => choice.group === group)} />
              </optgroup>
            ),
        )}
      </select>
    </div>
  );
};
