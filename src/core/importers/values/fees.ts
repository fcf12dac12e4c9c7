import type { Fee } from '../../model/index.js';
import { splitList } from './lists.js';
import type { ParseText } from './parsed.js';

/** The words that say more than that nothing stands here. */
export const saysFree = /^(?:不收费|免费|不收取(?:任何)?费用|免收|无收费)[。]?$/;
const none = /^(?:不收费|免费|无|无收费|不收取(?:任何)?费用|否|0|0元|免收)[。]?$/;
/** 收费标准（元/本） → 元/本, for cells that hold the bare number. */
const unitOf = (heading: string): string | undefined =>
  /[（(](?:单位[:：])?((?:万元|元|角)(?:\/[一-龥]{1,4})?)[)）]$/.exec(heading)?.[1];

const bracket = /[（(]([^（()）]*)[)）]\s*$/;

const readFee = (entry: string): Fee => {
  let rest = entry.trim().replace(/[，,；;。]+$/, '');
  const fee: Fee = { name: '' };
  const behind = /^(.*\S)\s*[，,；;]\s*(?:收费)?依据[:：]\s*(.+)$/s.exec(rest);
  if (behind?.[1] !== undefined && behind[2] !== undefined) {
    rest = behind[1];
    fee.basis = behind[2];
  }
  const inner = bracket.exec(rest)?.[1];
  if (inner !== undefined && /依据[:：]|减免/.test(inner)) {
    const kept: string[] = [];
    for (const part of inner.split(/[；;]/).map((p) => p.trim())) {
      const basis = /^(?:收费)?依据[:：]\s*(.+)$/s.exec(part)?.[1];
      const reduction = /^(?:减免(?:情形|说明)?|可减免)[:：]\s*(.+)$/s.exec(part)?.[1];
      if (basis !== undefined) fee.basis = basis;
      else if (reduction !== undefined) {
        fee.reducible = true;
        fee.reduction = reduction;
      } else if (/^(?:不可减免|不予减免|不减免)$/.test(part)) fee.reducible = false;
      else if (/^(?:可减免|允许减免)$/.test(part)) fee.reducible = true;
      else kept.push(part);
    }
    rest = rest.replace(bracket, kept.length > 0 ? `（${kept.join('；')}）` : '').trim();
  }
  const named =
    /^([^：:]{1,60})[：:]\s*(.+)$/s.exec(rest) ??
    /^([^\d]{2,40}?)\s*(\d+(?:\.\d+)?\s*(?:元|万元|角|%|‰).*)$/s.exec(rest);
  if (named?.[1] !== undefined && named[2] !== undefined) {
    fee.name = named[1].trim();
    fee.standard = named[2].trim();
  } else if (/^\d+(?:\.\d+)?\s*(?:元|万元|角)/.test(rest)) {
    fee.name = '收费';
    fee.standard = rest;
  } else if (/^(?:严格|参)?[按依][照据]?.*(?:执行|收取|规定|标准)$/s.test(rest)) {
    fee.name = '收费';
    fee.standard = rest;
  } else fee.name = rest;
  const { name, ...others } = fee;
  return { name, ...others };
};

/** 证照工本费：10元/本；… → fees. 不收费 means none, so nothing is stated. */
export const parseFees: ParseText<Fee[]> = (text, sense) => {
  if (none.test(text.trim())) return {};
  const unit = /^\d+(?:\.\d+)?$/.test(text) ? unitOf(sense.heading) : undefined;
  if (unit !== undefined) return { value: [{ name: '收费', standard: `${text}${unit}` }] };
  const value = splitList(text).map(readFee);
  return value.length === 0 ? {} : { value };
};
