import type { Guide } from '../guide.js';
import { sectionHtml } from '../html.js';
import { escapeHtml } from '../output.js';
import { qrSvg } from '../qr.js';

const style = `body{font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:50rem;margin:1.5rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.6rem;text-align:center;margin:.5rem 0}h2{font-size:1.05rem;border-left:4px solid #1f5fa8;padding-left:.5rem;margin:1.2rem 0 .4rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#eef3f9}
.meta{text-align:center;color:#444}dt{font-weight:bold;margin-top:.5rem}dd{margin:0 0 .5rem 1rem}.box{display:inline-block;width:1em;height:1em;border:1px solid #000;margin-right:.5em;vertical-align:-.1em}
@media print{body{max-width:none;margin:0}h2,tr,li{break-inside:avoid}a{color:inherit;text-decoration:none}}`;

/** A page that stands alone: own style, no script, nothing loaded. `item` names what it is about, for `verify`. */
export const page = (title: string, content: string, extraStyle = '', item = ''): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">${item === '' ? '' : `<meta name="santong-item" content="${escapeHtml(item)}">`}<title>${escapeHtml(title)}</title><style>${style}${extraStyle}</style></head>\n<body>${content}</body></html>\n`;

const largePrint =
  'body{font-size:25px;line-height:1.9;max-width:70rem}h1{font-size:2.1rem;line-height:1.4}h2{font-size:1.5rem}@media print{body{font-size:20pt}}';

export interface GuidePageOptions {
  scan?: { address: string; caption: string } | undefined;
  /** for readers who see little: 适老化 */
  large?: boolean;
}

/** A printable 办事指南. */
export const guidePage = (guide: Guide, { scan, large }: GuidePageOptions = {}): string =>
  page(
    `${guide.name} 办事指南`,
    `<h1>${escapeHtml(guide.name)}</h1><p class="meta">办事指南 · ${escapeHtml(guide.division.name)} · ${escapeHtml(guide.agency.name)}</p>\n${guide.sections.map((s) => sectionHtml(s)).join('\n')}${
      scan === undefined ? '' : `<p class="scan">${qrSvg(scan.address)}<br>${escapeHtml(scan.caption)}</p>`
    }`,
    `.scan{text-align:right}.scan svg{width:7rem;height:7rem}${large === true ? largePrint : ''}`,
    guide.id,
  );
