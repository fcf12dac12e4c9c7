import { escapeHtml } from '../../output.js';

/** What every page of the site shares. */
export interface SiteFrame {
  title: string;
  date: string;
  count: number;
  /** codes, phones and addresses of the agencies are samples */
  sample: boolean;
  /** address the site will stand at, with `/` at its end; absent when nobody said */
  base?: string;
}

export interface PageParts {
  title: string;
  /** '' at the top, '../' one folder down */
  up: string;
  body: string;
  /** path of the page, for its canonical address */
  path: string;
  /** more of the head: structured data, item mark */
  head?: string;
  script?: string[];
  /** what stands above the body, full width */
  hero?: string;
  description?: string;
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

/** A complete page. Links are relative, so the site works from a sub-folder and from a disk. */
export const sitePage = (frame: SiteFrame, page: PageParts): string => {
  const { up } = page;
  const name = escapeHtml(frame.title);
  const mini =
    page.hero === undefined
      ? `<form class="mini" role="search" action="${up}index.html" method="get"><input id="mini" name="q" type="search" aria-label="搜索事项" placeholder="搜索事项" autocomplete="off"><button class="plain" type="submit">搜索</button></form>`
      : '';
  const canonical =
    frame.base === undefined ? '' : `<link rel="canonical" href="${escapeHtml(frame.base + page.path)}">`;
  const description =
    page.description === undefined
      ? ''
      : `<meta name="description" content="${escapeHtml(page.description)}">`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">${description}${page.head ?? ''}<title>${escapeHtml(page.title)}</title>${canonical}<link rel="icon" href="data:,"><link rel="stylesheet" href="${up}site.css"></head>
<body><a class="skip" href="#main">跳到正文</a>
<header class="top"><div class="wrap"><a class="brand" href="${up}index.html">${name}</a><nav aria-label="栏目"><a href="${up}index.html#persons">个人办事</a><a href="${up}index.html#legal">法人办事</a><a href="${up}index.html#divisions">按区划</a><a href="${up}index.html#departments">按部门</a></nav>${mini}<button class="plain" id="large" type="button" aria-pressed="false">大字</button></div></header>
<main id="main" tabindex="-1">${page.hero ?? ''}<div class="wrap body">${page.body}</div></main>
<footer><div class="wrap"><p>${name} · ${frame.count} 个事项 · ${escapeHtml(frame.date)} 发布${frame.sample ? ' · 单位代码、电话和地址为样例' : ''}</p><nav aria-label="页脚"><a href="${up}index.html">首页</a> · <a href="${up}map.html">网站地图</a></nav></div></footer>
${(page.script ?? []).map((s) => `<script src="${up}${s}" defer></script>`).join('')}<script src="${up}site.js" defer></script></body></html>
`;
};

export const crumbs = (steps: readonly { name: string; href?: string }[]): string =>
  `<nav class="crumbs" aria-label="位置"><ol>${steps
    .map((s) =>
      s.href === undefined
        ? `<li aria-current="page">${escapeHtml(s.name)}</li>`
        : `<li><a href="${escapeHtml(s.href)}">${escapeHtml(s.name)}</a></li>`,
    )
    .join('')}</ol></nav>`;
