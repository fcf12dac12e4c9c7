/**
 * What `santong validate` should count on the bench's list, worked out again in the plainest way: own CSV splitting, own
 * check digits, row by row. Shares no code with src.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const split = (line) => {
  const cells = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted && c === '"' && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += c;
  }
  cells.push(cell);
  return cells;
};

const days = (text) => Number(/^(\d+)个工作日$/.exec(text)?.[1] ?? Number.NaN);
const phoneDigits = (text) => text.replace(/\D/g, '');
/** The generator writes 0393 and seven digits, or 0393-12345; anything else with six digits or more is no phone. */
const isPhone = (text) => /^0393-[2-9]\d{6}$/.test(text) || /^0393-12\d{3}$/.test(text);

/** Rule → number of findings, for the rules that the bench's list can break; all others are expected to be silent. */
export const referenceCounts = async (path, headings) => {
  const counts = {};
  const add = (rule) => {
    counts[rule] = (counts[rule] ?? 0) + 1;
  };
  const codes = new Set();
  let first = true;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (first) {
      first = false;
      continue;
    }
    const cells = split(line);
    const row = Object.fromEntries(headings.map((heading, i) => [heading, cells[i]]));
    const type = row.事项类型;
    if (row.审批结果名称 === '') add('field-missing');
    if (row.实施编码.length !== 31) add('code-malformed');
    const code = row.实施编码.length === 31 ? row.实施编码.slice(19) : row.基本编码;
    const digits = row.实施编码.length === 31 ? code.slice(2, 4) : undefined;
    if (digits === '01' && type !== '行政许可') add('code-type-mismatch');
    if (row.实施编码 !== '' && codes.has(row.实施编码)) add('code-duplicated');
    codes.add(row.实施编码);
    if (row.事项名称.endsWith('。')) add('name-not-normal');
    if (row.办件类型 === '即办件' && days(row.承诺办结时限) > 0) add('instant-with-days');
    if (type === '行政许可' && days(row.承诺办结时限) > 20) add('licence-limit-over-twenty');
    if (days(row.承诺办结时限) > days(row.法定办结时限)) add('promise-exceeds-law');
    if (!/号|楼|窗口|室|厅|层/.test(row.办理地点)) add('address-vague');
    if (phoneDigits(row.咨询方式) === phoneDigits(row.监督投诉方式) && isPhone(row.咨询方式))
      add('consult-equals-complain');
    if (row.办理时间 === '正常') add('hours-unclear');
    for (const phone of [row.咨询方式, row.监督投诉方式]) if (!isPhone(phone)) add('phone-malformed');
    if (Number(row.到办事现场次数) > 0 && row.必须现场办理原因 === '') add('visit-reason-missing');
    if (row.在线办理地址.includes('192.168.')) add('internal-address');
    if (/(?<!\d)1[3-9]\d{9}(?!\d)/.test(row.办理地点)) add('personal-mobile');
  }
  // the list has no column 是否进驻政务大厅, which every list needs: said once
  if (!headings.includes('是否进驻政务大厅')) counts['heading-missing'] = 1;
  return counts;
};
