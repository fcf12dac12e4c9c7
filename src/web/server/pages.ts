import type { Bilingual } from '../../core/model/index.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** What a person sees in place of the workbench: the sentence, and where to go. */
export const refusalPage = (text: Bilingual): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>三同工作台没有打开</title>
<link rel="icon" href="data:,">
</head>
<body>
<h1>三同工作台没有打开</h1>
<p>${escaped(text.zh)}。</p>
<p lang="en">${escaped(text.en)}.</p>
</body>
</html>
`;
