import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useDesk } from '../state/desk.js';
import { useWords } from '../state/words.js';
import { Button } from './button.js';

/** Puts a text on the clipboard and says so; where the browser forbids it, that is said as well. */
export const CopyButton = ({ text, children }: { text: string; children: ComponentChildren }) => {
  const t = useWords();
  const desk = useDesk();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      desk.notify({
        kind: 'trouble',
        text: {
          zh: '浏览器不让复制，选中文字后按 Ctrl+C',
          en: 'the browser refuses to copy; select the text and press Ctrl+C',
        },
      });
    }
  };
  return (
    <Button onClick={() => void copy()}>
      <span aria-live="polite">{copied === text ? t({ zh: '已复制', en: 'Copied' }) : children}</span>
    </Button>
  );
};
