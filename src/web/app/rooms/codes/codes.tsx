import { useState } from 'preact/hooks';
import { RoomFrame } from '../../parts/roomFrame.js';
import { Tabs } from '../../parts/tabs.js';
import { useWords } from '../../state/words.js';
import { EncodePanel } from './encodePanel.js';
import { ExplainPanel } from './explainPanel.js';
import { LedgerPanel } from './ledgerPanel.js';
import { LifePanel } from './lifePanel.js';

type View = 'explain' | 'give' | 'life' | 'ledger';

/** 码: a code taken apart, codes given, their life, the ledger. A code chosen in one view goes along to the others. */
export const CodesRoom = () => {
  const t = useWords();
  const [view, setView] = useState<View>('explain');
  const [code, setCode] = useState('');
  return (
    <RoomFrame id="codes">
      <Tabs
        label={t({ zh: '编码', en: 'Codes' })}
        chosen={view}
        choose={setView}
        tabs={[
          { key: 'explain', label: t({ zh: '拆解', en: 'Take apart' }) },
          { key: 'give', label: t({ zh: '赋码', en: 'Give codes' }) },
          { key: 'life', label: t({ zh: '编码的一生', en: 'Life of a code' }) },
          { key: 'ledger', label: t({ zh: '台账', en: 'Ledger' }) },
        ]}
      />
      {view === 'explain' && <ExplainPanel text={code} setText={setCode} />}
      {view === 'give' && <EncodePanel />}
      {view === 'life' && <LifePanel code={code} setCode={setCode} toLedger={() => setView('ledger')} />}
      {view === 'ledger' && (
        <LedgerPanel
          open={(chosen, where) => {
            setCode(chosen);
            setView(where);
          }}
        />
      )}
    </RoomFrame>
  );
};
