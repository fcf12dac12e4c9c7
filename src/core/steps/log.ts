import { readYaml, writeYaml } from '../formats/yaml.js';
import { type StepLog, UserError } from '../model/index.js';

/** The log as a YAML file; the same steps give the same bytes. */
export const writeSteps = ({ date, catalogue, steps }: StepLog): string =>
  writeYaml({ format: 'santong-steps/1', date, catalogue, steps });

const shown = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : String(key))).join('.');

/** The text of a steps file → the log. `name` is the file for people. Anything else than such a file → UserError with the place. */
export const readSteps = async (text: string, name: string): Promise<StepLog> => {
  const value = readYaml(text, name);
  const { stepsFile } = await import('../model/stepsSchema.js');
  if (typeof value !== 'object' || value === null || (value as StepLog).format !== 'santong-steps/1')
    throw new UserError('steps-not-a-log', {
      zh: `“${name}”不是步骤记录（开头应写 format: santong-steps/1）；用工作台“收”里“下载步骤”得到的文件`,
      en: `“${name}” is no log of steps (it must begin with format: santong-steps/1); use the file that the workbench gives`,
    });
  const read = stepsFile.safeParse(value);
  if (read.success) return read.data as StepLog;
  const [issue] = read.error.issues;
  const place = shown(issue?.path ?? []);
  throw new UserError('steps-broken', {
    zh: `“${name}”的 ${place} 不合格式，没有做任何事；从工作台重新下载步骤记录`,
    en: `“${name}”: ${place} has the wrong form, nothing was done; download the log from the workbench again`,
  });
};
