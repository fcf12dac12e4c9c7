import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/core/formats/decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...hex: string[]) =>
  Uint8Array.from(
    hex
      .join('')
      .match(/../g)!
      .map((h) => Number.parseInt(h, 16)),
  );

describe('decode', () => {
  it('never takes valid UTF-8 for anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/\0/g, '').toWellFormed();
        fc.pre(!plain.startsWith('\uFEFF'));
        const decoded = decode(utf8(plain));
        expect(decoded.text).toBe(plain);
        expect(decoded.encoding).toBe('utf-8');
        expect(decoded.assumed).toBe(false);
      }),
    );
  });

  it('takes off the byte order mark', () => {
    expect(decode(utf8('\uFEFF编码'))).toEqual({
      text: '编码',
      encoding: 'utf-8',
      assumed: false,
      broken: 0,
    });
    expect(decode(bytes('fffe', '167f', '0178')).text).toBe('编码');
    expect(decode(bytes('feff', '7f16', '7801')).encoding).toBe('utf-16be');
  });

  it('reads GB18030, and says it was assumed', () => {
    // 事项名称,编码\n身份证
    const gb = bytes('cac2cfeec3fbb3c62cb1e0c2eb0aC9EDB7DDD6A4');
    expect(decode(gb)).toEqual({
      text: '事项名称,编码\n身份证',
      encoding: 'gb18030',
      assumed: true,
      broken: 0,
    });
  });

  it('reads Big5', () => {
    // 申請人姓名,聯絡電話,地址\n臺北市
    const big5 = bytes(
      'a5d3bdd0a448a96da657',
      '2c',
      'c170b5b8b971b8dc',
      '2c',
      'a661a77d',
      '0a',
      'bb4fa55fa5ab',
    );
    expect(decode(big5)).toMatchObject({ text: '申請人姓名,聯絡電話,地址\n臺北市', encoding: 'big5' });
  });

  it('reads UTF-16 without a mark', () => {
    const text = '事项名称,编码,类型\n身份证,000109,行政许可\n';
    const le = new Uint8Array(text.length * 2);
    new DataView(le.buffer).getUint8(0);
    for (let i = 0; i < text.length; i += 1)
      new DataView(le.buffer).setUint16(i * 2, text.charCodeAt(i), true);
    expect(decode(le)).toMatchObject({ text, encoding: 'utf-16le', assumed: true });
  });

  it('keeps UTF-8 with one broken byte as UTF-8 and counts the loss', () => {
    const good = utf8('行政许可事项名称实施机关法定期限工作日');
    const bad = Uint8Array.from(good);
    bad[7] = 0x41;
    const decoded = decode(bad);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.broken).toBeGreaterThan(0);
  });

  it('bytes of any kind give some text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (any) => typeof decode(any).text === 'string'));
  });
});
