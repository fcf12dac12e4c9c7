import { useState } from 'preact/hooks';
import type { FindingRow } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea, TextField } from '../../parts/field.js';
import { useCall } from '../../state/call.js';
import { daysAfter } from '../../state/days.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

interface Props {
  row: FindingRow;
  close: () => void;
  accepted: () => void;
}

/** Half a year: long enough to put it right, short enough to be looked at again. */
const usualDays = 182;

/** A finding that has to stay for a while: with a reason, somebody who answers for it, and an end. */
export const AcceptDialog = ({ row, close, accepted }: Props) => {
  const t = useWords();
  const desk = useDesk();
  const call = useCall<void>();
  const [reason, setReason] = useState('');
  const [owner, setOwner] = useState(desk.who);
  const [expires, setExpires] = useState(daysAfter(desk.date, usualDays));
  const late = expires !== '' && expires <= desk.date;
  const ready = reason.trim() !== '' && owner.trim() !== '' && expires !== '' && !late;
  const accept = () =>
    call.start(async () => {
      if (!ready) return;
      const why = { reason: reason.trim(), owner: owner.trim(), expires };
      const written = await desk.engine.accept(row.index, why);
      if (desk.who === '') desk.setWho(why.owner);
      if (!desk.wrote(written)) return;
      desk.notify({
        kind: 'done',
        text: {
          zh: `已接受“${row.title}”到 ${expires}，记在 known-issues.yaml`,
          en: `“${row.title}” is accepted until ${expires}, kept in known-issues.yaml`,
        },
      });
      close();
      accepted();
    });
  return (
    <Dialog
      title={t({ zh: '接受这个问题', en: 'Accept this finding' })}
      close={close}
      onSubmit={() => void accept()}
      actions={
        <>
          <Button onClick={close}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button primary type="submit" disabled={!ready || call.running}>
            {t({ zh: '接受', en: 'Accept' })}
          </Button>
        </>
      }
    >
      <p>{row.message}</p>
      <p class="soft">
        {t({
          zh: '接受不是改好：到期以前它不再列出，只计入“已接受”；到期那天重新列出，问题自己消失了会提醒删掉这一条。只对这个事项的这个问题有效。',
          en: 'Accepting is not mending: until the day it ends the finding is counted as accepted and not listed; then it comes back. When the problem has gone, you are told to remove the entry. It holds for this problem of this item only.',
        })}
      </p>
      <TextArea
        label={t({ zh: '理由', en: 'Reason' })}
        value={reason}
        onChange={setReason}
        rows={3}
        placeholder={t({
          zh: '例如：已报省厅，等批复',
          en: 'such as: reported to the province, answer awaited',
        })}
      />
      <TextField
        label={t({ zh: '谁负责', en: 'Who answers for it' })}
        required
        value={owner}
        onChange={setOwner}
      />
      <TextField
        type="date"
        required
        label={t({ zh: '接受到哪一天', en: 'Accepted until' })}
        value={expires}
        onChange={setExpires}
        {...(late && { hint: t({ zh: '要在今天以后', en: 'must lie ahead' }) })}
      />
    </Dialog>
  );
};
