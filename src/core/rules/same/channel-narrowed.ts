import { definitionOf, type ElementId, type ItemValues, tableEntries } from '../../model/index.js';
import { pairRule } from '../define.js';

const switches = ['online', 'bookable', 'payOnline', 'express', 'terminal'] as const;

const depthOf = (label: string | undefined): number =>
  tableEntries('onlineDepth').findIndex((one) => one.label === label);
/** 全国 comes first in its table: the nearer the front, the wider. */
const areaOf = (label: string | undefined): number =>
  tableEntries('handleArea').findIndex((one) => one.label === label);

const lost = (own: ItemValues, standard: ItemValues): { element: ElementId; what: string }[] => {
  const found: { element: ElementId; what: string }[] = [];
  for (const channel of standard.channels ?? [])
    if (Array.isArray(own.channels) && !own.channels.includes(channel))
      found.push({ element: 'channels', what: channel });
  for (const element of switches)
    if (standard[element] === true && own[element] === false)
      found.push({ element, what: definitionOf(element).title.replace(/^是否(?:支持)?/, '') });
  if (own.onlineDepth !== undefined && depthOf(own.onlineDepth) < depthOf(standard.onlineDepth))
    found.push({ element: 'onlineDepth', what: `网办深度${standard.onlineDepth ?? ''}` });
  if (
    own.handleArea !== undefined &&
    standard.handleArea !== undefined &&
    areaOf(own.handleArea) > areaOf(standard.handleArea)
  )
    found.push({ element: 'handleArea', what: `${standard.handleArea}通办` });
  return found;
};

export const channelNarrowed = pairRule({
  id: 'channel-narrowed',
  severity: 'warning',
  title: '办理渠道比标准少',
  message: '标准提供{channels}，本清单没有',
  remedy: '补上少了的渠道；无法律、法规依据不得限定申请人的办理渠道。',
  basis: '《安阳市政务服务条例》第二十二条（供参照）；《优化营商环境条例》第三十五条',
  elements: [
    'channels',
    'online',
    'onlineDepth',
    'bookable',
    'payOnline',
    'express',
    'terminal',
    'handleArea',
  ],
  check({ own }, { values }, { report }) {
    const found = lost(own, values);
    const [first] = found;
    if (first !== undefined) report({ channels: found.map(({ what }) => what) }, first.element as 'channels');
  },
});
