import { UserError } from '../../model/trouble.js';

/** The file is no workbook anybody could open; `why` says what is broken. */
export const brokenWorkbook = (whyZh: string, whyEn: string): UserError =>
  new UserError('workbook-broken', {
    zh: `这个工作簿已损坏：${whyZh}。用 WPS 或 Excel 打开并另存为 .xlsx 后重试；打不开的，向填报单位重新索取。`,
    en: `This workbook is broken: ${whyEn}. Open it in WPS or Excel, save it as .xlsx and try again; if it does not open, ask the office for it again.`,
  });

/** The file asks for more than the limits give; `what` is counted in `amount`, the limit is `limit`. */
export const overLimit = (whatZh: string, whatEn: string, amount: number, limit: number): UserError =>
  new UserError('workbook-over-limit', {
    zh: `这个工作簿的${whatZh}为 ${amount}，超过上限 ${limit}，已停止读取。删去多余内容或拆成多个文件后重试。`,
    en: `This workbook's ${whatEn} is ${amount}, above the limit of ${limit}; reading stopped. Remove what is not needed or split the file and try again.`,
  });
