/** Shorter slices are copied by every engine we know; longer ones may keep the whole text they were cut from alive. */
const KEEPS_ITS_SOURCE = 13;

export const needsDetaching = (text: string): boolean => text.length >= KEEPS_ITS_SOURCE;

/**
 * Texts cut out of a megabyte of XML, cut again from a string that holds nothing but them: the XML around them can be
 * freed. Halves the memory of a large sheet.
 */
export const detach = (texts: readonly string[], put: (index: number, text: string) => void): void => {
  const joined = texts.join('');
  let at = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const end = at + texts[index]!.length;
    put(index, joined.slice(at, end));
    at = end;
  }
};
