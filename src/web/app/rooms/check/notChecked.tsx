import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** Before the first check: one click checks the catalogue. */
export const NotChecked = ({ checkCatalogue }: { checkCatalogue: () => void }) => {
  const t = useWords();
  const { catalogue } = useDesk();
  return (
    <Empty
      title={t({ zh: '还没有核查', en: 'Nothing checked yet' })}
      action={
        <Button onClick={checkCatalogue}>
          {t({ zh: `核查“${catalogue.title}”`, en: `Check “${catalogue.title}”` })}
        </Button>
      }
    >
      {t({
        zh: '核查现在的目录，或者把部门报来的清单拖到上面。每个问题都会指到单元格，说明为什么是问题、怎么改；文件不会被改动，也不会离开这台电脑',
        en: 'Check the catalogue as it is, or drop the lists of offices above. Every problem points to its cell and says why it is one and what to do; no file is changed, none leaves this computer',
      })}
    </Empty>
  );
};
