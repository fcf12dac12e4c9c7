import { renderSVG } from 'uqr';

/** A QR code as SVG text, UTF-8 safe. */
export const qrSvg = (text: string): string => renderSVG(text, { ecc: 'M', border: 2 });
