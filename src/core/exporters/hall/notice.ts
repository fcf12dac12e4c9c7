import type { Item } from '../../model/index.js';
import type { Guide } from '../guide.js';
import { escapeHtml } from '../output.js';
import { copiesInWords, feesInWords, limitInWords, visitsInWords } from '../words.js';
import { page } from './page.js';

/** 一次性告知单: one page with what to bring, tick boxes, limit, fee and phones (行政许可法 第三十二条). */
export const noticePage = ({ values: v }: Item, guide: Guide): string => {
  const materials = (v.materials ?? []).map((m) => {
    const copies = copiesInWords(m);
    const need = m.necessity === undefined || m.necessity === '必要' ? '' : `（${m.necessity}）`;
    return `<li><span class="box"></span>${escapeHtml(`${m.name}${need}${copies === '' ? '' : `：${copies}`}`)}</li>`;
  });
  const facts: [string, string][] = [
    ['办结时限', v.promisedLimit === undefined ? '' : `受理后${limitInWords(v.promisedLimit)}`],
    ['收费', feesInWords(v.charged, v.fees)],
    ['到现场', visitsInWords(v.visits)],
    ['办理地点', v.address ?? ''],
    ['办理时间', v.hours ?? ''],
    ['咨询', v.consult ?? ''],
    ['监督投诉', v.complain ?? ''],
  ];
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<tr><th scope="row">${label}</th><td>${escapeHtml(value)}</td></tr>`);
  return page(
    `${guide.name} 一次性告知单`,
    `<h1>一次性告知单</h1><p class="meta">${escapeHtml(guide.name)}（${escapeHtml(guide.id)}）</p>
<h2>要带的材料</h2>${materials.length === 0 ? '<p>无需提交材料</p>' : `<ul class="tick">${materials.join('')}</ul>`}
<h2>要知道的</h2><table><tbody>${rows.join('')}</tbody></table>
<p>申请人：＿＿＿＿＿＿　　窗口人员：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿</p><p class="meta">${escapeHtml(guide.division.name)} · ${escapeHtml(guide.agency.name)}</p>`,
    '.tick{list-style:none;padding-left:0}th[scope=row]{width:6em}',
  );
};
