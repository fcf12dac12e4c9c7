export type Lang = 'zh' | 'en';
export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * Wrong use or unreadable input: what happened, what was expected, the next step. Shown without a stack, exit 2.
 * `code` is stable and kebab-case; texts are whole sentences.
 */
export class UserError extends Error {
  constructor(
    readonly code: string,
    readonly text: Bilingual,
  ) {
    super(text.zh);
    this.name = 'UserError';
  }
}
