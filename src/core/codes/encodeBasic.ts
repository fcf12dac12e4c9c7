import { type DirectoryItem, findByLabel } from '../model/index.js';
import { byText, type EncodeRun, refuse } from './encodePlan.js';
import { ledgerLine, stateOf } from './ledger.js';

/** An item that wants a basic code, and the range it belongs to. */
interface Wanting {
  item: DirectoryItem;
  name: string;
  range: string;
}

/** The guiding department of a directory item is the number in front of its file's name: directory/09-公安.yaml → 09. */
export const departmentOfFile = (file: string): string | undefined =>
  /(?:^|\/)directory\/(\d{2})(?=[^\d])/.exec(file)?.[1];

const isLocal = ({ info }: EncodeRun): boolean =>
  info.localSubItems !== 'digits' && !info.division.startsWith('00');

const rangeOf = (run: EncodeRun, item: DirectoryItem, name: string): string | undefined => {
  const { itemType } = item.values;
  const type = itemType === undefined ? undefined : findByLabel('itemType', itemType)?.code;
  if (type === undefined) {
    refuse(
      run,
      name,
      `“${name}”没有事项类型，不能编基本编码；先填事项类型`,
      `“${name}” has no item type, so no basic code can be made; fill the type first`,
    );
    return undefined;
  }
  const department = departmentOfFile(item.origin.file);
  if (department === undefined) {
    refuse(
      run,
      name,
      `“${name}”所在文件“${item.origin.file}”看不出业务指导部门；把它放进 directory/ 下以两位部门编号开头的文件`,
      `the file “${item.origin.file}” of “${name}” does not tell the guiding department; keep it in a file of directory/ that begins with the two digits`,
    );
    return undefined;
  }
  const prefix = run.info.division.slice(0, 2);
  const range = run.allocation.range({ prefix, itemType: type, department });
  if (range === undefined)
    refuse(
      run,
      name,
      `方案“${run.scheme.title.zh}”没有给区划 ${prefix}、类型“${itemType}”的事项编码的规则，“${name}”要由人决定`,
      `the scheme “${run.scheme.title.en}” has no rule for items of type “${itemType}” in division ${prefix}; a person must decide on “${name}”`,
    );
  return range;
};

/** One name twice in one range is one item twice: a second code would part what belongs together. */
const refuseDoubles = (run: EncodeRun, wanting: Wanting[]): Wanting[] => {
  const key = (range: string, item: DirectoryItem) =>
    `${range}\n${item.mainItem ?? ''}\n${item.values.name ?? ''}`;
  const standing = new Map<string, string>();
  for (const item of run.directory) {
    const { basicCode, status } = item.values;
    const place = basicCode === undefined ? undefined : run.allocation.locate(basicCode);
    if (basicCode === undefined || place === undefined || status === '取消') continue;
    // a national or provincial code of the same type and department means the same item
    const local = run.info.division.slice(0, 2) + place.range.slice(2);
    for (const range of new Set([place.range, local])) standing.set(key(range, item), basicCode);
  }
  const times = new Map<string, number>();
  for (const { range, item } of wanting) times.set(key(range, item), (times.get(key(range, item)) ?? 0) + 1);
  return wanting.filter(({ range, item, name }) => {
    const coded = standing.get(key(range, item));
    const count = times.get(key(range, item)) ?? 0;
    if (coded !== undefined)
      refuse(
        run,
        name,
        `“${name}”已有同名同类事项 ${coded}，不再编新码；合并成一条，或改名区别`,
        `an item of the same name and type as “${name}” has the code ${coded}; merge the two or tell them apart by name`,
      );
    else if (count > 1)
      refuse(
        run,
        name,
        `“${name}”在目录里有 ${count} 条同名同类事项，都没有编码；先合并成一条`,
        `${count} items of the same name and type as “${name}” have no code; merge them first`,
      );
    return coded === undefined && count === 1;
  });
};

