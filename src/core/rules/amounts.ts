/** An amount of money and what it is per, read from a fee's standard: 每证10元 → 10 / 证. */
export interface Amount {
  yuan: number;
  per: string;
}

const number = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(万)?元';

/** The only amount of a text; nothing when it names none or several (tariffs are not compared). */
export const readAmount = (text: string): Amount | undefined => {
  if (/免费|不收费|免收/.test(text) && !/元/.test(text)) return { yuan: 0, per: '' };
  const found = [...text.replace(/[，]/g, ',').matchAll(new RegExp(number, 'g'))];
  if (found.length !== 1 || found[0] === undefined) return undefined;
  const [whole, digits = '', ten] = found[0];
  const yuan = Number(digits.replaceAll(',', '')) * (ten === undefined ? 1 : 10_000);
  const before = /每([^\d\s，,；;]{1,6})$/.exec(text.slice(0, found[0].index));
  const after = /^\s*[/／每]\s*([^\d\s，,；;。（(]{1,8})/.exec(text.slice(found[0].index + whole.length));
  return { yuan, per: (before?.[1] ?? after?.[1] ?? '').replace(/^(?:一|1)/, '') };
};
