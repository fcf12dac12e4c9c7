/** Characters of national codes (coding.md): digits and capitals without I O Z S V. */
const shape = /^[0-9A-HJ-NP-RTUWXY]+$/;

/** The basic code inside a code of the national scheme: 12 as it is, 13 with the level digit, 31 and 33 after the credit code. */
export const nationalBasicCode = (code: string): string | undefined => {
  const plain = code.trim().toUpperCase();
  if (!shape.test(plain)) return undefined;
  if (plain.length === 12) return plain;
  if (plain.length === 13) return plain.slice(1);
  if (plain.length === 31 || plain.length === 33) return plain.slice(19, 31);
  return undefined;
};

/** Two codes can only contradict each other when one body numbers both: same first two digits. */
export const sameRegister = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2);
