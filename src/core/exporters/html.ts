import type { Block, Section } from './guide.js';
import { escapeHtml, safeUrl } from './output.js';
import { stepInWords } from './words.js';

/** A text as HTML: escaped, line breaks kept, a text that is a web address made a link. */
export const textHtml = (text: string): string => {
  const url = /^https?:\/\/\S+$/i.test(text) ? safeUrl(text) : undefined;
  if (url !== undefined)
    return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`;
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
};

const row = (cells: readonly string[], tag: 'td' | 'th', head: readonly string[] = []): string =>
  `<tr>${cells
    .map(
      (c, i) =>
        `<${tag}${tag === 'th' ? ' scope="col"' : head[i] === undefined ? '' : ` data-head="${escapeHtml(head[i])}"`}>${textHtml(c)}</${tag}>`,
    )
    .join('')}</tr>`;

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'fact':
      return block.label === undefined
        ? `<p>${textHtml(block.text)}</p>`
        : `<p class="fact"><span class="label">${escapeHtml(block.label)}：</span>${textHtml(block.text)}</p>`;
    case 'list':
      return block.texts.length === 1
        ? `<p>${textHtml(block.texts[0] ?? '')}</p>`
        : `<ol>${block.texts.map((t) => `<li>${textHtml(t)}</li>`).join('')}</ol>`;
    case 'table':
      return `<div class="table"><table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((r) => row(r, 'td', block.head)).join('')}</tbody></table></div>`;
    case 'steps':
      return `<ol class="steps">${block.steps.map((s) => `<li>${textHtml(stepInWords(s))}</li>`).join('')}</ol>`;
    case 'questions':
      return `<dl>${block.questions.map((q) => `<dt>${textHtml(q.question)}</dt><dd>${textHtml(q.answer)}</dd>`).join('')}</dl>`;
  }
};

/** One section of a guide as HTML. `extra` goes before its blocks (a drawing); it must not hold text of its own. */
export const sectionHtml = (section: Section, extra = ''): string =>
  `<section id="${section.id}"><h2>${escapeHtml(section.title)}</h2>${extra}${section.blocks.map(blockHtml).join('')}</section>`;
