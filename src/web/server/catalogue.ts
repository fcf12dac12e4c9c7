import { decode } from '../../core/formats/decode.js';
import type { Lang } from '../../core/model/index.js';
import { sha256 } from '../../node/cache.js';
import { revisionSource } from '../../node/git.js';
import { type FileSource, folderSource } from '../../node/source.js';
import type { CatalogueAnswer } from '../app/store.js';
import { Refusal } from './refusal.js';
import { catalogueFiles, generationOf, settled } from './state.js';

/** The catalogue that is served. */
export interface Served {
  root: string;
  embedded: boolean;
  readOnly: boolean;
  lang: Lang;
}

/** UTF-8 is sent as it stands, byte order mark too, so that text and digest agree; anything else as it reads. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decode(bytes).text;
  }
};

const filesOf = async (source: FileSource): Promise<CatalogueAnswer['files']> => {
  const files: CatalogueAnswer['files'] = [];
  for (const path of await catalogueFiles(source)) {
    const bytes = await source.read(path);
    files.push({ path, digest: sha256(bytes), text: textOf(bytes) });
  }
  if (files.some(({ path }) => path === 'catalogue.yaml')) return files;
  throw new Refusal(404, 'catalogue-missing', {
    zh: `“${source.name}”里没有 catalogue.yaml，不是目录`,
    en: `no catalogue.yaml in “${source.name}”: it is no catalogue`,
  });
};

const placeOf = ({ root, embedded, lang }: Served): string => {
  if (!embedded) return root;
  return lang === 'zh' ? '内置示例目录' : 'embedded example catalogue';
};

/** All files of the catalogue as they stand; all of a change that somebody is writing, or none of it. */
export const catalogueNow = async (served: Served): Promise<CatalogueAnswer> => {
  const files = await settled(served.root, async () => filesOf(await folderSource(served.root)));
  const { embedded, readOnly } = served;
  return { place: placeOf(served), embedded, readOnly, generation: generationOf(files), files };
};

/** The files as a git revision has them, `HEAD~1` or `v1:catalog`. Throws UserError outside git or for an unknown name. */
export const catalogueThen = async (served: Served, revision: string): Promise<CatalogueAnswer> => ({
  place: revision,
  embedded: false,
  readOnly: true,
  files: await filesOf(await revisionSource(served.root, revision)),
});
