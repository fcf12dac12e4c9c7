import { UserError } from '../../../../core/index.js';
import type {
  CatalogueAnswer,
  ConflictAnswer,
  RevisionsAnswer,
  TroubleAnswer,
  WriteAnswer,
  WriteRequest,
} from '../../store.js';
import type { Store } from './store.js';

const encoder = new TextEncoder();

const unreachable = (): UserError =>
  new UserError('server-gone', {
    zh: '连不上工作台的服务程序，没有改动；看看运行 santong serve 的窗口是否还开着，再试一次',
    en: 'the workbench server does not answer, nothing was changed; see whether the window of santong serve is still open and try again',
  });

const isTrouble = (body: unknown): body is TroubleAnswer =>
  typeof (body as Partial<TroubleAnswer> | null)?.text?.zh === 'string';

const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw unreachable();
  }
};

const refusal = async (response: Response): Promise<UserError> => {
  const body: unknown = await response.json().catch(() => undefined);
  return isTrouble(body) ? new UserError(body.code, body.text) : unreachable();
};

const answerOf = async <Answer>(response: Response): Promise<Answer> => {
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as Answer;
};

/** The catalogue that `santong serve` holds; `root` is where its API stands. */
export const serverStore = (root = '/api'): Store => ({
  async files(revision, signal) {
    const query = revision === undefined ? '' : `?revision=${encodeURIComponent(revision)}`;
    const response = await ask(`${root}/catalogue${query}`, signal === undefined ? {} : { signal });
    const { files, ...about } = await answerOf<CatalogueAnswer>(response);
    return {
      ...about,
      host: 'server',
      files: new Map(files.map(({ path, digest, text }) => [path, { digest, bytes: encoder.encode(text) }])),
    };
  },
  async write(changes) {
    const request: WriteRequest = { changes };
    const response = await ask(`${root}/write`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (response.status === 409) {
      const { conflicts } = (await response.json()) as ConflictAnswer;
      return { ok: false, conflicts };
    }
    return { ok: true, ...(await answerOf<WriteAnswer>(response)) };
  },
  async revisions() {
    return (await answerOf<RevisionsAnswer>(await ask(`${root}/revisions`))).revisions;
  },
  onChange(told) {
    const events = new EventSource(`${root}/events`);
    const hear = (event: MessageEvent<string>) => told(event.data);
    events.addEventListener('generation', hear);
    return () => events.close();
  },
});
