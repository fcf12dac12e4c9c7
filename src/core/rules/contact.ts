import { remember } from '../model/remember.js';

/** Telephone numbers as offices write them. Area codes of China begin with 0; 400/800 and short numbers have none. */
export interface Phone {
  /** digits only */
  digits: string;
  area: boolean;
}

const run = /\+?\d[\d\s\-－—–()（）]{2,18}\d/g;
/** What a run of digits may be besides a phone: a date, a time span, a house number. */
const notPhone = /^(?:\d{1,2}[-—–－]\d{1,2}|(?:19|20)\d{2}[-—–－]?\d{1,2}[-—–－]?\d{1,2})$/;
const mobile = /^(?:86)?1[3-9]\d{9}$/;
const landline = /^(?:86)?0(?:10|2\d|[3-9]\d{2})(?:[2-9]\d{6,7}|12\d{3})$/;
const local = /^[2-9]\d{6,7}$/;
const service = /^(?:[48]00\d{7}|1[012]\d{1,3}|12\d{3}|9[56]\d{3,6})$/;

const classify = (digits: string): Phone | undefined => {
  if (mobile.test(digits) || landline.test(digits) || service.test(digits)) return { digits, area: true };
  return local.test(digits) ? { digits, area: false } : undefined;
};

/** A run may hold an extension (0393-8123456-801) or two numbers (8123456 8123457); whatever part is a phone counts. */
const phonesOfRun = (text: string): Phone[] => {
  const whole = classify(text.replace(/\D/g, ''));
  if (whole !== undefined) return [whole];
  const parts = text.split(/[\s()（）]+/).filter((part) => part !== '');
  const found = parts.flatMap((part) => classify(part.replace(/\D/g, '')) ?? []);
  if (found.length > 0) return found;
  const [area = '', number = ''] = text.split(/[-－—–\s()（）]+/);
  return classify(area + number) === undefined ? [] : [classify(area + number)!];
};

/** An area code and a number and nothing else: most fields hold just that. */
const plainLandline = /^(0(?:10|2\d|[3-9]\d{2}))[-—]?([2-9]\d{6,7})$/;

export interface Phones {
  phones: Phone[];
  /** runs of digits that should be phones and are none */
  broken: string[];
  /** the digits of all phones, in an order of their own: equal when the numbers are */
  numbers: string;
}

const together = (phones: Phone[], broken: string[]): Phones => ({
  phones,
  broken,
  numbers: phones
    .map(({ digits }) => digits)
    .sort()
    .join(' '),
});

/** The phones in a text. */
export const readPhones = remember((text: string): Phones => {
  const plainly = plainLandline.exec(text);
  if (plainly !== null) {
    const digits = `${plainly[1]}${plainly[2]}`;
    return { phones: [{ digits, area: true }], broken: [], numbers: digits };
  }
  const phones: Phone[] = [];
  const broken: string[] = [];
  let left = text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\d{1,2}[:：]\d{2}/g, ' ')
    .replace(/\d+(?=[号室层楼栋年月日点时路])/g, ' ');
  left = left.replace(run, (one) => {
    if (notPhone.test(one)) return one;
    const found = phonesOfRun(one);
    if (found.length > 0) {
      phones.push(...found);
      return ' ';
    }
    if (one.replace(/\D/g, '').length >= 6) broken.push(one.trim());
    return one;
  });
  for (const [one] of left.matchAll(/(?<!\d)\d{3,5}(?!\d)/g))
    if (service.test(one) && !phones.some(({ digits }) => digits === one))
      phones.push({ digits: one, area: true });
  return together(phones, broken);
}, 0);
