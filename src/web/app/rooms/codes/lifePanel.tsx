import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { SelectField, TextField } from '../../parts/field.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { CodeCard } from './codeCard.js';
import { codesIn } from './codesIn.js';
import { EncodeActionBar } from './encodeAction.js';
import { LifeFields } from './lifeFields.js';
import { actionOf, type LifeForm, type LifeOperation, operations } from './lifeForm.js';
import { useExplained } from './useExplained.js';

interface Props {
  code: string;
  setCode: (code: string) => void;
  toLedger: () => void;
}

/** One operation of a code's life: what happens is shown before anything is written. */
export const LifePanel = ({ code, setCode, toLedger }: Props) => {
  const t = useWords();
  const { date } = useDesk();
  const [form, setForm] = useState<Omit<LifeForm, 'code'>>({
    do: 'retire',
    on: '',
    reason: '',
    name: '',
    into: '',
    to: '',
    levels: [],
  });
  const operation = operations[form.do];
  const views = useExplained(codesIn(code).slice(0, 5).join(' '));
  const set = (change: Partial<LifeForm>) => setForm((before) => ({ ...before, ...change }));
  return (
    <>
      <div class="row life-form">
        <SelectField
          label={t({ zh: '要做什么', en: 'Operation' })}
          value={form.do}
          onChange={(value) => set({ do: value as LifeOperation })}
          choices={Object.entries(operations).map(([value, { name }]) => ({ value, label: t(name) }))}
        />
        <div class="grow">
          <TextField
            label={t(
              form.do === 'merge'
                ? { zh: '要并掉的编码（可多个）', en: 'Codes that go' }
                : { zh: '编码', en: 'Code' },
            )}
            value={code}
            onChange={setCode}
            placeholder={t({ zh: '从台账里点，或在这里输入', en: 'choose it in the ledger, or type it' })}
          />
        </div>
      </div>
      <p class="note">{t(operation.does)}</p>
      <div class="row life-form">
        <LifeFields form={{ ...form, code }} set={set} />
        {operation.dated && (
          <TextField
            type="date"
            label={t({ zh: '从哪天起', en: 'From' })}
            hint={t({ zh: `不填是今天 ${date}`, en: `today, ${date}, when empty` })}
            value={form.on}
            onChange={(on) => set({ on })}
          />
        )}
        <div class="grow">
          <TextField
            label={t({ zh: '原因', en: 'Reason' })}
            hint={t({ zh: '记入台账', en: 'kept in the ledger' })}
            value={form.reason}
            onChange={(reason) => set({ reason })}
          />
        </div>
      </div>
      <EncodeActionBar action={actionOf({ ...form, code })} does={t(operation.name)} />
      {code.trim() === '' ? (
        <Empty
          title={t({ zh: '先选一个编码', en: 'Choose a code first' })}
          action={<Button onClick={toLedger}>{t({ zh: '去台账里找', en: 'Look in the ledger' })}</Button>}
        >
          {t({
            zh: '按名称或编码在台账里找到它，点“对它操作”；写入以前先看会改到哪些事项、给哪些新编码',
            en: 'find it in the ledger by name or code and choose “Work on it”; what changes and which codes are given is shown before anything is written',
          })}
        </Empty>
      ) : (
        views.map((view) => <CodeCard key={view.code} view={view} />)
      )}
    </>
  );
};
