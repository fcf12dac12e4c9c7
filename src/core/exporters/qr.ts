import { encode, renderSVG } from 'uqr';

/** A QR code as SVG text, UTF-8 safe. */
export const qrSvg = (text: string): string => renderSVG(text, { ecc: 'M', border: 2 });

export interface QrBitmap {
  bytes: Uint8Array;
  /** modules a side, border included */
  modules: number;
}

const pixels = 4;

/** A QR code as a black and white .bmp (1 bit a pixel): Word shows it without any other library. */
export const qrBitmap = (text: string): QrBitmap => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const side = size * pixels;
  const stride = Math.ceil(side / 32) * 4;
  const start = 62;
  const bytes = new Uint8Array(start + stride * side);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, start, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, stride * side, true);
  view.setInt32(38, 5669, true);
  view.setInt32(42, 5669, true);
  // palette: 0 white, 1 black
  bytes.set([255, 255, 255, 0, 0, 0, 0, 0], 54);
  for (let y = 0; y < side; y++) {
    const row = data[Math.floor((side - 1 - y) / pixels)] ?? [];
    for (let x = 0; x < side; x++)
      if (row[Math.floor(x / pixels)] === true) {
        const at = start + y * stride + (x >> 3);
        bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
      }
  }
  return { bytes, modules: size };
};
