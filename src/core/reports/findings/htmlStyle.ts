/** Style of the findings page: calm, dense, light and dark, prints without its controls. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--soft:#f4f6f9;--line:#d5dbe3;--edge:#8793a3;--ink:#1c2530;--faint:#566374;--accent:#1d5a9e;
--red:#a8201a;--red-soft:#fdecea;--amber:#7a5200;--amber-soft:#fff4d6;--blue:#1d5a9e;--blue-soft:#e7f0fa}
@media(prefers-color-scheme:dark){:root{--paper:#12171d;--soft:#1a212a;--line:#2f3945;--edge:#6c7a8b;--ink:#e5eaf0;--faint:#a3b0bf;--accent:#8abaf2;
--red:#ff9d94;--red-soft:#3b1a1a;--amber:#f3c969;--amber-soft:#352a10;--blue:#94c0f5;--blue-soft:#172a40}}
*{box-sizing:border-box}html,body{height:100%}
body{margin:0;font:14px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;color:var(--ink);background:var(--paper);display:flex;flex-direction:column}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:center;justify-content:space-between;padding:.8rem 1.25rem .6rem;border-bottom:1px solid var(--line);background:var(--soft)}
h1{font-size:1.2rem;line-height:1.3;margin:0 0 .15rem}header p{margin:0;color:var(--faint);font-size:.85rem;overflow-wrap:anywhere}
button,input,select{font:inherit;color:inherit}button{cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.tiles{display:flex;gap:.5rem}.tile{border:1px solid transparent;border-radius:8px;padding:.35rem .9rem;min-width:5.5rem;line-height:1.25;text-align:center}
.tile b{display:block;font-size:1.25rem;font-variant-numeric:tabular-nums}.tile[aria-pressed=true]{border-color:currentColor;box-shadow:inset 0 0 0 1px currentColor}
.g0{color:var(--red);background:var(--red-soft)}.g1{color:var(--amber);background:var(--amber-soft)}.g2{color:var(--blue);background:var(--blue-soft)}
main{flex:1;min-height:0;display:flex;flex-direction:column;padding:0 1.25rem 1rem}
form{display:flex;flex-wrap:wrap;gap:.5rem .75rem;margin:.7rem 0 .3rem;align-items:end}
label{display:flex;flex-direction:column;font-size:.8rem;color:var(--faint);width:12.5rem}label.wide{flex:1;min-width:18rem;width:auto}
input,select,.buttons button{font-size:.9rem;height:2.1rem;padding:0 .5rem;border:1px solid var(--edge);border-radius:6px;background:var(--paper);color:var(--ink);width:100%}
.buttons{display:flex;gap:.5rem}.buttons button{padding:0 .9rem;width:auto;white-space:nowrap}.buttons button:hover{background:var(--soft)}
#count{margin:.2rem 0 .4rem;color:var(--faint);font-size:.85rem}
#scroll{flex:1;min-height:14rem;overflow:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:separate;border-spacing:0;width:100%;min-width:60rem;table-layout:fixed}
th{position:sticky;top:0;z-index:1;background:var(--soft);text-align:left;border-bottom:1px solid var(--line);padding:0}
th button{all:unset;box-sizing:border-box;cursor:pointer;padding:.45rem .7rem;display:block;width:100%;font-weight:600;font-size:.85rem}
th button:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}th button:hover{color:var(--accent)}
th button::after{content:" ↕";color:var(--faint);font-weight:400}th[aria-sort=ascending] button::after{content:" ↑";color:var(--accent)}th[aria-sort=descending] button::after{content:" ↓";color:var(--accent)}
th.c-grade{width:5rem}th.c-office{width:12rem}th.c-item{width:15.9rem}th.c-place{width:13rem}th.c-rule{width:11.5rem}
td{padding:.5rem .7rem;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere;unicode-bidi:isolate}
tr:hover td{background:var(--soft)}tr.gap td{padding:0;border:0;background:none}
td small{display:block;color:var(--faint);font-size:.82rem}td small b{font-weight:600}.c-what strong{font-weight:600}.c-place{font-size:.85rem}
.c-rule small,.c-item small{font-family:Consolas,"Cascadia Mono",Menlo,monospace,"Microsoft YaHei";font-size:.75rem}
.badge{display:inline-block;border-radius:999px;padding:.05rem .6rem;font-size:.8rem;font-weight:600;white-space:nowrap}
@media(max-width:48rem){body{height:auto;display:block}#scroll{max-height:80vh}label{width:100%}}
@media print{@page{size:A4 landscape;margin:12mm}:root{color-scheme:light;--paper:#fff;--soft:#fff;--ink:#000;--faint:#333;--line:#999;--red:#000;--amber:#000;--blue:#000;--red-soft:#fff;--amber-soft:#fff;--blue-soft:#fff}
html,body{height:auto;display:block}body{font-size:9.5pt}header,main{padding:0}form{display:none}#scroll{overflow:visible;border:0}table{min-width:0}th{position:static}th button::after{content:""}
tr{break-inside:avoid}td,th button{padding:.2rem .35rem}th.c-grade{width:3.5rem}th.c-office,th.c-rule{width:8rem}th.c-item,th.c-place{width:10rem}}
`;
