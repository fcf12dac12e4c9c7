/** A rule in English. Slots and [optional parts] are those of the Chinese sentence. */
export interface EnglishRule {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  readonly basis: string;
}
