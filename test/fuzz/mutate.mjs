import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Seeded random numbers (mulberry32): a mutant is named by its seed and made again from it. */
export const random = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const nasty = [
  '-1',
  '0',
  '99999999999',
  '1e308',
  'NaN',
  '',
  ' ',
  'A0',
  'ZZZ9',
  'XFD1048576',
  'A1:XFD1048576',
  '__proto__',
  '&#0;',
  '&bad;',
  '&#xD800;',
  '_xD800_',
  '<',
  '</c>',
  '<row>',
  '</sheetData>',
  '<![CDATA[',
  '<!--',
  '<?x',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  'rId1',
  'rId999',
  '../../x.xml',
  '\u0000',
  '\uFFFF',
  '甲'.repeat(5000),
  '<a>'.repeat(500),
];

const mutateText = (text, next) => {
  const pick = (n) => Math.floor(next() * n);
  const at = pick(text.length + 1);
  const length = pick(60);
  switch (pick(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length).repeat(1 + pick(20)) + text.slice(at);
    case 2:
      return text.slice(0, at) + nasty[pick(nasty.length)] + text.slice(at);
    case 3: {
      const values = [...text.matchAll(/"([^"]*)"/g)];
      const value = values[pick(values.length)];
      if (value === undefined) return text.slice(0, at);
      return (
        text.slice(0, value.index + 1) +
        nasty[pick(nasty.length)].replaceAll('"', '') +
        text.slice(value.index + value[0].length - 1)
      );
    }
    case 4: {
      const tags = [...text.matchAll(/<[^>]*>/g)];
      const tag = tags[pick(tags.length)];
      if (tag === undefined) return text.slice(at);
      return (
        text.slice(0, tag.index) +
        (next() < 0.5 ? tag[0] + tag[0] : '') +
        text.slice(tag.index + tag[0].length)
      );
    }
    default:
      return text.slice(0, at);
  }
};

const mutateBytes = (bytes, next) => {
  const pick = (n) => Math.floor(next() * n);
  const copy = Uint8Array.from(bytes);
  switch (pick(4)) {
    case 0:
      for (let flips = 1 + pick(20); flips > 0; flips -= 1) copy[pick(copy.length)] ^= 1 << pick(8);
      return copy;
    case 1:
      return copy.subarray(0, pick(copy.length));
    case 2: {
      const at = pick(copy.length);
      copy.fill(pick(2) * 255, at, at + pick(200));
      return copy;
    }
    default: {
      const [from, to] = [pick(copy.length), pick(copy.length)];
      copy.copyWithin(to, from, from + pick(400));
      return copy;
    }
  }
};

/** One damaged workbook: bytes of the file itself, or of one to three parts inside its zip (which then is whole again). */
export const mutate = (bytes, seed) => {
  const next = random(seed);
  if (bytes[0] !== 0x50 || next() < 0.3) return mutateBytes(bytes, next);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let times = 1 + Math.floor(next() * 3); times > 0; times -= 1) {
    const name = names[Math.floor(next() * names.length)];
    if (next() < 0.05) delete parts[name];
    else if (parts[name] !== undefined)
      parts[name] =
        next() < 0.9 ? strToU8(mutateText(strFromU8(parts[name]), next)) : mutateBytes(parts[name], next);
  }
  return zipSync(parts, { level: 1, mtime: '2024-01-01' });
};
