import { elementIds } from '../../model/index.js';
import { itemRule } from '../define.js';
import { masked } from '../texts.js';

const contact = new Set<string>(['consult', 'complain', 'hallWindow']);
const mobile = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g;

export const personalMobile = itemRule({
  id: 'personal-mobile',
  severity: 'warning',
  title: '联系方式之外出现手机号',
  message: '“{element}”含有手机号 {number}',
  remedy: '删去个人手机号；对外联系电话写在咨询方式或监督投诉方式里。',
  basis: '《个人信息保护法》；濮政〔2017〕22号（保护个人隐私数据）',
  elements: elementIds,
  check(item, { texts, report }) {
    for (const { element, text } of texts(item))
      if (text.length > 10 && !contact.has(element) && text.search(mobile) >= 0)
        for (const [number] of text.matchAll(mobile)) report({ element, number: masked(number) }, element);
  },
});
