import { type Bilingual, ruleWords, targetTitle } from '../../../core/index.js';
import type { StepView } from '../engine.js';
import type { Desk } from './desk.js';
import { canUndo } from './deskState.js';
import type { DeskDeed, DeskStep } from './memory.js';

const repairWords = ({ cells, applied, file }: Extract<DeskDeed, { do: 'repair' }>): Bilingual => {
  const [first] = cells;
  const rule = first?.rule ?? '';
  const many = cells.length > 1;
  return {
    zh: `${applied ? '修补' : '撤回修补'}“${file.name}”${many ? ` ${cells.length} 处` : `的 ${first?.cell ?? ''}`}（${ruleWords(rule, 'zh').title}）`,
    en: `${applied ? 'mended' : 'took back the mending of'} ${many ? `${cells.length} cells` : (first?.cell ?? '')} in “${file.name}” (${ruleWords(rule, 'en').title})`,
  };
};

const mapWords = ({ file, sheet, columns }: Extract<DeskDeed, { do: 'map' }>): Bilingual => {
  const list = Object.entries(columns);
  const shown = (lang: 'zh' | 'en') =>
    list
      .slice(0, 3)
      .map(
        ([heading, id]) =>
          `${heading} → ${id === null ? (lang === 'en' ? 'left aside' : '不要') : targetTitle(id)[lang]}`,
      )
      .join(lang === 'en' ? '; ' : '；');
  const more = list.length > 3;
  return {
    zh: `对照“${file.name}”的“${sheet}”：${shown('zh')}${more ? ` 等 ${list.length} 列` : ''}`,
    en: `mapped “${sheet}” of “${file.name}”: ${shown('en')}${more ? ` and ${list.length - 3} more` : ''}`,
  };
};

/** A step in words. */
export const wordsOf = (deed: DeskDeed): Bilingual => {
  switch (deed.do) {
    case 'add':
      return { zh: `放入“${deed.file.name}”`, en: `put in “${deed.file.name}”` };
    case 'remove':
      return { zh: `移走“${deed.file.name}”`, en: `took away “${deed.file.name}”` };
    case 'map':
      return mapWords(deed);
    case 'repair':
      return repairWords(deed);
    case 'decide':
      return deed.code === null
        ? { zh: `撤回“${deed.name}”的认定`, en: `took back the decision on “${deed.name}”` }
        : deed.code === ''
          ? { zh: `认定“${deed.name}”为新事项`, en: `“${deed.name}” is a new item` }
          : { zh: `认定“${deed.name}”为 ${deed.code}`, en: `“${deed.name}” is ${deed.code}` };
    case 'import': {
      const names = deed.files.map(({ name }) => name);
      return {
        zh: `收进目录：${names.join('、')}（改动 ${deed.paths.length} 个文件）`,
        en: `taken into the catalogue: ${names.join(', ')} (${deed.paths.length} files changed)`,
      };
    }
    case 'save-decisions':
      return { zh: '认定写进 decisions.csv', en: 'decisions written to decisions.csv' };
    case 'undo':
      return { zh: '撤销一步', en: 'undone' };
  }
};

const viewOf = (step: DeskStep, undone: ReadonlySet<number>): StepView => ({
  n: step.n,
  at: step.at,
  text: wordsOf(step.deed),
  undone: undone.has(step.n),
  written: !canUndo(step),
});

/** The steps as people read them; taking one back is shown on the step itself. */
export const stepViews = async (desk: Desk): Promise<StepView[]> => {
  const [steps, { undone }] = [await desk.steps(), await desk.state()];
  return steps.filter(({ deed }) => deed.do !== 'undo').map((step) => viewOf(step, undone));
};
