import { elementIds } from '../../model/index.js';
import { itemRule } from '../define.js';

const mark =
  /(?:绝密|机密|秘密)\s*[★☆*]|[【[（(]\s*(?:绝密|机密|秘密)\s*[】\])）]|密级\s*[:：]\s*(?:绝密|机密|秘密)|^\s*(?:绝密|机密|秘密)\s*(?:\d+年|$)/;

export const classifiedMark = itemRule({
  id: 'classified-mark',
  severity: 'error',
  title: '含有密级标志',
  message: '“{element}”含有密级标志“{mark}”',
  remedy: '立即停止公开，报保密审查；确认不涉密的，删去标志。',
  basis: '《保守国家秘密法》；濮政〔2017〕22号（保密审查）',
  elements: elementIds,
  check(item, { texts, report }) {
    for (const { element, text } of texts(item)) {
      const found = mark.exec(text)?.[0];
      if (found !== undefined) report({ element, mark: found.trim() }, element);
    }
  },
});
