/** What every form has to be kept from: characters that steer a terminal or turn a line around, and endless names. */

const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Lone surrogates become U+FFFD: no encoding can carry them. */
export const wellFormed = (text: string): string => text.replace(loneSurrogate, '\ufffd');

/** One line of plain text: steering characters are shown as U+FFFD, line breaks become a space. */
export const oneLine = (text: string): string =>
  wellFormed(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(steering, '\ufffd'));

/** At most `most` characters, the cut shown by “…”. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const letters = [...text.slice(0, most * 2)];
  return letters.length <= most ? text : `${letters.slice(0, most).join('')}…`;
};
