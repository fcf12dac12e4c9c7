import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeYaml } from '../../core/formats/yaml.js';
import { type Catalogue, type Division, UserError } from '../../core/model/index.js';
import { divisionsBelow } from '../../node/divisionsOfChina.js';
import { readBytes, writeFileAtomic } from '../../node/files.js';
import { embeddedCatalogue, loadCatalogue } from '../../node/load.js';
import { changedFiles } from '../../node/save.js';
import { fromHere } from '../catalogue.js';
import { type CommandModule, exit } from '../command.js';

const divisionOf = async (text: string): Promise<Division[]> => {
  const divisions = /^\d{6}$/.test(text) ? await divisionsBelow(text) : [];
  if (divisions.length > 0) return divisions;
  throw new UserError('division-unknown', {
    zh: `没有“${text}”这个区划；--division 要六位代码，如濮阳市是 410900`,
    en: `no division “${text}”; --division wants six digits, e.g. 410900 for Puyang`,
  });
};

const emptyTarget = async (folder: string): Promise<boolean> => {
  if (!existsSync(folder)) return true;
  const names = await readdir(folder).catch(() => ['?']);
  if (names.length === 0) return false;
  throw new UserError('folder-not-empty', {
    zh: `“${folder}”已存在而且不是空文件夹，没有改动；换一个新文件夹`,
    en: `“${folder}” exists and is not an empty folder, nothing was changed; choose a new folder`,
  });
};

const henan = (code: string): boolean => code.startsWith('41');

const newCatalogue = (
  base: Catalogue,
  code: string,
  divisions: Division[],
  withDirectory: boolean,
): Catalogue => {
  const own = divisions.find((d) => d.code === code);
  return {
    ...base,
    info: {
      id: `d${code}`,
      title: `${own?.name ?? code}政务服务事项目录`,
      division: code,
      scheme: 'gbt39554',
      profile: henan(code) ? 'henan' : 'national',
      codeTables: base.info.codeTables,
      localSubItems: 'W',
    },
    divisions,
    agencies: [],
    intermediaries: { services: [], institutions: [] },
    directory: withDirectory
      ? base.directory.filter((item) => item.values.basicCode?.startsWith('00') === true)
      : [],
    lists: [],
    ledger: [],
    profile: { extends: henan(code) ? 'henan' : 'national' },
    knownIssues: [],
    acceptedChanges: [],
    decisions: [],
    crosswalk: [],
  };
};

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument('<dir>', say({ zh: '新目录的文件夹', en: 'the folder of the new catalogue' }))
      .requiredOption(
        '--division <code>',
        say({ zh: '编目录的区划，六位代码', en: 'the division that keeps it, six digits' }),
      )
      .option(
        '--with-directory',
        say({
          zh: '带上内置的国家事项作为起点（只取全国统一编码的）',
          en: 'start from the embedded items with national codes',
        }),
      );
  },
  async run(context, [dir = ''], options) {
    const code = String(options['division']);
    const divisions = await divisionOf(code);
    const folder = fromHere(context, dir);
    const fresh = await emptyTarget(folder);
    const base = await loadCatalogue(embeddedCatalogue());
    const next = newCatalogue(base.catalogue, code, divisions, options['withDirectory'] === true);
    const files = changedFiles({ ...base, catalogue: emptied(base.catalogue), texts: new Map() }, next);
    files.set('profile.yaml', writeYaml({ format: 'santong-profile/1', ...next.profile }));
    files.set('known-issues.yaml', writeYaml({ format: 'santong-known-issues/1', issues: [] }));
    files.set('laws.yaml', new TextDecoder().decode(await readBytes(join(base.root ?? '', 'laws.yaml'))));
    try {
      for (const [path, text] of files) if (text !== null) await writeFileAtomic(join(folder, path), text);
      for (const empty of ['directory', 'lists']) await mkdir(join(folder, empty), { recursive: true });
    } catch (error) {
      if (fresh) await rm(folder, { recursive: true, force: true });
      throw error;
    }
    const own = divisions.find((d) => d.code === code)?.name ?? '';
    context.note({
      zh: `已在 ${folder} 建好${own}的目录：${divisions.length} 个区划、${next.laws.length} 部法律法规、${next.directory.length} 个标准事项\n下一步：在 agencies.yaml 登记实施主体，再运行 santong import <清单.xlsx> -C ${dir} --division ${code}`,
      en: `The catalogue of ${own} stands in ${folder}: ${divisions.length} divisions, ${next.laws.length} laws, ${next.directory.length} standard items\nNext: register agencies in agencies.yaml, then santong import <list.xlsx> -C ${dir} --division ${code}`,
    });
    await context.write(`${join(dirname(folder), basename(folder))}\n`);
    return exit.clean;
  },
  examples: [
    {
      line: 'santong init 濮阳目录 --division 410900',
      does: { zh: '新建濮阳市的目录', en: 'start the catalogue of Puyang' },
    },
    {
      line: 'santong init anyang --division 410500 --with-directory',
      does: {
        zh: '新建安阳市的目录，带上国家统一编码的标准事项',
        en: 'start the catalogue of Anyang with the nationally coded items',
      },
    },
  ],
};

const emptied = (base: Catalogue): Catalogue => ({
  ...base,
  divisions: [],
  agencies: [],
  laws: [],
  directory: [],
  lists: [],
  ledger: [],
});
