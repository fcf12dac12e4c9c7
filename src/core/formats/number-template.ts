interface Piece {
  kind: 'literal' | 'digit' | 'point' | 'comma' | 'exponent' | 'slash';
  text: string;
}

const tokens = /"([^"]*)"?|\\(.)|_(.)|\*.|([0#?])|(\.)|(,)|(E[+-])|(\/)|([\s\S])/giy;

const readPieces = (body: string): Piece[] => {
  const pieces: Piece[] = [];
  tokens.lastIndex = 0;
  for (let match = tokens.exec(body); match !== null && match[0] !== ''; match = tokens.exec(body)) {
    const [whole, quoted, escaped, space, digit, point, comma, exponent, slash] = match;
    if (quoted !== undefined || escaped !== undefined)
      pieces.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (space !== undefined) pieces.push({ kind: 'literal', text: ' ' });
    else if (digit !== undefined) pieces.push({ kind: 'digit', text: digit });
    else if (point !== undefined) pieces.push({ kind: 'point', text: '.' });
    else if (comma !== undefined) pieces.push({ kind: 'comma', text: ',' });
    else if (exponent !== undefined) pieces.push({ kind: 'exponent', text: exponent.toUpperCase() });
    else if (slash !== undefined) pieces.push({ kind: 'slash', text: '/' });
    else if (!whole.startsWith('*')) pieces.push({ kind: 'literal', text: whole });
  }
  return pieces;
};

/** A number poured into a section such as `#,##0.00" 元"`. */
export const showFilled = (body: string, value: number): string => {
  const pieces = readPieces(body);
  if (!pieces.some((piece) => piece.kind === 'digit'))
    return (value < 0 ? '-' : '') + pieces.map((piece) => piece.text).join('');
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  const slash = pieces.findIndex((piece) => piece.kind === 'slash');
  if (slash > 0 && pieces.slice(slash).some((piece) => piece.kind === 'digit' || /[1-9]/.test(piece.text)))
    return sign + showFraction(pieces, slash, size);
  const exponent = pieces.findIndex((piece) => piece.kind === 'exponent');
  if (exponent > 0) return sign + showExponent(pieces, exponent, size);
  const shown = showDecimal(pieces, size);
  return (/[1-9]/.test(shown) ? sign : '') + shown;
};

const showDecimal = (pieces: Piece[], size: number): string => {
  const point = pieces.findIndex((piece) => piece.kind === 'point');
  const lastDigit = pieces.findLastIndex((piece) => piece.kind === 'digit');
  const whole = point === -1 ? pieces : pieces.slice(0, point);
  const decimals = point === -1 ? [] : pieces.slice(point + 1);
  const lastWhole = whole.findLastIndex((piece) => piece.kind === 'digit');
  const firstWhole = whole.findIndex((piece) => piece.kind === 'digit');
  const grouped = whole.some((piece, at) => piece.kind === 'comma' && at > firstWhole && at < lastWhole);
  const scale = pieces.filter(
    (piece, at) => piece.kind === 'comma' && (at > lastDigit || (at > lastWhole && at < point)),
  ).length;
  const percents = pieces.filter((piece) => piece.kind === 'literal' && piece.text === '%').length;
  const places = decimals.filter((piece) => piece.kind === 'digit').length;
  const [digits, fraction] = rounded(shifted(size, percents * 2 - scale * 3), places);
  return fillWhole(whole, digits, grouped) + (point === -1 ? '' : `.${fillFraction(decimals, fraction)}`);
};

const shifted = (size: number, power: number): number => {
  if (power === 0) return size;
  const [mantissa = '0', exponent = '0'] = String(size).split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
};

/** Decimal rounding, half away from zero, as Excel does on fifteen digits: [whole digits without leading zeros, fraction]. */
const rounded = (size: number, places: number): [string, string] => {
  const exact = Number(size.toPrecision(15));
  const units = Math.round(shifted(exact, Math.min(places, 15)));
  const text =
    units < 1e21
      ? BigInt(units).toString()
      : BigInt(Math.round(exact)).toString() + '0'.repeat(Math.min(places, 15));
  const padded = text.padStart(Math.min(places, 15) + 1, '0');
  const cut = padded.length - Math.min(places, 15);
  const whole = padded.slice(0, cut).replace(/^0+/, '');
  return [whole, padded.slice(cut).padEnd(places, '0')];
};

