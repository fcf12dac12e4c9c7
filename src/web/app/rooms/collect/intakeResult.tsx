import type { IntakeView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Figures } from '../../parts/figures.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { LeftRows } from './leftRows.js';

/** What taking in would do: counts, what a person must decide, what is left out and why, files and offices. */
export const IntakeResult = ({ view }: { view: IntakeView }) => {
  const t = useWords();
  const { go } = useDesk();
  const { added, updated, unchanged, review, rejected, left, files, newAgencies, findings } = view;
  const faults = findings.error + findings.warning + findings.info;
  return (
    <div class="stack">
      <Figures
        counts={[
          { label: t({ zh: '读到的行', en: 'Rows read' }), value: view.records },
          { label: t({ zh: '新增', en: 'Added' }), value: added, kind: added > 0 ? 'good' : 'plain' },
          { label: t({ zh: '更新', en: 'Updated' }), value: updated },
          { label: t({ zh: '没有变', en: 'Unchanged' }), value: unchanged },
          {
            label: t({ zh: '要人定', en: 'To decide' }),
            value: review,
            kind: review > 0 ? 'warning' : 'plain',
          },
          {
            label: t({ zh: '收不了', en: 'Rejected' }),
            value: rejected,
            kind: rejected > 0 ? 'error' : 'plain',
          },
        ]}
      />
      <div class="row">
        {review > 0 && (
          <Button onClick={() => go('recognise')}>
            {t({ zh: `去“认”里定 ${figure(review)} 行`, en: `Decide ${figure(review)} rows` })}
          </Button>
        )}
        {faults > 0 && (
          <Button onClick={() => go('check')}>
            {t({
              zh: `去“核”里看 ${figure(findings.error)} 个错误、${figure(findings.warning)} 个警告`,
              en: `See ${figure(findings.error)} errors, ${figure(findings.warning)} warnings`,
            })}
          </Button>
        )}
        {faults === 0 && (
          <span class="note">{t({ zh: '核查没有发现问题', en: 'the check found nothing' })}</span>
        )}
      </div>
      {left.length > 0 && <LeftRows left={left} />}
      {newAgencies.length > 0 && (
        <section>
          <h3>{t({ zh: '会登记的新单位', en: 'Agencies that would be registered' })}</h3>
          <ul>
            {newAgencies.map(({ creditCode, name }) => (
              <li key={creditCode}>
                {name} <span class="code soft">{creditCode}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>
          {files.length === 0
            ? t({ zh: '目录文件不会变', en: 'No file of the catalogue would change' })
            : t({ zh: `会改 ${files.length} 个目录文件`, en: `${files.length} files would change` })}
        </h3>
        <ul class="file-names">
          {files.map((file) => (
            <li key={file} class="code">
              {file}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
