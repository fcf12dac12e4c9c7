import { useState } from 'preact/hooks';
import { dueDay } from '../../../../core/index.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** Until when the offices must have put it right. */
export const LettersDialog = ({ write, close }: { write: (due: string) => void; close: () => void }) => {
  const t = useWords();
  const { date } = useDesk();
  const [due, setDue] = useState(dueDay(date));
  const late = due !== '' && due < date;
  return (
    <Dialog
      title={t({ zh: '整改通知', en: 'Letters' })}
      close={close}
      onSubmit={() => {
        if (due !== '' && !late) write(due);
      }}
      actions={
        <>
          <Button onClick={close}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button primary type="submit" disabled={due === '' || late}>
            {t({ zh: '下载', en: 'Download' })}
          </Button>
        </>
      }
    >
      <p class="soft">
        {t({
          zh: '给每个责任单位起草一份通知：它的问题、依据、怎么改、什么时候改完。下载后是一个压缩包，内部核对后再发',
          en: 'One letter for each office that must act: its problems, why, what to do, until when. They come as one archive; read them before they are sent',
        })}
      </p>
      <TextField
        type="date"
        required
        label={t({ zh: '整改期限', en: 'To be put right by' })}
        value={due}
        onChange={setDue}
        {...(late && { hint: t({ zh: '已经过去了', en: 'has passed already' }) })}
      />
    </Dialog>
  );
};
