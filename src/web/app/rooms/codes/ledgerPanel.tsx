import { useState } from 'preact/hooks';
import type { LedgerRow } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Chip } from '../../parts/chip.js';
import { Empty } from '../../parts/empty.js';
import { TextField } from '../../parts/field.js';
import { LongList } from '../../parts/longList.js';
import { Split } from '../../parts/split.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { CodeCard } from './codeCard.js';
import { kindWord } from './kinds.js';
import { useExplained } from './useExplained.js';

/** Every code ever given, found by code or name; the chosen one taken apart beside it. */
export const LedgerPanel = ({ open }: { open: (code: string, where: 'explain' | 'life') => void }) => {
  const t = useWords();
  const { engine, catalogue } = useDesk();
  const [search, setSearch] = useState('');
  const [total, setTotal] = useState(0);
  const [chosen, setChosen] = useState<{ row: LedgerRow; at: number }>();
  const code = chosen?.row.code;
  const view = useExplained(code ?? '').find((one) => one.code === code);
  return (
    <>
      <div class="row life-form">
        <div class="grow">
          <TextField
            type="search"
            label={t({ zh: '找编码或名称', en: 'Search code or name' })}
            value={search}
            onChange={(value) => {
              setSearch(value);
              setChosen(undefined);
            }}
          />
        </div>
        <span class="note figure beside-field">
          {t({ zh: `${figure(total)} 行`, en: `${figure(total)} lines` })}
        </span>
      </div>
      <Split
        list={
          <LongList<LedgerRow>
            label={t({ zh: '赋码台账', en: 'Ledger' })}
            version={`${search} ${catalogue.sha256}`}
            rowHeight={56}
            fetch={(window) => engine.ledger(search, window)}
            counted={setTotal}
            selected={chosen?.at}
            select={(row, at) => setChosen({ row, at })}
            empty={
              <Empty title={t({ zh: '没有这样的编码', en: 'No such code' })}>
                {search === ''
                  ? t({
                      zh: '台账还是空的：先到“赋码”登记和赋码',
                      en: 'the ledger is empty: give codes first',
                    })
                  : t({ zh: '换一个词再找', en: 'try another word' })}
              </Empty>
            }
            render={(row) => <LedgerLine row={row} />}
          />
        }
        {...(chosen !== undefined && {
          detail: (
            <div class="stack">
              <div class="row">
                <Button onClick={() => open(chosen.row.code, 'life')}>
                  {t({ zh: '对它操作', en: 'Work on it' })}
                </Button>
                <Button quiet onClick={() => void navigator.clipboard?.writeText(chosen.row.code)}>
                  {t({ zh: '复制编码', en: 'Copy the code' })}
                </Button>
              </div>
              {view !== undefined && <CodeCard view={view} />}
            </div>
          ),
        })}
      />
    </>
  );
};

const LedgerLine = ({ row }: { row: LedgerRow }) => {
  const t = useWords();
  const closed = row.endedOn !== '';
  return (
    <div class="ledger-line">
      <span class="clip" title={row.name}>
        {row.name}
      </span>
      <Chip kind={row.status === '在用' ? 'good' : 'warning'}>{row.status}</Chip>
      <span class="clip">
        <span class="code">{row.code}</span> <span class="note">{t(kindWord(row.kind))}</span>
      </span>
      <span class="note figure">{closed ? row.endedOn : row.startedOn}</span>
    </div>
  );
};
