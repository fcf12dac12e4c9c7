/** A rule in English. Slots and [optional parts] are those of the Chinese sentence. */
export interface EnglishRule {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  readonly basis: string;
}

/** A kind of change in English; slots and [optional parts] are those of the Chinese sentence. */
export interface EnglishChange {
  readonly title: string;
  readonly message: string;
  readonly reason: string;
}
