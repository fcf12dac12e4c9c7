import { codeTables } from '../../../../core/index.js';
import { SelectField, TextArea, TextField } from '../../parts/field.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import type { LifeForm } from './lifeForm.js';

const levels = codeTables.level.map(({ label }) => label);

const AgencyField = ({
  form,
  set,
  label,
}: {
  form: LifeForm;
  set: (change: Partial<LifeForm>) => void;
  label: string;
}) => {
  const t = useWords();
  const { catalogue } = useDesk();
  const names = new Map(catalogue.divisions.map(({ code, name }) => [code, name]));
  return (
    <SelectField
      label={label}
      value={form.to}
      onChange={(to) => set({ to })}
      choices={[
        { value: '', label: t({ zh: '—— 选择 ——', en: '— choose —' }) },
        ...catalogue.agencies.map(({ creditCode, name, division }) => ({
          value: creditCode,
          label: `${names.get(division) ?? division} ${name}`,
        })),
      ]}
    />
  );
};

/** What one operation asks beyond code, day and reason. */
export const LifeFields = ({ form, set }: { form: LifeForm; set: (change: Partial<LifeForm>) => void }) => {
  const t = useWords();
  switch (form.do) {
    case 'rename':
      return (
        <div class="grow">
          <TextField
            label={t({ zh: '新名称', en: 'New name' })}
            value={form.name}
            onChange={(name) => set({ name })}
          />
        </div>
      );
    case 'split':
      return (
        <div class="grow">
          <TextArea
            label={t({
              zh: '拆成哪些名称（一行一个，至少两个）',
              en: 'New names (one a line, at least two)',
            })}
            value={form.into}
            onChange={(into) => set({ into })}
            rows={3}
          />
        </div>
      );
    case 'merge':
      return (
        <TextField
          label={t({ zh: '并入哪个编码', en: 'The code that stays' })}
          value={form.into}
          onChange={(into) => set({ into })}
        />
      );
    case 'transfer':
      return <AgencyField form={form} set={set} label={t({ zh: '由谁接过去', en: 'Who takes it over' })} />;
    case 'lift':
      return (
        <>
          <fieldset class="choices">
            <legend class="note">{t({ zh: '调整后的行使层级', en: 'Levels from now on' })}</legend>
            {levels.map((level) => (
              <label key={level} class="row">
                <input
                  type="checkbox"
                  checked={form.levels.includes(level)}
                  onChange={(e) =>
                    set({
                      levels: e.currentTarget.checked
                        ? [...form.levels, level]
                        : form.levels.filter((one) => one !== level),
                    })
                  }
                />
                {level}
              </label>
            ))}
          </fieldset>
          <AgencyField
            form={form}
            set={set}
            label={t({ zh: '由谁接过去（可不选）', en: 'Who takes it over (may stay open)' })}
          />
        </>
      );
    default:
      return null;
  }
};
