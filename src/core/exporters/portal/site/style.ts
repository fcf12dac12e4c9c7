/** The site's one style sheet: calm, civic, light and dark, prints as a paper guide. System fonts only. */
export const siteStyle = `:root{color-scheme:light dark;
--ink:#16202e;--soft:#4a5768;--paper:#fff;--ground:#f4f6fa;--line:#d5dce6;--brand:#12529e;--brand-deep:#0b3a73;--on-brand:#fff;--tint:#e6eefb;--good:#11693a;--good-tint:#e3f4ea;--warn:#8a4b00;--warn-tint:#fdf1dd;
--radius:.7rem;--shadow:0 1px 2px rgb(16 32 64/.06),0 6px 20px rgb(16 32 64/.06)}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf5;--soft:#aeb9c8;--paper:#182130;--ground:#0f1621;--line:#334052;--brand:#8bb8f5;--brand-deep:#0d2c55;--on-brand:#fff;--tint:#20324c;--good:#86d9a8;--good-tint:#163524;--warn:#f2c27a;--warn-tint:#3a2a10;--shadow:none}}
*{box-sizing:border-box}
html{font-size:100%;scroll-behavior:smooth;scroll-padding-top:1rem}
html.large{font-size:131.25%}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;font:1rem/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
a{color:var(--brand);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:.25rem}
.skip{position:absolute;left:-99rem;top:0;background:var(--paper);color:var(--brand);padding:.6rem 1rem;z-index:9}
.skip:focus{left:0}
.wrap{max-width:72rem;margin:0 auto;padding:0 1.1rem}
.top{background:var(--brand-deep);color:var(--on-brand)}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.2rem;padding-top:.7rem;padding-bottom:.7rem}
.top a{color:inherit;text-decoration:none}
.brand{font-weight:700;font-size:1.1rem;letter-spacing:.02em;margin-right:auto}
.top nav{display:flex;flex-wrap:wrap;gap:.2rem .9rem}
.top nav a:hover,.brand:hover{text-decoration:underline}
.top :focus-visible,.hero :focus-visible{outline-color:#fff}
.plain{font:inherit;color:inherit;background:none;border:1px solid currentColor;border-radius:2rem;padding:.1rem .8rem;cursor:pointer}
.mini{display:flex;gap:.3rem}
.mini input{font:inherit;width:12rem;padding:.2rem .8rem;border:0;border-radius:2rem;background:#fff;color:#16202e}
.hero{background:linear-gradient(160deg,#0b3a73,#12529e 70%,#1b66bb);color:#fff;padding:2.2rem 0 2rem}
.hero h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.3rem);line-height:1.3;margin:0 0 .3rem}
.hero p{margin:.2rem 0 1.1rem;color:#dbe8fb}
.search{display:flex;gap:.6rem;flex-wrap:wrap;background:#fff;border-radius:1rem;padding:.5rem;box-shadow:0 10px 30px rgb(0 0 0/.2)}
.search input{flex:1 1 14rem;min-width:0;font:inherit;font-size:1.15rem;padding:.6rem .9rem;border:0;border-radius:.7rem;background:#fff;color:#16202e}
.search select{flex:0 1 13rem;min-width:0;font:inherit;padding:.5rem .7rem;border:0;border-left:1px solid #d5dce6;background:#fff;color:#16202e}
.search button{font:inherit;font-weight:700;padding:.6rem 1.6rem;border:0;border-radius:.7rem;background:#12529e;color:#fff;cursor:pointer}
.search :focus-visible{outline-color:#12529e}
.hint{font-size:.9rem;margin:.6rem 0 0!important}
main{display:block;padding:0 0 3rem}.body{padding-top:1.4rem}
h2{font-size:1.2rem;line-height:1.4;margin:0 0 .8rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:var(--radius);box-shadow:var(--shadow);padding:1.2rem 1.4rem;margin:0 0 1.2rem}
.grid{display:grid;gap:1.2rem;margin:0 0 1.2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
.grid .card{margin:0}
.tiles{list-style:none;margin:0;padding:0;display:grid;gap:.55rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,11.5rem),1fr))}
.tiles a{display:flex;justify-content:space-between;gap:.5rem;padding:.5rem .8rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none;color:var(--ink);background:var(--paper)}
.tiles a:hover{border-color:var(--brand);background:var(--tint)}
.tiles small,.count{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
details{margin:.6rem 0 0}summary{cursor:pointer;color:var(--brand);padding:.2rem 0}details[open] summary{margin-bottom:.5rem}
.features{list-style:none;margin:0;padding:0;display:grid;gap:.8rem;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr))}
.features a{display:block;padding:.8rem 1rem;border-radius:var(--radius);background:var(--tint);color:var(--ink);text-decoration:none;border:1px solid transparent}
.features a:hover{border-color:var(--brand)}
.features b{display:block;font-size:1.5rem;line-height:1.2;color:var(--brand);font-variant-numeric:tabular-nums}
.crumbs{font-size:.92rem;color:var(--soft);margin:0 0 .8rem}
.crumbs ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap}
.crumbs li+li::before{content:"›";padding:0 .5rem}
.items{list-style:none;margin:0;padding:0}
.items>li{padding:.75rem 0;border-top:1px solid var(--line)}
.items>li:first-child{border-top:0}
.items .name{font-weight:600;font-size:1.05rem;text-decoration:none}
.items .name:hover{text-decoration:underline}
.meta{color:var(--soft);font-size:.92rem;margin:.1rem 0 0}
.tags{display:flex;flex-wrap:wrap;gap:.4rem;margin:.35rem 0 0;padding:0;list-style:none}
.tag{display:inline-block;font-size:.85rem;line-height:1.5;padding:.05rem .6rem;border-radius:2rem;background:var(--tint);color:var(--brand);text-decoration:none}
.tag.good{background:var(--good-tint);color:var(--good)}
.tag.warn{background:var(--warn-tint);color:var(--warn)}
a.tag:hover{text-decoration:underline}
mark{background:#ffe58a;color:#16202e;border-radius:.15rem}
.pages{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:1rem 0 0;padding:0}
.pages a,.pages span{display:block;min-width:2.4rem;text-align:center;padding:.2rem .6rem;border:1px solid var(--line);border-radius:.4rem;text-decoration:none}
.pages span{background:var(--brand-deep);color:#fff;border-color:var(--brand-deep)}
.guide-head h1{font-size:clamp(1.4rem,1.1rem + 1.4vw,2rem);line-height:1.35;margin:.1rem 0 .3rem}
.facts{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));margin:1rem 0 0}
.facts div{background:var(--tint);border-radius:.6rem;padding:.6rem .9rem}
.facts dt{font-size:.88rem;color:var(--soft)}
.facts dd{margin:0;font-weight:700;font-size:1.1rem;line-height:1.4}
.actions{display:flex;flex-wrap:wrap;gap:.6rem;margin:1rem 0 0}
.button{display:inline-block;font:inherit;padding:.45rem 1.2rem;border-radius:.6rem;border:1px solid var(--brand);color:var(--brand);background:var(--paper);text-decoration:none;cursor:pointer}
.button.main{background:#12529e;border-color:#12529e;color:#fff;font-weight:700}
.button:hover{text-decoration:underline}
.guide{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:1.4rem;align-items:start}
.toc{position:sticky;top:1rem;font-size:.95rem}
.toc ol{list-style:none;margin:0;padding:0;max-height:calc(100vh - 2rem);overflow:auto}
.toc a{display:block;padding:.18rem .7rem;border-left:3px solid var(--line);color:var(--soft);text-decoration:none}
.toc a:hover{border-color:var(--brand);color:var(--brand)}
.guide section{padding:1rem 0;border-top:1px solid var(--line)}
.guide section:first-of-type{border-top:0;padding-top:0}
.guide section h2{margin:0 0 .4rem;font-size:1.1rem}
.guide section p,.guide section ol,.guide section dl{margin:.2rem 0}
.guide section ol{padding-left:1.6rem}
.label{color:var(--soft)}
dt{font-weight:600;margin-top:.5rem}dd{margin:0 0 .4rem 0}
table{border-collapse:collapse;width:100%;font-size:.97rem}
caption{text-align:left;color:var(--soft);padding-bottom:.4rem}
th,td{border:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
thead th{background:var(--tint);font-weight:600}
td.differs{background:var(--warn-tint)}
.scroll{overflow-x:auto}
.flow{display:block;max-width:100%;height:auto;margin:.3rem 0 .6rem}
.flow rect{fill:var(--tint);stroke:var(--brand);stroke-width:1.2}
.flow rect.end{fill:var(--paper);stroke-dasharray:4 3}
.flow text{fill:var(--ink);font-size:14px;text-anchor:middle}
.flow text.small{fill:var(--soft);font-size:11.5px}
.flow path{fill:none;stroke:var(--brand);stroke-width:1.4}
.flow .head{fill:var(--brand);stroke:none}
.scan{display:flex;gap:1rem;align-items:center;margin-top:1rem;font-size:.92rem;color:var(--soft)}
.scan svg{width:7.5rem;height:7.5rem;flex:none;background:#fff;border-radius:.3rem}
.note{background:var(--warn-tint);color:var(--warn);border-radius:.5rem;padding:.5rem .9rem;margin:0 0 1rem}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.92rem;padding:1.2rem 0 2.5rem}
[hidden]{display:none!important}
@media(max-width:52rem){.guide{grid-template-columns:1fr}.toc{display:none}
.guide table,.guide tbody,.guide tr,.guide td{display:block;width:auto}.guide thead{position:absolute;left:-99rem}.guide tr{border:1px solid var(--line);border-radius:.5rem;margin:0 0 .6rem;padding:.3rem .6rem}.guide td{border:0;padding:.12rem 0}.guide td:empty{display:none}.guide td::before{content:attr(data-head) "：";color:var(--soft)}.guide td:first-child::before{content:""}
.card{padding:1rem}.search select{border-left:0;flex:1 1 100%}.brand{flex:1 1 100%}}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--ground:#fff;--line:#777;--brand:#000;--tint:#fff;--shadow:none}
body{font-size:11pt;background:#fff}.top,.toc,.actions,.crumbs,.skip,footer nav,.noprint{display:none}main,.body{padding:0}.guide{display:block}.card{border:0;padding:0;margin:0 0 .6rem}.wrap{max-width:none;padding:0}
h2,tr,li,.facts div{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}.facts div{border:1px solid #777}.guide section{padding:.4rem 0}@page{margin:16mm 15mm}}
`;
