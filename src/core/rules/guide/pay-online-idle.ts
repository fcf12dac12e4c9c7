import { itemRule } from '../define.js';

export const payOnlineIdle = itemRule({
  id: 'pay-online-idle',
  severity: 'info',
  title: '不收费却支持网上支付',
  message: '不收费，却填了支持网上支付',
  remedy: '不收费的，是否支持网上支付改为“否”。',
  basis: '运行中的省级系统核查项（不收费则无网上支付）',
  elements: ['payOnline', 'charged'],
  check({ values }, { report }) {
    if (values.charged === false && values.payOnline === true) report({});
  },
});
