import { itemRule } from '../define.js';

export const onlineDepthConflict = itemRule({
  id: 'online-depth-conflict',
  severity: 'warning',
  title: '网上办理深度与其他要素矛盾',
  message: '网上办理深度是“{depth}”[，却要到现场 {visits} 次][，是否网办却填“{online}”]',
  remedy: '核对实际能办到哪一步：全程网办的到现场次数为 0，不能网办的深度不超过Ⅱ级。',
  basis: '要素表（网上办理深度）；运行中的省级系统核查项（Ⅳ级不到现场）',
  elements: ['onlineDepth', 'visits', 'online'],
  check({ values }, { report }) {
    const { onlineDepth: depth, visits, online } = values;
    if (depth === undefined) return;
    if (online === false && (depth === 'Ⅲ级' || depth === 'Ⅳ级')) report({ depth, online });
    else if (depth === 'Ⅳ级' && visits !== undefined && visits > 0) report({ depth, visits });
  },
});
