import { useState } from 'preact/hooks';
import { useWords } from '../../state/words.js';
import { EncodeActionBar } from './encodeAction.js';

/** Codes for everything that has none. */
export const EncodePanel = () => {
  const t = useWords();
  const [adopt, setAdopt] = useState(false);
  return (
    <>
      <p class="soft">
        {t({
          zh: '给基本目录里没有编码的事项编基本编码，给清单事项编实施编码和业务办理项编码。编码只给一次，停用的永不再用；再做一次不会多给。',
          en: 'Basic codes for items of the directory that have none, implementation and handling codes for list items. A code is given once; a closed one never returns; a second run gives nothing new.',
        })}
      </p>
      <label class="row">
        <input type="checkbox" checked={adopt} onChange={(e) => setAdopt(e.currentTarget.checked)} />
        {t({
          zh: '同时把已有而台账没有的编码（国家、省里给的）登记进台账',
          en: 'also register codes that stand already (national, provincial) in the ledger',
        })}
      </label>
      <EncodeActionBar action={{ do: 'give', adopt }} does={t({ zh: '赋码', en: 'give codes' })} />
    </>
  );
};