const fillWhole = (pieces: Piece[], digits: string, grouped: boolean): string => {
  const first = pieces.findIndex((piece) => piece.kind === 'digit');
  let left = digits;
  let placed = 0;
  let shown = '';
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at]!;
    if (piece.kind === 'comma') continue;
    if (piece.kind !== 'digit') {
      shown = piece.text + shown;
      continue;
    }
    const taken = at === first ? left : left.slice(-1);
    left = at === first ? '' : left.slice(0, -1);
    const filled = taken !== '' ? taken : piece.text === '0' ? '0' : piece.text === '?' ? ' ' : '';
    for (let i = filled.length - 1; i >= 0; i -= 1) {
      if (grouped && placed > 0 && placed % 3 === 0 && filled[i] !== ' ') shown = `,${shown}`;
      shown = filled[i] + shown;
      placed += 1;
    }
  }
  return first === -1 && digits !== '' ? digits + shown : shown;
};

const fillFraction = (pieces: Piece[], fraction: string): string => {
  let at = 0;
  const needed = fraction.replace(/0+$/, '').length;
  return pieces
    .map((piece) => {
      if (piece.kind === 'comma') return '';
      if (piece.kind !== 'digit') return piece.text;
      const digit = fraction[at] ?? '0';
      at += 1;
      if (at <= needed || piece.text === '0') return digit;
      return piece.text === '?' ? ' ' : '';
    })
    .join('');
};

const showExponent = (pieces: Piece[], at: number, size: number): string => {
  const mantissa = pieces.slice(0, at);
  const tail = pieces.slice(at + 1);
  const point = mantissa.findIndex((piece) => piece.kind === 'point');
  const wholePlaces = (point === -1 ? mantissa : mantissa.slice(0, point)).filter(
    (piece) => piece.kind === 'digit',
  ).length;
  const places = mantissa.filter((piece) => piece.kind === 'digit').length - wholePlaces;
  let power = size === 0 ? 0 : Math.floor(Math.log10(size));
  power = wholePlaces > 1 ? Math.floor(power / wholePlaces) * wholePlaces : power;
  let [digits] = rounded(shifted(size, -power), places);
  if (wholePlaces === 1 && digits.length > 1) {
    power += 1;
    [digits] = rounded(shifted(size, -power), places);
  }
  const sign = power < 0 ? '-' : pieces[at]!.text === 'E+' ? '+' : '';
  return `${showDecimal(mantissa, shifted(size, -power))}E${sign}${fillWhole(tail, power === 0 ? '' : String(Math.abs(power)), false)}`;
};

const showFraction = (pieces: Piece[], slash: number, size: number): string => {
  const tail = pieces.slice(slash + 1);
  const fixed = Number(
    tail
      .map((piece) => (piece.kind === 'literal' || piece.text === '0' ? piece.text : ''))
      .join('')
      .trim(),
  );
  const width = tail.filter((piece) => piece.kind === 'digit').length;
  let start = slash;
  while (start > 0 && pieces[start - 1]!.kind === 'digit') start -= 1;
  const hasWhole = pieces.slice(0, start).some((piece) => piece.kind === 'digit');
  const whole = hasWhole ? Math.floor(size) : 0;
  let [top, bottom] =
    fixed > 0
      ? [Math.round((size - whole) * fixed), fixed]
      : nearest(size - whole, 10 ** Math.min(width, 7) - 1);
  let carried = whole;
  if (hasWhole && top === bottom) {
    carried += 1;
    top = 0;
  }
  const topWidth = slash - start;
  const shownWhole = hasWhole
    ? fillWhole(pieces.slice(0, start), carried === 0 && top !== 0 ? '' : String(carried), false)
    : '';
  if (hasWhole && top === 0) return shownWhole + ' '.repeat(topWidth + 1 + width);
  return `${shownWhole}${String(top).padStart(topWidth)}/${String(bottom).padEnd(width)}`;
};

/** Best fraction with a bounded denominator, by continued fractions. */
const nearest = (value: number, most: number): [number, number] => {
  let [h0, k0, h1, k1] = [0, 1, 1, 0];
  let rest = value;
  for (let step = 0; step < 40; step += 1) {
    const whole = Math.floor(rest);
    const h = whole * h1 + h0;
    const k = whole * k1 + k0;
    if (k > most) break;
    [h0, k0, h1, k1] = [h1, k1, h, k];
    if (rest - whole < 1e-10) break;
    rest = 1 / (rest - whole);
  }
  return [h1, Math.max(k1, 1)];
};
