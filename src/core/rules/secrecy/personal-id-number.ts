import { elementIds } from '../../model/index.js';
import { itemRule } from '../define.js';
import { masked } from '../texts.js';

const shape =
  /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** GB 11643: 17 digits and a check character. */
export const isPersonalNumber = (number: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(number[i]) * (weights[i] ?? 0);
  return checks[sum % 11] === number[17]?.toUpperCase();
};

export const personalIdNumber = itemRule({
  id: 'personal-id-number',
  severity: 'error',
  title: '含有身份证号码',
  message: '“{element}”含有身份证号码 {number}',
  remedy: '删去号码；样表里的号码改成明显的假号。',
  basis: '《个人信息保护法》；濮政〔2017〕22号（保护个人隐私数据）；GB 11643',
  elements: elementIds,
  check(item, { texts, report }) {
    for (const { element, text } of texts(item))
      if (text.length > 17 && text.search(shape) >= 0)
        for (const [number] of text.matchAll(shape))
          if (isPersonalNumber(number)) report({ element, number: masked(number) }, element);
  },
});
