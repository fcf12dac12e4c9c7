import type { EncodeView } from '../../engine.js';
import { type Count, Figures } from '../../parts/figures.js';
import { figure, useWords } from '../../state/words.js';
import { kindWord } from './kinds.js';
import { RefusedItems } from './refusedItems.js';

const shown = 200;

/** A number that is worth a place only when it is not nought. */
const some = (label: string, value: number, kind: Count['kind'] = 'plain'): Count[] =>
  value === 0 ? [] : [{ label, value, kind }];

/** What would be given, closed and touched. Long lists are cut and say so. */
export const EncodeResult = ({ view }: { view: EncodeView }) => {
  const t = useWords();
  const { assigned, adopted, closed, kept, refused, touched, files } = view;
  const codes = [
    ...assigned.map((line) => ({ ...line, what: t({ zh: '新给', en: 'given' }) })),
    ...adopted.map((line) => ({ ...line, what: t({ zh: '登记', en: 'registered' }) })),
    ...closed.map((line) => ({ ...line, what: t({ zh: '停用', en: 'closed' }) })),
  ];
  return (
    <div class="stack">
      <Figures
        counts={[
          { label: t({ zh: '新给编码', en: 'Given' }), value: assigned.length },
          ...some(t({ zh: '登记上级编码', en: 'Registered' }), adopted.length),
          ...some(t({ zh: '停用', en: 'Closed' }), closed.length),
          { label: t({ zh: '原样保留', en: 'Kept' }), value: kept },
          ...some(t({ zh: '给不了', en: 'Refused' }), refused.length, 'error'),
          { label: t({ zh: '要改的文件', en: 'Files' }), value: files.length },
        ]}
      />
      <RefusedItems refused={refused} />
      {codes.length > 0 && (
        <div class="panel">
          <table class="table">
            <caption class="unseen">{t({ zh: '编码', en: 'Codes' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '动作', en: 'What' })}</th>
                <th scope="col">{t({ zh: '类别', en: 'Kind' })}</th>
                <th scope="col">{t({ zh: '编码', en: 'Code' })}</th>
                <th scope="col">{t({ zh: '名称', en: 'Name' })}</th>
              </tr>
            </thead>
            <tbody>
              {codes.slice(0, shown).map(({ what, kind, code, name }) => (
                <tr key={`${what} ${code}`}>
                  <td>{what}</td>
                  <td>{t(kindWord(kind))}</td>
                  <td class="code">{code}</td>
                  <td>{name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {codes.length > shown && (
        <p class="note">
          {t({
            zh: `列出前 ${shown} 个，共 ${figure(codes.length)} 个`,
            en: `${shown} of ${figure(codes.length)} are listed`,
          })}
        </p>
      )}
      {touched.length > 0 && (
        <div class="panel stack">
          <h2>{t({ zh: '会改到的事项', en: 'Items that change' })}</h2>
          <ul class="touched">
            {touched.slice(0, shown).map(({ file, record, what }) => (
              <li key={`${file} ${record} ${what}`}>
                <span class="code">{record}</span> {what}
                <span class="note clip" title={file}>
                  {file}
                </span>
              </li>
            ))}
          </ul>
          {touched.length > shown && (
            <p class="note">
              {t({
                zh: `列出前 ${shown} 处，共 ${figure(touched.length)} 处`,
                en: `${shown} of ${figure(touched.length)} are listed`,
              })}
            </p>
          )}
        </div>
      )}
    </div>
  );
};
