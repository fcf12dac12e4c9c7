import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { useWords } from '../../state/words.js';

/** Who decides: asked once, written beside every decision. */
export const WhoDialog = ({
  who,
  set,
  close,
}: {
  who: string;
  set: (name: string) => void;
  close: () => void;
}) => {
  const t = useWords();
  const [name, setName] = useState(who);
  const given = name.trim();
  return (
    <Dialog
      title={t({ zh: '谁来定', en: 'Who decides' })}
      close={close}
      onSubmit={() => given !== '' && set(given)}
      actions={
        <>
          <Button onClick={close}>{t({ zh: '先不定', en: 'Not now' })}</Button>
          <Button primary type="submit" disabled={given === ''}>
            {t({ zh: '就用这个名字', en: 'Use this name' })}
          </Button>
        </>
      }
    >
      <p class="soft">
        {t({
          zh: '名字和日期写在每个决定旁边，以后查得到是谁定的。只问这一次，留在这个浏览器里。',
          en: 'Your name and the date stand beside every decision. Asked once, kept in this browser.',
        })}
      </p>
      <TextField
        label={t({ zh: '姓名', en: 'Name' })}
        value={name}
        onChange={setName}
        required
        placeholder={t({ zh: '例：张三（政数局）', en: 'e.g. Zhang San' })}
      />
    </Dialog>
  );
};
