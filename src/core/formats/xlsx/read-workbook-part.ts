import type { Package } from './package.js';
import { brokenWorkbook } from './trouble.js';
import { isTrue, readXml } from './xml.js';
import type { ZipEntry } from './zip-directory.js';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** undefined for chart sheets and sheets whose part is gone */
  entry: ZipEntry | undefined;
  kind: 'worksheet' | 'other';
}

export interface WorkbookPart {
  part: string;
  date1904: boolean;
  sheets: SheetEntry[];
  /** a part the workbook names by relationship, e.g. `styles` */
  related(type: string): ZipEntry | undefined;
}

/** workbook.xml, wherever the package says it is. */
export const readWorkbookPart = (pack: Package): WorkbookPart => {
  const named = pack.relationships('').find((relation) => relation.type === 'officeDocument')?.target;
  const entry =
    (named === undefined ? undefined : pack.find(named)) ??
    pack.find('xl/workbook.xml') ??
    pack.directory.entries.find(({ name }) => /(^|[/\\])workbook\d*\.xml$/i.test(name));
  if (entry === undefined) throw brokenWorkbook('缺少 workbook.xml', 'workbook.xml is missing');
  const part = entry.name.replaceAll('\\', '/');
  const relations = pack.relationships(part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  readXml(entry.name, pack.text(entry), {
    open(local, attributes) {
      if (local === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
      else if (local === 'sheet' && attributes.has('name')) {
        const relation = byId.get(attributes.get('id') ?? '');
        const target =
          relation?.target ??
          `${part.split('/').slice(0, -1).join('/')}/worksheets/sheet${sheets.length + 1}.xml`;
        sheets.push({
          name: attributes.get('name') ?? '',
          hidden: (attributes.get('state') ?? 'visible') !== 'visible',
          entry: pack.find(target),
          kind: relation === undefined || relation.type === 'worksheet' ? 'worksheet' : 'other',
        });
      }
    },
  });
  const folder = part.split('/').slice(0, -1).join('/');
  const related = (type: string) => {
    const relation = relations.find((candidate) => candidate.type === type && !candidate.external);
    return pack.find(relation?.target ?? `${folder}/${type}.xml`);
  };
  return { part, date1904, sheets, related };
};