const spent = (run: EncodeRun, { name, range }: Wanting): void =>
  refuse(
    run,
    name,
    `“${name}”所属号段 ${range} 已经用完，不会回头重用旧号；请人工与编码主管部门商定新的号段`,
    `the range ${range} for “${name}” is spent and no number is used twice; a person must settle a new range with the coding authority`,
  );

/** The main-item number that the sub-items of `mainItem` share, where one of them (or the parent row) has it already. */
const mainSerials = (run: EncodeRun): Map<string, { serial: string; whole: boolean }> => {
  const found = new Map<string, { serial: string; whole: boolean }>();
  const ordered = [...run.directory].sort((a, b) =>
    byText(a.values.basicCode ?? '', b.values.basicCode ?? ''),
  );
  for (const { values, mainItem } of ordered) {
    const place = values.basicCode === undefined ? undefined : run.allocation.locate(values.basicCode);
    if (place === undefined) continue;
    const whole = [true, false].some((local) => place.sub === run.allocation.whole(local));
    const key = `${place.range}\n${mainItem ?? values.name ?? ''}`;
    if (!found.has(key)) found.set(key, { serial: place.serial, whole: whole && mainItem === undefined });
  }
  return found;
};

/** Give basic codes to directory items that have none: by range, then by name, whatever the order of files and rows. `only` leaves others alone. */
export const encodeBasic = (run: EncodeRun, only?: ReadonlySet<DirectoryItem>): void => {
  const candidates = run.directory.filter(
    (item) =>
      item.values.basicCode === undefined && item.values.status !== '取消' && only?.has(item) !== false,
  );
  if (candidates.length === 0) return;
  const placed: Wanting[] = [];
  for (const item of candidates) {
    const name = item.values.name ?? '';
    const range = rangeOf(run, item, name);
    if (range !== undefined) placed.push({ item, name, range });
  }
  const wanting = refuseDoubles(run, placed);
  const parents = new Set(
    wanting.flatMap(({ item, range }) => (item.mainItem === undefined ? [] : [`${range}\n${item.mainItem}`])),
  );
  const group = ({ item, name }: Wanting) => item.mainItem ?? name;
  wanting.sort(
    (a, b) =>
      byText(a.range, b.range) ||
      byText(group(a), group(b)) ||
      Number(a.item.mainItem !== undefined) - Number(b.item.mainItem !== undefined) ||
      byText(a.name, b.name),
  );
  const mains = mainSerials(run);
  const local = isLocal(run);
  const given = new Map<DirectoryItem, string>();
  for (const one of wanting) {
    const { item, name, range } = one;
    const key = `${range}\n${group(one)}`;
    const known = item.mainItem === undefined ? undefined : mains.get(key);
    if (known?.whole === true) {
      refuse(
        run,
        name,
        `“${name}”的主项“${item.mainItem}”已按没有子项编码；先把主项拆分（santong encode split），再编子项`,
        `the main item “${item.mainItem}” of “${name}” was coded as having no sub-items; split it first (santong encode split)`,
      );
      continue;
    }
    const serial = known?.serial ?? run.numbering.nextSerial(range);
    const isParent = item.mainItem === undefined && parents.has(key);
    const sub =
      serial === undefined
        ? undefined
        : isParent
          ? run.allocation.parent(local)
          : item.mainItem === undefined
            ? run.allocation.whole(local)
            : run.numbering.nextSub(range, serial, local);
    if (serial === undefined || sub === undefined) {
      spent(run, one);
      continue;
    }
    const code = run.allocation.basic(range, serial, sub);
    run.numbering.take(code);
    if (item.mainItem !== undefined || isParent) mains.set(key, { serial, whole: false });
    given.set(item, code);
    run.assigned.push({ kind: 'basic', code, name, record: name });
    const line = ledgerLine('basic', code, name, run.today, { state: stateOf(item.values.status) });
    run.lines.set(code, line);
    run.added.push(line);
  }
  run.directory = run.directory.map((item) => {
    const code = given.get(item);
    return code === undefined ? item : { ...item, values: { ...item.values, basicCode: code } };
  });
};
