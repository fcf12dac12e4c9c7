import { Button } from '../../parts/button.js';
import { DropZone } from '../../parts/dropZone.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** Nothing dropped yet: where to drop, what can be dropped, and a blank sheet for who has none. */
export const FirstVisit = ({ take }: { take: (files: File[]) => void }) => {
  const t = useWords();
  const desk = useDesk();
  const tryExample = () => {
    desk.engine
      .example()
      .then(({ name, bytes }) => take([new File([bytes as Uint8Array<ArrayBuffer>], name)]), desk.complain);
  };
  const blank = () => {
    desk.engine.template(undefined).then(desk.save, desk.complain);
  };
  return (
    <div class="first-visit">
      <DropZone roomy take={take}>
        <h2>{t({ zh: '把各单位报来的表格拖到这里', en: 'Drop the workbooks of the offices here' })}</h2>
        <p class="soft">
          {t({
            zh: '可以一次拖很多个：Excel（xlsx、xls）、WPS（et）、ods、csv，也认一张表一个事项的登记表。表头写法不一样没关系，认出的列一眼能看到，认错的点一下就改。',
            en: 'As many as you like: Excel (xlsx, xls), WPS (et), ods, csv, and forms of one item a sheet. Headings may differ: what was understood is shown, what is wrong is changed by choosing.',
          })}
        </p>
      </DropZone>
      <ol class="first-steps">
        <li>
          <b>{t({ zh: '1 拖进来', en: '1 Drop' })}</b>
          <span class="soft">
            {t({ zh: '文件只在这台机器上读', en: 'files are read on this machine only' })}
          </span>
        </li>
        <li>
          <b>{t({ zh: '2 看一眼列', en: '2 Look at the columns' })}</b>
          <span class="soft">{t({ zh: '没认出的列标成黄色', en: 'columns not recognised are marked' })}</span>
        </li>
        <li>
          <b>{t({ zh: '3 预演，再收进目录', en: '3 Preview, then take in' })}</b>
          <span class="soft">
            {t({ zh: '先看会改什么，点了才写', en: 'see what would change before anything is written' })}
          </span>
        </li>
      </ol>
      <p class="row first-blank">
        <Button onClick={tryExample}>
          {t({ zh: '用自带的示例清单试一试', en: 'Try with the example list' })}
        </Button>
        <span class="soft">{t({ zh: '单位还没有表格？', en: 'The office has no workbook yet?' })}</span>
        <Button onClick={blank}>{t({ zh: '下载空白表', en: 'Download a blank one' })}</Button>
      </p>
    </div>
  );
};
