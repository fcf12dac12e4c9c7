import { Refusal } from './refusal.js';

/** 64 MB: ten times the largest catalogue seen, and what one request may cost in memory. */
export const bodyLimit = 64 * 1024 * 1024;

/** Up to here a body that is too large is read to its end and thrown away: a browser hears the answer only when it has sent all. */
const patience = 4 * bodyLimit;

const tooLarge = (): Refusal =>
  new Refusal(413, 'upload-too-large', {
    zh: `一次保存的内容超过 ${bodyLimit / 1024 / 1024} MB，没有改动；分几次保存，或用命令行 santong import`,
    en: `one save holds more than ${bodyLimit / 1024 / 1024} MB, nothing was changed; save in parts, or use santong import on the command line`,
  });

const notJson = (): Refusal =>
  new Refusal(400, 'request-malformed', {
    zh: '请求的内容不是 UTF-8 的 JSON，没有改动；刷新页面再试',
    en: 'the request is not JSON in UTF-8, nothing was changed; reload the page and try again',
  });

/** Bytes of a body, never more than the limit in memory. */
const readBody = async (request: Request): Promise<Buffer> => {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > patience) throw tooLarge();
  if (request.body === null) return Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done && size > bodyLimit) throw tooLarge();
    if (done) return Buffer.concat(pieces);
    size += value.byteLength;
    if (size > patience) throw tooLarge();
    if (size > bodyLimit || announced > bodyLimit) pieces.length = 0;
    else pieces.push(value);
  }
};

/** The JSON of a request's body. Refuses other content types, bodies over the limit, and what is no JSON. */
export const readJson = async (request: Request): Promise<unknown> => {
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal(415, 'content-type-wrong', {
      zh: '只接受 application/json 的请求，没有改动',
      en: 'only application/json is taken, nothing was changed',
    });
  const bytes = await readBody(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw notJson();
  }
};
