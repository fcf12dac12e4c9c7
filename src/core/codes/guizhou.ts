import type { Bilingual } from '../model/index.js';
import { subItemMeaning } from './nationalSegments.js';
import { codingScheme, segment, unreadCode } from './scheme.js';
import { nextDecimal } from './serial.js';

const types = new Map<string, Bilingual>([['XK', { zh: '行政许可', en: 'administrative licence' }]]);
const unknownType: Bilingual = { zh: '类型字母含义未核实', en: 'meaning of the type letters not verified' };

/** DB52/T 1264-2018: basic code of 10 = type letters 2 + main item 5 + sub-item 3, e.g. XK0010100Y. */
export const guizhou = codingScheme({
  id: 'guizhou',
  title: { zh: '贵州（DB52/T 1264-2018）', en: 'Guizhou (DB52/T 1264-2018)' },
  basis: {
    zh: 'DB52/T 1264-2018：基本编码 10 位；实施编码结构和除 XK 外的类型字母未核实',
    en: 'DB52/T 1264-2018: basic code of 10; the implementation layout and type letters other than XK are not verified',
  },
  parse: (code) => {
    const found = /^([A-Z]{2})(\d{5})(\d{3}|00Y)$/.exec(code);
    if (found === null)
      return unreadCode(code, {
        zh: '应为 10 位：两位类型字母、五位主项、三位子项',
        en: 'expected 10: two type letters, five of the main item, three of the sub-item',
      });
    const [, itemType = '', serial = '', sub = ''] = found;
    return {
      kind: 'basic',
      parts: { basicCode: code, itemType, serial, sub },
      segments: [
        segment('itemType', ['事项类型', 'item type'], itemType, types.get(itemType) ?? unknownType),
        segment('serial', ['主项编号', 'main item'], serial, { zh: '主项顺序号', en: 'serial' }),
        segment('sub', ['子项', 'sub-item'], sub, subItemMeaning(sub)),
      ],
      problems: [],
    };
  },
  format: ({ unread, itemType, serial, sub }) => unread ?? [itemType, serial, sub].join(''),
  next: (numbered, last) =>
    numbered === 'handling' ? undefined : nextDecimal(numbered === 'serial' ? 5 : 3, last),
  allocation: {
    range: ({ itemType }) => (itemType === '01' ? 'XK' : undefined),
    basic: (range, serial, sub) => range + serial + sub,
    locate: (code) =>
      /^[A-Z]{2}\d{5}(\d{3}|00Y)$/.test(code)
        ? { range: code.slice(0, 2), serial: code.slice(2, 7), sub: code.slice(7) }
        : undefined,
    whole: () => '000',
    parent: () => '00Y',
    implementation: () => undefined,
    handling: () => undefined,
    basicOf: () => undefined,
    splitHandling: () => undefined,
  },
});
