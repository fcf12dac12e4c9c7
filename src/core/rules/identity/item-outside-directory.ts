import { itemRule } from '../define.js';

export const itemOutsideDirectory = itemRule({
  id: 'item-outside-directory',
  severity: 'error',
  title: '目录之外的事项',
  message: '“{name}”在基本目录中没有对应的事项',
  remedy: '在基本目录中找到对应事项并改用它的编码；目录确实没有的，按程序申请列入，不得自行设立。',
  basis: '《河南省优化营商环境条例》第二十八条（不得单独设立和实施目录之外的政务服务事项）',
  elements: ['name', 'basicCode'],
  profile: 'henan',
  check({ kind, standard, values }, { directory, report }) {
    if (kind !== 'list' || directory === undefined || directory.size === 0 || standard !== undefined) return;
    report({ name: values.name ?? values.implementationCode ?? '' });
  },
});
