import type { Item } from '../../model/index.js';
import type { Guide } from '../guide.js';
import { escapeHtml } from '../output.js';
import { copiesInWords, feesInWords, limitInWords, visitsInWords } from '../words.js';
import { page } from './page.js';
import { centred, heading, line, wordFile } from './word/frame.js';
import { table } from './word/markup.js';

/** 一次性告知书: what to bring, with a box to tick, and what to know (行政许可法 第三十二条). */
export interface Notice {
  materials: string[];
  facts: [label: string, text: string][];
}

export const noticeOf = ({ values: v }: Item): Notice => ({
  materials: (v.materials ?? []).map((m) => {
    const copies = copiesInWords(m);
    const need = m.necessity === undefined || m.necessity === '必要' ? '' : `（${m.necessity}）`;
    return `${m.name}${need}${copies === '' ? '' : `：${copies}`}`;
  }),
  facts: (
    [
      ['办结时限', v.promisedLimit === undefined ? '' : `受理后${limitInWords(v.promisedLimit)}`],
      ['收费', feesInWords(v.charged, v.fees)],
      ['到现场', visitsInWords(v.visits)],
      ['办理地点', v.address ?? ''],
      ['办理时间', v.hours ?? ''],
      ['咨询', v.consult ?? ''],
      ['监督投诉', v.complain ?? ''],
    ] as [string, string][]
  ).filter(([, text]) => text !== ''),
});

const title = '一次性告知书';
const nothingToBring = '无需提交材料';
const signing = '申请人：＿＿＿＿＿＿　　窗口人员：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿';

/** One page to print. */
export const noticePage = (notice: Notice, guide: Guide): string => {
  const materials = notice.materials.map((m) => `<li><span class="box"></span>${escapeHtml(m)}</li>`);
  const rows = notice.facts.map(
    ([label, text]) => `<tr><th scope="row">${label}</th><td>${escapeHtml(text)}</td></tr>`,
  );
  return page(
    `${guide.name} ${title}`,
    `<h1>${title}</h1><p class="meta">${escapeHtml(guide.name)}（${escapeHtml(guide.id)}）</p>
<h2>要带的材料</h2>${materials.length === 0 ? `<p>${nothingToBring}</p>` : `<ul class="tick">${materials.join('')}</ul>`}
<h2>要知道的</h2><table><tbody>${rows.join('')}</tbody></table>
<p>${signing}</p><p class="meta">${escapeHtml(guide.division.name)} · ${escapeHtml(guide.agency.name)}</p>`,
    '.tick{list-style:none;padding-left:0}th[scope=row]{width:6em}',
  );
};

/** The same as .docx, for offices that fill in and file it. */
export const noticeWord = (notice: Notice, guide: Guide, date: string): Uint8Array =>
  wordFile(
    {
      title: `${guide.name}${title}`,
      header: guide.id,
      lists: 0,
      content: [
        heading(title, 1),
        centred(guide.name),
        heading('要带的材料', 2),
        ...(notice.materials.length === 0
          ? [line(nothingToBring)]
          : notice.materials.map((m) => line(`□ ${m}`, 80))),
        heading('要知道的', 2),
        table(['项目', '内容'], notice.facts, [1, 4]),
        line(''),
        line(signing),
        centred(`${guide.division.name} · ${guide.agency.name}`),
      ],
    },
    date,
  );
