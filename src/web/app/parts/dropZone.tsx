import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useDrop } from '../state/useDrop.js';
import { useWords } from '../state/words.js';
import { Button } from './button.js';

const kinds = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.json,.ndjson,.yaml,.yml';

/** Files dropped anywhere on it, or chosen with the button. */
export const DropZone = ({
  take,
  children,
  small,
  roomy,
}: {
  take: (files: File[]) => void;
  children?: ComponentChildren;
  small?: boolean;
  /** a drop anywhere in the room counts */
  roomy?: boolean;
}) => {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLElement>(null);
  const over = useDrop(zone, take, roomy === true);
  return (
    <section
      ref={zone}
      aria-label={t({ zh: '放入文件', en: 'Drop files' })}
      class={`drop ${over ? 'over' : ''} ${small ? 'small' : ''}`}
    >
      {children}
      <Button primary={small !== true} onClick={() => input.current?.click()}>
        {t({ zh: '选择文件', en: 'Choose files' })}
      </Button>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t({ zh: '选择清单文件', en: 'Choose list files' })}
        accept={kinds}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) take(files);
        }}
      />
    </section>
  );
};
