import type { HallWindow } from '../../model/index.js';
import type { ParseText } from './parsed.js';

const labels: readonly (readonly [keyof HallWindow, RegExp])[] = [
  ['hall', /(?:大厅|大厅名称|政务大厅)[:：]\s*([^；;，,\n]+)/],
  ['window', /(?:窗口|窗口号|窗口名称)[:：]\s*([^；;，,\n]+)/],
  ['phone', /(?:电话|联系电话|窗口电话)[:：]\s*([^；;，,\n]+)/],
];
const phone = /[（(]?(0\d{2,3}[-—－ ]?\d{7,8}(?:-\d{1,6})?|1\d{10})[)）]?\s*$/;

/** 大厅：…；窗口：…；电话：… or 市政务服务大厅2楼15号窗口 0393-8812345. */
export const parseWindow: ParseText<HallWindow> = (text) => {
  const value: HallWindow = {};
  for (const [key, pattern] of labels) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found !== undefined && found !== '') value[key] = found;
  }
  if (Object.keys(value).length > 0) return { value };
  let rest = text.trim();
  const number = phone.exec(rest);
  if (number?.[1] !== undefined && number.index > 0) {
    value.phone = number[1];
    rest = rest.slice(0, number.index).trim();
  }
  const parted = /^(.*?(?:大厅|中心))(.+)$/.exec(rest);
  if (parted?.[1] !== undefined && parted[2] !== undefined && /窗口|号|厅|区|台/.test(parted[2])) {
    value.hall = parted[1];
    value.window = parted[2].trim();
  } else value.window = rest;
  return {
    value: {
      ...(value.hall !== undefined && { hall: value.hall }),
      window: value.window,
      ...(value.phone !== undefined && { phone: value.phone }),
    },
  };
};
