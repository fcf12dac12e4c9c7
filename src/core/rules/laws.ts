import { type Law, plainLawTitle } from '../model/index.js';

/** What the register knows of a title on a day. */
export interface LawState {
  state: 'in-force' | 'repealed' | 'not-yet' | 'unknown';
  /** the version that decides: the one in force, else the last repealed, else the next to come */
  law?: Law;
}

const nation = '中华人民共和国';

/** An index over laws.yaml by title, alias and short title (without 中华人民共和国). */
export class LawRegister {
  readonly #byTitle = new Map<string, Law[]>();
  readonly #answers = new Map<string, LawState>();
  readonly size: number;

  constructor(
    laws: readonly Law[],
    /** YYYY-MM-DD: decides what is in force */
    readonly today: string,
  ) {
    this.size = laws.length;
    for (const law of laws) {
      const names = new Set<string>();
      for (const title of [law.title, ...(law.aliases ?? [])]) {
        const plain = plainLawTitle(title);
        names.add(plain).add(plain.startsWith(nation) ? plain.slice(nation.length) : nation + plain);
      }
      for (const name of names) {
        const known = this.#byTitle.get(name);
        if (known === undefined) this.#byTitle.set(name, [law]);
        else known.push(law);
      }
    }
  }

  /** `title` as written, with or without 《》. A law of several versions is in force when one of them is. */
  find(title: string): LawState {
    const remembered = this.#answers.get(title);
    if (remembered !== undefined) return remembered;
    const answer = this.#judge(this.#byTitle.get(plainLawTitle(title)) ?? []);
    if (this.#answers.size > 20_000) this.#answers.clear();
    this.#answers.set(title, answer);
    return answer;
  }

  #judge(versions: readonly Law[]): LawState {
    const inForce = versions.filter((law) => this.#begun(law) && !this.#ended(law));
    const newest = inForce.at(-1);
    if (newest !== undefined)
      return { state: 'in-force', law: inForce.find((law) => law.lastArticle !== undefined) ?? newest };
    const ended = versions.find((law) => this.#ended(law));
    if (ended !== undefined) return { state: 'repealed', law: ended };
    const coming = versions[0];
    return coming === undefined ? { state: 'unknown' } : { state: 'not-yet', law: coming };
  }

  #begun(law: Law): boolean {
    return law.effectiveOn === undefined || law.effectiveOn <= this.today;
  }

  /** A repeal without a date counts as done: nobody noted the day. */
  #ended(law: Law): boolean {
    return law.repealedOn === undefined ? law.repealed === true : law.repealedOn <= this.today;
  }
}
