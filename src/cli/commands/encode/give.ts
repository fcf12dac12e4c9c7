import { planEncoding } from '../../../core/codes/encode.js';
import type { EncodePlan } from '../../../core/codes/encodePlan.js';
import { changeCatalogue, openCatalogue } from '../../catalogue.js';
import { type CommandContext, exit } from '../../command.js';
import { printEncoding } from '../../print/encode.js';

export interface GiveOptions {
  format: 'text' | 'json';
  dryRun: boolean;
  adopt: boolean;
  wait: number;
  scheme?: string;
}

const report = async (context: CommandContext, plan: EncodePlan, options: GiveOptions): Promise<void> => {
  const { lang } = context.globals;
  const { assigned, adopted, closed, kept, refused, disagreements } = plan;
  if (options.format === 'text') {
    await context.write(printEncoding(plan, options.dryRun, lang));
    return;
  }
  const result = {
    format: 'santong-encode/1',
    dryRun: options.dryRun,
    assigned,
    adopted,
    closed,
    kept,
    refused: refused.map(({ record, reason }) => ({ record, reason: reason[lang] })),
    disagreements,
  };
  await context.write(`${JSON.stringify(result, null, 2)}\n`);
};

/** Give codes to what has none; under the lock unless it is only shown. Exit 1 when something got no code. */
export const runEncoding = async (context: CommandContext, options: GiveOptions): Promise<number> => {
  const settings = {
    today: context.globals.date,
    adopt: options.adopt,
    ...(options.scheme === undefined ? {} : { scheme: options.scheme }),
  };
  let plan: EncodePlan;
  if (options.dryRun) plan = planEncoding((await openCatalogue(context)).catalogue, settings);
  else {
    const { saveCatalogue } = await import('../../../node/save.js');
    plan = await changeCatalogue(context, { wait: options.wait }, async (loaded) => {
      const planned = planEncoding(loaded.catalogue, settings);
      if (planned.assigned.length + planned.adopted.length + planned.closed.length > 0)
        await saveCatalogue(loaded, { ...loaded.catalogue, ...planned.catalogue });
      return planned;
    });
  }
  await report(context, plan, options);
  return plan.refused.length > 0 ? exit.found : exit.clean;
};
