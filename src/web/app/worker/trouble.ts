import { UserError } from '../../../core/index.js';
import type { Trouble } from '../engine.js';

/** Anything thrown, as what the page tells: a refusal with its sentence, or our bug with its stack. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof UserError) return { code: error.code, text: error.text };
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return {
      code: 'browser-full',
      text: {
        zh: '浏览器给这个页面的空间已满，这一步没有保存；移走不用的文件，或清理浏览器的数据',
        en: 'the browser has no room left for this page and the step was not kept; remove files that are not needed, or clear browser data',
      },
    };
  return bugOf(error instanceof Error ? (error.stack ?? error.message) : String(error));
};

export const bugOf = (bug: string): Trouble => ({
  code: 'bug',
  text: {
    zh: '工作台自身出错，文件没有改动；把下面几行发给维护者',
    en: 'the workbench itself failed, no file was changed; send the lines below to the maintainers',
  },
  bug,
});
