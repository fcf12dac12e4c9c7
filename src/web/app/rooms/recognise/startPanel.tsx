import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { FileChoice } from '../../parts/fileChoice.js';
import { IntakeFields } from '../../parts/intakeFields.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { useDesk } from '../../state/desk.js';
import { filesMeant, useIntakeWish } from '../../state/intakeWish.js';
import { figure, useWords } from '../../state/words.js';
import type { Queue } from './useQueue.js';

/** Before the queue: which files, whose, and the start. */
export const StartPanel = ({ queue }: { queue: Queue }) => {
  const t = useWords();
  const { files, go, catalogue } = useDesk();
  const [wish, setWish] = useIntakeWish();
  const meant = filesMeant(files, wish);
  const items = meant.reduce((sum, { records }) => sum + records, 0);
  const { call, build } = queue;
  if (files.length === 0)
    return (
      <Empty
        title={t({ zh: '还没有要认的表格', en: 'No workbook to recognise yet' })}
        action={
          <Button primary onClick={() => go('collect')}>
            {t({ zh: '去“收”里放入表格', en: 'Drop workbooks first' })}
          </Button>
        }
      >
        {t({
          zh: '放入表格后，这里一行一行地认：它是基本目录里的哪个标准事项。拿不准的排成队，由人来定，定过的不再问。',
          en: 'Rows of the workbooks are compared with the directory; doubtful ones queue up for a person, and are never asked twice.',
        })}
      </Empty>
    );
  return (
    <div class="panel recognise-start">
      <h2>{t({ zh: '认哪些行', en: 'Which rows' })}</h2>
      <p class="soft">
        {catalogue.standards === 0
          ? t({
              zh: '目录里还没有标准事项，每一行都会算新事项；先在“收”里把基本目录收成“基本目录（标准事项）”。',
              en: 'The directory has no standard items yet, every row would be new; take the directory in first, in 收 as “directory of standard items”.',
            })
          : t({
              zh: `每一行和目录里的 ${figure(catalogue.standards)} 个标准事项比名称、依据、编码、类型和层级；有把握的自己认，拿不准的交给您。`,
              en: `Every row is compared with the ${figure(catalogue.standards)} standard items by name, basis, code, kind and level; what is doubtful comes to you.`,
            })}
      </p>
      <FileChoice />
      <IntakeFields choice={wish.choice} choose={(choice) => setWish({ choice })} />
      <div class="row">
        <Button primary disabled={meant.length === 0 || call.running} onClick={() => void build()}>
          {t({ zh: `开始认 ${figure(items)} 行`, en: `Recognise ${figure(items)} rows` })}
        </Button>
        {call.running && <ProgressBar progress={call.progress} cancel={call.cancel} />}
      </div>
    </div>
  );
};
