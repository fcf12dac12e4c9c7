import type { LegalBasis, Material, Question, Step } from '../../model/index.js';
import type { Guide, Section } from '../guide.js';
import { escapeHtml } from '../output.js';
import { basisInWords, copiesInWords, stepInWords } from '../words.js';

const list = (items: readonly string[]): string =>
  items.length === 1
    ? `<p>${escapeHtml(items[0] ?? '')}</p>`
    : `<ol>${items.map((t) => `<li>${escapeHtml(t)}</li>`).join('')}</ol>`;

const row = (cells: readonly string[], tag: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((c) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escapeHtml(c)}</${tag}>`).join('')}</tr>`;

const materials = (all: readonly Material[]): string =>
  all.length === 0
    ? '<p>无需提交材料</p>'
    : `<table><thead>${row(['序号', '材料名称', '必要性', '份数与形式', '来源', '说明'], 'th')}</thead><tbody>${all
        .map((m, i) =>
          row([
            String(i + 1),
            m.name,
            m.necessity ?? '',
            copiesInWords(m),
            m.source ?? '',
            m.guide ?? m.sourceNote ?? '',
          ]),
        )
        .join('')}</tbody></table>`;

const steps = (all: readonly Step[]): string =>
  `<ol class="steps">${all.map((s) => `<li>${escapeHtml(stepInWords(s))}</li>`).join('')}</ol>`;

const bases = (all: readonly LegalBasis[]): string => list(all.map(basisInWords));

const questions = (all: readonly Question[]): string =>
  `<dl>${all.map((q) => `<dt>${escapeHtml(q.question)}</dt><dd>${escapeHtml(q.answer)}</dd>`).join('')}</dl>`;

const inner = (section: Section): string => {
  switch (section.kind) {
    case 'lines':
      return section.lines.length === 0 ? '' : list(section.lines);
    case 'materials':
      return materials(section.materials);
    case 'steps':
      return section.steps.length === 0 ? '' : steps(section.steps);
    case 'bases':
      return section.bases.length === 0 ? '' : bases(section.bases);
    case 'questions':
      return section.questions.length === 0 ? '' : questions(section.questions);
  }
};

/** The sections of a guide as HTML, empty ones left out; used by hall pages and the portal site alike. */
export const sectionsHtml = (guide: Guide): string =>
  guide.sections
    .map((s) => ({ s, html: inner(s) }))
    .filter(({ html }) => html !== '')
    .map(({ s, html }) => `<section id="${s.id}"><h2>${escapeHtml(s.title)}</h2>${html}</section>`)
    .join('\n');

const style = `body{font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:50rem;margin:1.5rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.6rem;text-align:center;margin:.5rem 0}h2{font-size:1.05rem;border-left:4px solid #1f5fa8;padding-left:.5rem;margin:1.2rem 0 .4rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#eef3f9}
.meta{text-align:center;color:#444}dt{font-weight:bold;margin-top:.5rem}dd{margin:0 0 .5rem 1rem}.box{display:inline-block;width:1em;height:1em;border:1px solid #000;margin-right:.5em;vertical-align:-.1em}
@media print{body{max-width:none;margin:0}h2,tr,li{break-inside:avoid}a{color:inherit;text-decoration:none}}`;

export const page = (title: string, content: string, extraStyle = ''): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><title>${escapeHtml(title)}</title><style>${style}${extraStyle}</style></head>\n<body>${content}</body></html>\n`;

/** A printable 办事指南. */
export const guidePage = (guide: Guide): string =>
  page(
    `${guide.name} 办事指南`,
    `<h1>${escapeHtml(guide.name)}</h1><p class="meta">办事指南 · ${escapeHtml(guide.division.name)} · ${escapeHtml(guide.agency.name)}</p>\n${sectionsHtml(guide)}`,
  );
