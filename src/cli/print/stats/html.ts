import { createHash } from 'node:crypto';
import { escapeHtml } from '../diff/htmlPage.js';
import type { StatsPrinter } from './report.js';
import { tablesOf, totalLines } from './tables.js';

const style = `
:root{color-scheme:light dark}
body{font:16px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:70rem;padding:1rem}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
div{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid;padding:.2rem .6rem;text-align:left}
td.number{text-align:right;font-variant-numeric:tabular-nums}tr{break-inside:avoid}thead{display:table-header-group}
`;

/** One file that loads and runs nothing. */
export const printHtml: StatsPrinter = (result, { lang }) => {
  const hash = createHash('sha256').update(style).digest('base64');
  const [title = '', ...totals] = totalLines(result, lang);
  const tables = tablesOf(result, lang).map(({ title: name, note, heads, rows }) => {
    const body = rows
      .map(
        (row) =>
          `<tr>${row.map((value) => `<td${typeof value === 'number' || /^(–|[\d.]+%)$/.test(value) ? ' class="number"' : ''}>${escapeHtml(String(value))}</td>`).join('')}</tr>`,
      )
      .join('\n');
    return `<h2>${escapeHtml(name)}</h2>\n<p>${escapeHtml(note)}</p>\n<div><table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
  });
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${totals.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${tables.join('\n')}
</body>
</html>
`;
};
