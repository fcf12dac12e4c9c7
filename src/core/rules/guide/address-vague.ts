import { itemRule } from '../define.js';

const precise = /窗口|室|厅|楼|层|号|栋|幢|大厦|站|所|中心|便民|线上|网上|自助/;

export const addressVague = itemRule({
  id: 'address-vague',
  severity: 'warning',
  title: '办理地点不具体',
  message: '办理地点“{address}”找不到具体的楼、室或窗口',
  remedy: '写到门牌号、楼层和窗口。',
  basis: '运行中的省级系统核查项（地址写到窗口或房间）',
  elements: ['address'],
  check({ own }, { report }) {
    const { address } = own;
    if (typeof address === 'string' && address !== '' && !precise.test(address)) report({ address });
  },
});
