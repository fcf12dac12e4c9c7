import { escapeHtml, policyHash as hash } from '../../exporters/output.js';

const style = `
:root{color-scheme:light dark;--line:#c8ccd2;--soft:#f4f6f8;--del:#fde2df;--ins:#dcf3e0;--ink:#1c1f23;--dim:#565d66;--page:#fff}
@media(prefers-color-scheme:dark){:root{--line:#444b54;--soft:#22272e;--del:#5b2420;--ins:#1f4a2c;--ink:#e6e9ed;--dim:#a7b0ba;--page:#15181c}}
body{font:16px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:78rem;padding:1rem;color:var(--ink);background:var(--page)}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}
.totals{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;list-style:none}.totals li{border:1px solid var(--line);padding:.2rem .7rem;border-radius:.3rem}
form{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;padding:.8rem;background:var(--soft);border-radius:.3rem}
label{display:flex;flex-direction:column;font-size:.9rem}select,input{font:inherit;min-height:2.2rem;min-width:9rem}
article{border:1px solid var(--line);border-left:.4rem solid var(--mark);border-radius:.3rem;padding:.5rem .8rem;margin:.5rem 0}
article p{margin:.2rem 0}.dim{color:var(--dim);font-size:.9rem}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:.6rem}.sides>div{background:var(--soft);padding:.4rem .6rem;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:.2rem}
.sides h4{margin:0;font-size:.85rem;color:var(--dim);font-weight:normal}
del{background:var(--del)}ins{background:var(--ins);text-decoration:none;border-bottom:1px solid}
.breaking{--mark:#c0392b}.burden{--mark:#c77700}.risky{--mark:#7d4fa5}.relief{--mark:#2e8b57}.neutral{--mark:#5a7fa5}.editorial{--mark:#8a8f96}
[hidden]{display:none!important}
@media(max-width:40rem){.sides{grid-template-columns:1fr}}
@media print{form{display:none}article{break-inside:avoid}}
`;

const script = `
const form=document.querySelector('form'),shown=document.getElementById('shown');
const apply=()=>{const data=new FormData(form),text=String(data.get('text')||'').trim().toLowerCase();let count=0;
for(const one of document.querySelectorAll('article')){const hide=['impact','kind','division','agency','element'].some(k=>data.get(k)&&one.dataset[k]!==data.get(k))||(text!==''&&!(one.closest('section.item').firstElementChild.textContent+one.textContent).toLowerCase().includes(text));one.hidden=hide;if(!hide)count++}
for(const group of document.querySelectorAll('section.item,section.impact'))group.hidden=!group.querySelector('article:not([hidden])');
shown.textContent=String(count)};
form.addEventListener('input',apply);form.addEventListener('submit',e=>e.preventDefault());form.addEventListener('reset',()=>setTimeout(apply));form.hidden=false;
`;

/** One file that needs no network and may run nothing but its own script. */
export const htmlPage = (title: string, lang: 'zh' | 'en', body: string): string => `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
