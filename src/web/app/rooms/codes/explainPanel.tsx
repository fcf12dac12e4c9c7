import { Empty } from '../../parts/empty.js';
import { TextArea } from '../../parts/field.js';
import { useWords } from '../../state/words.js';
import { CodeCard } from './codeCard.js';
import { codesIn } from './codesIn.js';
import { useExplained } from './useExplained.js';

const most = 50;

/** Codes taken apart while they are typed or pasted. */
export const ExplainPanel = ({ text, setText }: { text: string; setText: (text: string) => void }) => {
  const t = useWords();
  const codes = codesIn(text);
  const views = useExplained(codes.slice(0, most).join(' '));
  return (
    <>
      <TextArea
        label={t({ zh: '编码（可以粘贴多个）', en: 'Codes (paste as many as you like)' })}
        value={text}
        onChange={setText}
        rows={2}
        placeholder="11420000011043305C200012022000002"
      />
      {codes.length > most && (
        <p class="note">
          {t({
            zh: `一次拆解前 ${most} 个，其余 ${codes.length - most} 个请用 santong code 命令`,
            en: `the first ${most} are shown; for the other ${codes.length - most} use the command santong code`,
          })}
        </p>
      )}
      {views.length === 0 ? (
        <Empty title={t({ zh: '输入一个编码', en: 'Type a code' })}>
          {t({
            zh: '基本编码 12 位、实施编码 31 位、业务办理项编码 33 位、统一社会信用代码 18 位、行政区划代码都能拆；写错的会指出错在哪一位',
            en: 'basic (12), implementation (31) and handling codes (33), credit codes (18) and divisions; faults are shown where they stand',
          })}
        </Empty>
      ) : (
        <div class="stack">
          {views.map((view) => (
            <CodeCard key={view.code} view={view} />
          ))}
        </div>
      )}
    </>
  );
};
