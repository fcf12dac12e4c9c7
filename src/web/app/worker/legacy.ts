import type { LegacyOptions } from '../../../core/index.js';
import { UserError } from '../../../core/index.js';
import type { FromWorker, LegacyAnswer, ToWorker } from './protocol.js';
import { bugOf } from './trouble.js';

/** Milliseconds an old file may take in a browser: somebody waits for it. */
const patience = 45_000;

const tooSlow = ({ name }: LegacyOptions): UserError =>
  new UserError('workbook-too-slow', {
    zh: `读取 ${name} 超过 ${patience / 1000} 秒，已停止，文件可能损坏；在 WPS 或 Excel 中另存为 .xlsx 后重试`,
    en: `Reading ${name} took more than ${patience / 1000} s and was stopped, the file may be damaged; save it as .xlsx in WPS or Excel and try again`,
  });

const died = ({ name }: LegacyOptions): UserError =>
  new UserError('workbook-too-big', {
    zh: `读取 ${name} 用尽内存或中途退出，文件可能损坏；在 WPS 或 Excel 中另存为 .xlsx 后重试`,
    en: `Reading ${name} used up its memory or died, the file may be damaged; save it as .xlsx in WPS or Excel and try again`,
  });

/** Reads an old file in a Worker of its own, which is ended when it answers, dies or takes too long. */
export const readInOwnWorker = (
  start: () => Worker,
  bytes: Uint8Array,
  options: LegacyOptions,
): Promise<LegacyAnswer> =>
  new Promise((settle) => {
    let worker: Worker;
    try {
      worker = start();
    } catch (error) {
      settle({ trouble: bugOf(String(error)) });
      return;
    }
    const end = (answer: LegacyAnswer): void => {
      clearTimeout(timer);
      worker.terminate();
      settle(answer);
    };
    const refuse = ({ code, text }: UserError): void => end({ trouble: { code, text } });
    const timer = setTimeout(() => refuse(tooSlow(options)), Math.min(patience, options.limits.milliseconds));
    worker.onerror = () => refuse(died(options));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('workbook' in data) end(data.workbook);
    };
    worker.postMessage({ read: { bytes, options } } satisfies ToWorker);
  });
