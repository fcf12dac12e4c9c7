/** A catalogue folder of `entries` list entries without codes: 1,000 standard items, one agency a thousand entries, bulk .ndjson lists. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { creditCheckDigit, organisationCheckDigit } from '../../dist/core/codes/creditCode.js';

const creditCode = (number) => {
  const eight = `E${String(number).padStart(7, '0')}`;
  const seventeen = `11410922${eight}${organisationCheckDigit(eight)}`;
  return seventeen + creditCheckDigit(seventeen);
};

const departments = Array.from({ length: 20 }, (_, i) => String(10 + i));
const names = departments.map((department) =>
  Array.from({ length: 50 }, (_, i) => `样例部门${department}的第${i}个政务服务事项`),
);

export const writeCodeFolder = (root, entries) => {
  mkdirSync(`${root}/directory`, { recursive: true });
  mkdirSync(`${root}/lists/410922-清丰县`, { recursive: true });
  writeFileSync(
    `${root}/catalogue.yaml`,
    'format: santong-catalogue/1\nid: bench\ntitle: 样例\ndivision: "410900"\nscheme: gbt39554\nprofile: national\ncodeTables: gbt39046\n',
  );
  writeFileSync(
    `${root}/divisions.yaml`,
    'format: santong-divisions/1\ndivisions:\n  - { code: "410900", name: 濮阳市, level: city }\n  - { code: "410922", name: 清丰县, level: county, parent: "410900" }\n',
  );
  departments.forEach((department, d) => {
    const items = names[d].map(
      (name) => `  - name: ${name}\n    itemType: 行政许可\n    handlingItems:\n      - name: 新办\n`,
    );
    writeFileSync(
      `${root}/directory/${department}-样例.yaml`,
      `format: santong-directory/1\ndepartment: "${department}"\nitems:\n${items.join('')}`,
    );
  });
  for (let agency = 0; agency * 1000 < entries; agency++) {
    const code = creditCode(agency);
    const rows = names
      .flat()
      .slice(0, Math.min(1000, entries - agency * 1000))
      .map((name, i) =>
        JSON.stringify({
          name,
          powerSource: '法定本级行使',
          agencyKind: '法定机关',
          address: `样例路${agency}号${i}室`,
          hours: '工作日 9:00–17:00',
        }),
      );
    writeFileSync(
      `${root}/lists/410922-清丰县/${code}-样例单位${agency}.ndjson`,
      `${JSON.stringify({ format: 'santong-list/1', division: '410922', agency: code })}\n${rows.join('\n')}\n`,
    );
  }
};
