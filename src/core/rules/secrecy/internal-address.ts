import { elementIds } from '../../model/index.js';
import { itemRule } from '../define.js';

const internal =
  /(?:https?:\/\/|ftp:\/\/|\\\\|(?<![\d.]))(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})(?![\d.])(?:[:/][^\s，。；）)]*)?|https?:\/\/[\w-]+(?:\.(?:local|lan|intra|internal))?(?::\d+)?(?:\/[^\s，。；）)]*)?(?=$|[\s，。；）)])/i;

export const internalAddress = itemRule({
  id: 'internal-address',
  severity: 'warning',
  title: '含有内网地址',
  message: '“{element}”含有内网地址“{address}”，群众打不开',
  remedy: '换成互联网上能打开的地址。',
  basis: '濮政〔2017〕22号（政务信息安全）；GB/T 22239（不暴露内部网络）',
  elements: elementIds,
  check(item, { texts, report }) {
    for (const { element, text } of texts(item)) {
      if (text.length < 8) continue;
      const address = internal.exec(text)?.[0];
      if (address !== undefined) report({ element, address }, element);
    }
  },
});
