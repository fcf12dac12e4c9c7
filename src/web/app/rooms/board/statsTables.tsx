import { useState } from 'preact/hooks';
import type { Bilingual, Stats } from '../../../../core/index.js';
import { Tabs } from '../../parts/tabs.js';
import { figure, useWords } from '../../state/words.js';
import { Bar, heatOf, percent } from './drawings.js';

type View = 'division' | 'department' | 'cross';
type Row = { id: string; name: string } & Stats['byDivision'][number];

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Division, department, and one against the other. */
export const StatsTables = ({ stats }: { stats: Stats }) => {
  const t = useWords();
  const [view, setView] = useState<View>('division');
  const rows: Row[] =
    view === 'division'
      ? stats.byDivision.map((row) => ({ id: row.division, ...row }))
      : stats.byDepartment.map((row) => ({
          ...row,
          id: row.department,
          division: '',
          name: departmentName(row.name, t),
        }));
  return (
    <section class="panel stack" aria-label={t({ zh: '分项', en: 'In detail' })}>
      <Tabs
        label={t({ zh: '按什么分', en: 'By what' })}
        chosen={view}
        choose={setView}
        tabs={[
          { key: 'division', label: t({ zh: '各区划', en: 'By division' }) },
          { key: 'department', label: t({ zh: '各部门系统', en: 'By department' }) },
          { key: 'cross', label: t({ zh: '区划 × 部门', en: 'Division × department' }) },
        ]}
      />
      {view === 'cross' ? (
        <>
          <Legend />
          <Cross stats={stats} />
        </>
      ) : (
        <Rows rows={rows} />
      )}
    </section>
  );
};

/** Items outside the directory have no code, so no department is read from it. */
const departmentName = (name: string, t: (text: Bilingual) => string): string =>
  name === '' ? t({ zh: '目录之外的事项', en: 'Items outside the directory' }) : name;

const Legend = () => {
  const t = useWords();
  return (
    <ul class="legend">
      <li class="heat-4">{t({ zh: '全部三同', en: 'all the same' })}</li>
      <li class="heat-3">{t({ zh: '九成以上', en: '90 % and more' })}</li>
      <li class="heat-2">{t({ zh: '五成到九成', en: '50 to 90 %' })}</li>
      <li class="heat-0">{t({ zh: '不到五成', en: 'less than half' })}</li>
      <li>{t({ zh: '空白：没有两地共有的事项', en: 'blank: no shared items' })}</li>
    </ul>
  );
};

const Rows = ({ rows }: { rows: readonly Row[] }) => {
  const t = useWords();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t({ zh: '名称', en: 'Name' })}</th>
          <th scope="col" class="number">
            {t({ zh: '事项', en: 'Items' })}
          </th>
          <th scope="col" class="number">
            {t({ zh: '共有', en: 'Shared' })}
          </th>
          <th scope="col">{t({ zh: '三同率', en: 'All three' })}</th>
          <th scope="col">{t({ zh: '应有的列了多少', en: 'Coverage' })}</th>
          <th scope="col">{t({ zh: '网上可办', en: 'On line' })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} class={row.division.length > 6 ? 'below' : ''}>
            <th scope="row">
              {row.name} <span class="note">{row.id}</span>
            </th>
            <td class="number figure">{figure(row.items)}</td>
            <td class="number figure">{figure(row.shared)}</td>
            <td>
              <Bar value={row.rate} />
            </td>
            <td>
              <Bar value={share(row.covered, row.expected)} />
            </td>
            <td>
              <Bar value={share(row.online, row.items)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Cross = ({ stats }: { stats: Stats }) => {
  const t = useWords();
  const { byDivision, byDepartment, byDivisionDepartment } = stats;
  const cells = new Map(byDivisionDepartment.map((cell) => [`${cell.division} ${cell.department}`, cell]));
  const divisions = byDivision.filter(({ division }) => division.length === 6);
  const caption = t({ zh: '区划与部门的三同率', en: 'All three samenesses by division and department' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reachable by keyboard
    <section class="cross" tabIndex={0} aria-label={caption}>
      <table class="table heat">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '部门系统', en: 'Department' })}</th>
            {divisions.map(({ division, name }) => (
              <th key={division} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byDepartment
            .filter(({ shared }) => shared > 0)
            .map(({ department, name }) => (
              <tr key={department}>
                <th scope="row">{name}</th>
                {divisions.map(({ division }) => {
                  const rate = cells.get(`${division} ${department}`)?.rate ?? null;
                  return (
                    <td key={division} class={`figure ${heatOf(rate)}`}>
                      {rate === null ? '' : percent(rate)}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
};
