import { served } from 'virtual:host';
import type { SessionAnswer } from '../store.js';

/** What the server says of the day and the language; nothing where there is none, or it does not answer. */
export const sessionOf = async (): Promise<SessionAnswer | undefined> => {
  if (!served) return undefined;
  try {
    const response = await fetch('/api/session', { credentials: 'same-origin', cache: 'no-store' });
    return response.ok ? ((await response.json()) as SessionAnswer) : undefined;
  } catch {
    return undefined;
  }
};
