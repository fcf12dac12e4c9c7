import { type Bilingual, UserError } from '../../core/model/index.js';
import type { TroubleAnswer } from '../app/store.js';

export type RefusalStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 423 | 500 | 507;

/** A request that is not served: status, stable kebab-case code, sentence; `more` joins the answer's body. */
export class Refusal extends Error {
  constructor(
    readonly status: RefusalStatus,
    readonly code: string,
    readonly text: Bilingual,
    readonly more: object = {},
  ) {
    super(text.zh);
    this.name = 'Refusal';
  }
}

/** What the command line says about these names options that a page does not have. */
const busy: Bilingual = {
  zh: '目录正被另一个程序使用，没有改动；等它结束再保存一次',
  en: 'another program is using the catalogue, nothing was changed; save again when it has ended',
};

const fault: Bilingual = {
  zh: '服务程序自身出错，没有改动；终端窗口里有详情，连同刚才的操作发给维护者',
  en: 'a fault of the server itself, nothing was changed; the terminal shows the details, send them to the maintainers',
};

const statusOf: Record<string, RefusalStatus> = { 'lock-held': 423, 'disk-full': 507 };

/** Any trouble as the status and body of an answer; what is our own fault gets 500 and no details. */
export const refusalOf = (error: unknown): { status: RefusalStatus; body: TroubleAnswer } => {
  if (error instanceof Refusal)
    return { status: error.status, body: { ...error.more, code: error.code, text: error.text } };
  if (error instanceof UserError)
    return {
      status: statusOf[error.code] ?? 422,
      body: { code: error.code, text: error.code === 'lock-held' ? busy : error.text },
    };
  return { status: 500, body: { code: 'server-fault', text: fault } };
};
