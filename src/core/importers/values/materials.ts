import type { Material } from '../../model/index.js';
import { halfWidth, numberOf } from './characters.js';
import { splitList, splitOutside } from './lists.js';
import type { ParseText } from './parsed.js';
import { labelOf } from './table.js';

const count = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const originals = new RegExp(`原件(?:及|和|与|、|/)?(?:复印件)?(?:各)?\\s*[:：]?\\s*${count}\\s*[份张套本]`);
const copies = new RegExp(`(?:复印件|复制件|影印件)(?:各|均)?\\s*[:：]?\\s*${count}\\s*[份张套本]`);
const both = new RegExp(`原件(?:及|和|与|、|/)?复印件\\s*各\\s*${count}\\s*[份张套本]`);
const bare = new RegExp(`${count}\\s*[份张套]`);
/** the piece about copies and form at the end of a name: 复印件2份, 原件1份, 一式两份 */
const tail = new RegExp(
  `[,，:：\\s]*(?:(?:提交|提供|需)?(?:原件|复印件|复制件|电子件|电子版|纸质)(?:及|和|与|、|/)?(?:原件|复印件|电子版|电子件|纸质)?(?:各|均)?\\s*[:：]?\\s*(?:${count}\\s*[份张套本])?|一式\\s*${count}\\s*[份张套]|各?${count}\\s*[份套张])$`,
);
/** how a tail about form can end; most names end otherwise */
const formEnds = new Set('份张套本件版质');
const stops = new Set('。；;，, ：:');
const brackets = /[（(]([^（()）]*)[)）]/g;
const aboutForm =
  /原件|复印件|复制件|电子|纸质|份$|\d\s*[份张套]|[一二两三四五六]份|必要|容缺|自备|核发|盖章|一式/;

const describe = (material: Material, detail: string): boolean => {
  let understood = false;
  const each = both.exec(detail);
  const original = each ?? originals.exec(detail);
  const copy = each ?? copies.exec(detail);
  const number = (match: RegExpExecArray | null) =>
    match?.[1] === undefined ? undefined : numberOf(match[1]);
  if (
    (number(original) !== undefined && /原件\s*(?:各)?\s*[:：]?\s*[\d一二两三四五六七八九十]/.test(detail)) ||
    each
  )
    material.originals = number(original)!;
  if (number(copy) !== undefined) material.copies = number(copy)!;
  if (material.originals === undefined && material.copies === undefined) {
    const plain = /一式\s*([\d一二两三四五六]+)\s*[份张套]/.exec(detail) ?? bare.exec(detail);
    const n = number(plain);
    if (n !== undefined) {
      if (/复印件|复制件/.test(detail) && !/原件/.test(detail)) material.copies = n;
      else material.originals = n;
      understood = true;
    }
  } else understood = true;
  const hasOriginal = /原件/.test(detail);
  const hasCopy = /复印件|复制件|影印件/.test(detail);
  const kind =
    hasOriginal && hasCopy ? '原件和复印件' : hasOriginal ? '原件' : hasCopy ? '复印件' : undefined;
  if (kind !== undefined) material.kind = kind;
  const paper = /纸质/.test(detail);
  const electronic = /电子/.test(detail);
  if (paper || electronic) material.form = paper && electronic ? '均可' : paper ? '纸质' : '电子';
  if (/非必要|非必需/.test(detail)) material.necessity = '非必要';
  else if (/容缺/.test(detail)) material.necessity = '容缺后补';
  else if (/必要|必需|必须/.test(detail)) material.necessity = '必要';
  for (const word of /自备|申请人|部门|核发|中介|其他/.test(detail) ? detail.split(/[、，,；;\s]+/) : []) {
    const source = labelOf('materialSource', word);
    if (source !== undefined) material.source = source as NonNullable<Material['source']>;
  }
  return (
    understood ||
    kind !== undefined ||
    paper ||
    electronic ||
    material.necessity !== undefined ||
    material.source !== undefined
  );
};

/** One entry of a list of materials: name, and what the words around it say of originals, copies and form. */
export const readMaterial = (entry: string): Material => {
  const material: Material = { name: '' };
  let name = entry;
  if (/[（(]/.test(name))
    name = name.replace(brackets, (whole, inner: string) =>
      aboutForm.test(inner) && inner.length <= 40 && describe(material, halfWidth(inner)) ? '' : whole,
    );
  name = name.trim();
  if (stops.has(name.at(-1) ?? '')) name = name.replace(/[。；;，,]+$/, '');
  const end = formEnds.has(name.at(-1) ?? '') ? tail.exec(halfWidth(name)) : null;
  if (end !== null && end.index >= 2 && end[0].trim() !== '') {
    const found: Material = { name: '' };
    if (describe(found, end[0])) {
      Object.assign(material, { ...found, ...material });
      name = name.slice(0, end.index);
    }
  }
  // 复印件（1份）：份数在括号里，说的是复印件
  if (material.kind === '复印件' && material.copies === undefined && material.originals !== undefined) {
    material.copies = material.originals;
    delete material.originals;
  }
  material.name = stops.has(name.at(-1) ?? '') ? name.replace(/[\s，,:：。]+$/, '').trim() : name.trim();
  return material.name === '' ? { name: entry.trim() } : material;
};

/** 身份证1份，户口簿1份: commas part entries where each says how many. */
const counted = (entry: string): string[] => {
  if (!/[，,、]/.test(entry)) return [entry];
  const pieces = splitOutside(entry, '，,、').map((p) => p.trim());
  const each = new RegExp(`^[^\\d，,]{2,}${count}\\s*[份张套本][）)]?[。]?$`);
  const aboutItself = /^(?:提交|提供|需|均|各)?(?:原件|复印件|复制件|电子件|电子版|纸质|一式|共)/;
  return pieces.every((p) => each.test(p) && !aboutItself.test(p)) ? pieces : [entry];
};

/** 身份证复印件2份；营业执照（原件1份） → materials; 无 / 不需要 means none. */
export const parseMaterials: ParseText<Material[]> = (text) => {
  if (/^(?:无|无需(?:提交|提供)?(?:申请)?材料|不需要(?:申请)?材料|免提交)[。]?$/.test(text.trim()))
    return { value: [] };
  const value = splitList(text).flatMap(counted).map(readMaterial);
  return value.length === 0 ? {} : { value };
};
