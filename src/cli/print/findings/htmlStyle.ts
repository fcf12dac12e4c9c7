/** Style of the findings page: calm, dense, light and dark, prints without its controls. */
export const pageStyle = `
:root{color-scheme:light dark;--line:#c9d1dc;--soft:#f3f6fa;--ink:#1b2430;--faint:#4d5b6c;--red:#b3261e;--amber:#8a5a00;--blue:#1f5fa8;--paper:#fff}
@media(prefers-color-scheme:dark){:root{--line:#3a4553;--soft:#1d2530;--ink:#e6ebf2;--faint:#a9b5c4;--red:#ff8a80;--amber:#ffcc66;--blue:#8ab8f0;--paper:#131920}}
*{box-sizing:border-box}html,body{height:100%}body{margin:0;font:14px/1.55 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper);display:flex;flex-direction:column}
header{padding:.8rem 1.2rem .2rem}h1{font-size:1.25rem;margin:0}header p{margin:.2rem 0;color:var(--faint)}
main{flex:1;min-height:0;display:flex;flex-direction:column;padding:0 1.2rem 1rem}
form{display:flex;flex-wrap:wrap;gap:.6rem;margin:.4rem 0}label{display:flex;flex-direction:column;font-size:.8rem;color:var(--faint);max-width:15rem}label.wide{flex:1;min-width:16rem;max-width:none}
input,select{font:inherit;font-size:.9rem;padding:.3rem .4rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:var(--ink)}
#count{margin:.2rem 0;color:var(--faint)}#scroll{flex:1;min-height:12rem;overflow:auto;border:1px solid var(--line);border-radius:4px}
table{border-collapse:separate;border-spacing:0;width:100%;table-layout:fixed}th{position:sticky;top:0;background:var(--soft);text-align:left;border-bottom:1px solid var(--line)}
th button{all:unset;cursor:pointer;padding:.4rem .5rem;display:block;width:100%;font-weight:600}th button:focus-visible,#scroll:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--blue);outline-offset:-2px}
th:nth-child(1){width:4.2rem}th:nth-child(2){width:6.5rem}th:nth-child(3){width:12rem}th:nth-child(4){width:15rem}th:nth-child(6){width:15rem}th:nth-child(7){width:12rem}
td{padding:.35rem .5rem;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}td small{display:block;color:var(--faint)}
.g0{color:var(--red);font-weight:600}.g1{color:var(--amber);font-weight:600}.g2{color:var(--blue)}.gap td{padding:0;border:0}
@media print{html,body{height:auto;display:block}form,#count{display:none}#scroll{overflow:visible;border:0}th{position:static}tr{break-inside:avoid}body{font-size:11px}}
`;
