import { itemRule } from '../define.js';

const days = /工作日|星期|周[一二三四五六日天末]|节假日|全年|每天|每日|全天|24小时|法定|双休/;
const clock = /\d{1,2}\s*[:：点时]|24\s*小时|全天|上班时间|工作时间/;

export const hoursUnclear = itemRule({
  id: 'hours-unclear',
  severity: 'warning',
  title: '办理时间不明确',
  message: '办理时间“{hours}”没有写清是哪些天、几点到几点',
  remedy: '写成“工作日 上午9:00—12:00，下午13:00—17:00”这样的形式。',
  basis: '运行中的省级系统核查项（办理时间写明工作日）',
  elements: ['hours'],
  check({ own }, { report }) {
    const { hours } = own;
    if (typeof hours === 'string' && hours !== '' && !(days.test(hours) && clock.test(hours)))
      report({ hours });
  },
});
