import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Browsers that were let in at the same time; the oldest has to come again with a new link. */
const mostSessions = 20;

const secret = (): string => randomBytes(32).toString('base64url');
const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Who may talk to this server: whoever came with the one-time token, by the secret they were then given. */
export interface Sessions {
  /** a fresh token; the one before it, if nobody used it, is worth nothing from now on */
  issueToken(): string;
  /** the secret of a new session; nothing for a wrong or used token */
  redeem(token: string): string | undefined;
  knows(secret: string): boolean;
}

/** Only hashes are kept and compared, each in the same time whatever is wrong. */
export const createSessions = (): Sessions => {
  let open: Buffer | undefined;
  const sessions: Buffer[] = [];
  return {
    issueToken() {
      const token = secret();
      open = hashed(token);
      return token;
    },
    redeem(token) {
      if (open === undefined || !timingSafeEqual(open, hashed(token))) return undefined;
      open = undefined;
      const session = secret();
      sessions.push(hashed(session));
      if (sessions.length > mostSessions) sessions.shift();
      return session;
    },
    knows(session) {
      const wanted = hashed(session);
      return sessions.filter((known) => timingSafeEqual(known, wanted)).length > 0;
    },
  };
};
