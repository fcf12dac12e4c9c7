import { type Law, type LawKind, type LegalBasis, lawKinds, nearest, plainLawTitle } from '../model/index.js';
import { remember } from '../model/remember.js';

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
  readonly #near = new Map<string, string | undefined>();
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

  /** The listed title a mistyped one most likely meant. */
  near(title: string): string | undefined {
    const plain = plainLawTitle(title);
    if (!this.#near.has(plain)) this.#near.set(plain, nearest(plain, this.#byTitle.keys()));
    return this.#near.get(plain);
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

/** Titles a complete register of laws, national regulations and the province's own holds: others are simply not in it. */
export const shouldBeListed = remember((title: string): boolean => {
  const plain = plainLawTitle(title);
  if (/(?:办法|作法|方法)$/.test(plain)) return false;
  if (/法$/.test(plain)) return !/[省市县区]/.test(plain.replace(/^中华人民共和国/, ''));
  return /^(?:中华人民共和国|河南省|濮阳市).*条例$/.test(plain);
});

const place =
  /^(?:[^中]{1,7}?(?:省|市|自治区|自治州|自治县|县|区)|北京|上海|天津|重庆|深圳|厦门|广州|江苏|浙江)/;

const guessKind = ({ law, number }: LegalBasis): LawKind | undefined => {
  const title = plainLawTitle(law);
  if (/国务院/.test(title) && /决定$/.test(title)) return '国务院决定';
  if (/(?:通知|意见|批复|方案|公告|复函|函|规划|纲要|要点|清单|目录|指南)$/.test(title)) return '规范性文件';
  if (/(?<!办)法$/.test(title)) return '法律';
  if (/条例$|条例实施细则$/.test(title)) {
    if (place.test(title)) return '地方性法规';
    return /国务院令/.test(number ?? '') || /^中华人民共和国.*条例$/.test(title) ? '行政法规' : undefined;
  }
  if (/(?:办法|规定|细则|规则|规范)$/.test(title)) {
    if (/国务院令/.test(number ?? '')) return '行政法规';
    if (/[省市州](?:人民)?政府令/.test(number ?? '')) return '政府规章';
    if (/(?:部|委|局|署|总局|委员会|行|厅)[^省市]{0,12}令/.test(number ?? '')) return '部门规章';
    if (/[〔［[]\s*\d{4}\s*[〕］\]]/.test(number ?? '')) return '规范性文件';
  }
  return undefined;
};

/** The kind of a cited document: from the register, else where title and number leave no doubt. */
export const kindOfLaw = (basis: LegalBasis, register: LawRegister | undefined): LawKind | undefined =>
  register?.find(basis.law).law?.kind ?? guessKind(basis);

/** 0 is the highest. */
export const kindRank = (kind: string): number => (lawKinds as readonly string[]).indexOf(kind);

/** Documents that are divided into articles. */
export const isStatute = (kind: LawKind | undefined): boolean =>
  kind !== undefined && kind !== '规范性文件' && kind !== '国务院决定';
