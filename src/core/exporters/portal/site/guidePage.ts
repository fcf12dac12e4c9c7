import { atGlance } from '../../glance.js';
import { sectionHtml } from '../../html.js';
import { escapeHtml, safeUrl } from '../../output.js';
import { qrSvg } from '../../qr.js';
import { facets, features, type SiteEntry } from './entries.js';
import { flowDrawing } from './flow.js';
import { pageOfGroup } from './listing.js';
import { crumbs, type PageParts, type SiteFrame } from './shell.js';
import { governmentService, scriptData } from './structured.js';

const scan = (entry: SiteEntry, frame: SiteFrame): string => {
  const online = safeUrl(entry.item.values.onlineUrl);
  const here = frame.base === undefined ? undefined : `${frame.base}i/${entry.page}.html`;
  const target = here ?? online;
  if (target === undefined || target.length > 600) return '';
  return `<div class="scan" role="img" aria-label="二维码：${escapeHtml(target)}">${qrSvg(target)}<span>${here === undefined ? '扫码网上办理' : '扫码在手机上看本指南'}</span></div>`;
};

/** Other places that have the same item; absent when there is none. */
export interface Siblings {
  comparison: string;
  count: number;
}

/** 办事指南 of one item: what matters at a glance, then every section in the template's order. */
export const guidePage = (entry: SiteEntry, frame: SiteFrame, siblings?: Siblings): PageParts => {
  const guide = entry.guide();
  const { item } = entry;
  const online = safeUrl(item.values.onlineUrl);
  const division = { key: item.division ?? '', name: guide.division.name };
  const agency = facets.agency.of(entry)[0];
  const path = `i/${entry.page}.html`;
  const marks = features
    .filter((f) => f.is(entry))
    .map((f) => `<li><span class="tag good">${f.name}</span></li>`);
  const facts = atGlance(item.values).map(
    ({ label, text }) => `<div><dt>${label}</dt><dd>${escapeHtml(text)}</dd></div>`,
  );
  const sections = guide.sections.map((s) => {
    const steps = s.blocks.find((b) => b.kind === 'steps');
    return sectionHtml(s, steps?.kind === 'steps' ? flowDrawing(steps.steps) : '');
  });
  const toc = guide.sections.map((s) => `<li><a href="#${s.id}">${s.title}</a></li>`);
  const steps = [
    { name: '首页', href: '../index.html' },
    { name: division.name, href: `../${pageOfGroup(facets.division, division.key)}` },
    ...(agency === undefined
      ? []
      : [{ name: agency.name, href: `../${pageOfGroup(facets.agency, agency.key)}` }]),
    { name: guide.name },
  ];
  const body = `${crumbs(steps)}<div class="card guide-head"><p class="meta">${escapeHtml([guide.itemType, guide.division.name, guide.agency.name].filter((t) => t !== '').join(' · '))}</p><h1>${escapeHtml(guide.name)}</h1><ul class="tags">${marks.join('')}</ul>${facts.length === 0 ? '' : `<dl class="facts">${facts.join('')}</dl>`}<div class="actions">${online === undefined ? '' : `<a class="button main" href="${escapeHtml(online)}" rel="noopener noreferrer">网上办理</a>`}<button class="button" id="print" type="button">打印指南</button>${siblings === undefined ? '' : `<a class="button" href="../${siblings.comparison}">比较 ${siblings.count} 处的办理标准</a>`}</div>${scan(entry, frame)}</div>
${item.agency?.sample === true ? '<p class="note">样例：实施主体的代码、地址和电话不是真实的</p>' : ''}<div class="guide"><nav class="toc" aria-label="本页目录"><ol>${toc.join('')}</ol></nav><div class="card">${sections.join('\n')}</div></div>`;
  return {
    title: `${guide.name} · ${guide.division.name} · 办事指南`,
    up: '../',
    path,
    body,
    description: `${guide.division.name}${guide.name}办事指南：办理条件、申请材料、流程、时限、收费、地点和电话`,
    head: `<meta name="santong-item" content="${escapeHtml(guide.id)}"><script type="application/ld+json">${scriptData(governmentService(item, guide, frame.base === undefined ? undefined : frame.base + path))}</script>`,
  };
};
