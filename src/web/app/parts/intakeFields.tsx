import type { IntakeChoice } from '../engine.js';
import { useDesk } from '../state/desk.js';
import { divisionNamed } from '../state/divisionNamed.js';
import { filesMeant, useIntakeWish } from '../state/intakeWish.js';
import { useWords } from '../state/words.js';
import { Button } from './button.js';
import { SelectField } from './field.js';

const levels = [
  { zh: '国家级', en: 'national' },
  { zh: '省级', en: 'province' },
  { zh: '市级', en: 'city' },
  { zh: '县级', en: 'county' },
  { zh: '乡级', en: 'township' },
  { zh: '村级', en: 'village' },
];

/** A choice with one field said anew; an empty one leaves it to the sheet. */
const withField = (
  choice: IntakeChoice,
  field: 'division' | 'agency' | 'level',
  value: string,
): IntakeChoice => {
  const { [field]: _, ...rest } = choice;
  return value === '' ? rest : { ...rest, [field]: value };
};

/** What the rows are, and whose, where the sheet does not say it. */
export const IntakeFields = ({
  choice,
  choose,
}: {
  choice: IntakeChoice;
  choose: (choice: IntakeChoice) => void;
}) => {
  const t = useWords();
  const { files, catalogue } = useDesk();
  const { divisions, agencies } = catalogue;
  const [wish] = useIntakeWish();
  const named = divisionNamed(filesMeant(files, wish), divisions);
  const bySheet = { value: '', label: t({ zh: '按表里写的', en: 'as the sheet says' }) };
  const near = agencies.filter(
    ({ division }) =>
      choice.division === undefined || division.startsWith(choice.division.replace(/0+$/, '')),
  );
  return (
    <div class="intake-fields">
      <SelectField
        label={t({ zh: '收成', en: 'Take in as' })}
        value={choice.as}
        onChange={(as) => choose({ ...choice, as: as === 'directory' ? 'directory' : 'list' })}
        choices={[
          { value: 'list', label: t({ zh: '实施清单（单位的事项）', en: 'list of an office' }) },
          { value: 'directory', label: t({ zh: '基本目录（标准事项）', en: 'directory of standard items' }) },
        ]}
      />
      <SelectField
        label={t({ zh: '行政区划', en: 'Division' })}
        value={choice.division ?? ''}
        onChange={(value) => {
          const { agency: _, ...rest } = choice;
          choose(withField(rest, 'division', value));
        }}
        choices={[bySheet, ...divisions.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))]}
      />
      {choice.division === undefined && named !== undefined && (
        <p class="intake-hint note">
          {t({ zh: `文件名里有“${named.name}”`, en: `the files are named “${named.name}”` })}
          <Button onClick={() => choose({ ...choice, division: named.code })}>
            {t({ zh: `区划用${named.name}`, en: `use ${named.name}` })}
          </Button>
        </p>
      )}
      <SelectField
        label={t({ zh: '实施主体', en: 'Agency' })}
        value={choice.agency ?? ''}
        disabled={choice.as === 'directory'}
        onChange={(value) => choose(withField(choice, 'agency', value))}
        choices={[
          bySheet,
          ...near.map(({ creditCode, name }) => ({ value: creditCode, label: `${name} ${creditCode}` })),
        ]}
      />
      <SelectField
        label={t({ zh: '行使层级', en: 'Exercise level' })}
        value={choice.level ?? ''}
        onChange={(value) => choose(withField(choice, 'level', value))}
        choices={[bySheet, ...levels.map((level) => ({ value: level.zh, label: t(level) }))]}
      />
    </div>
  );
};
