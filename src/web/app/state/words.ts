import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual, Lang } from '../../../core/index.js';

export const LangContext = createContext<Lang>('zh');

/** The sentence in the reader's language: `const t = useWords(); t({ zh: '收', en: 'Take in' })`. */
export const useWords = (): ((text: Bilingual) => string) => {
  const lang = useContext(LangContext);
  return (text) => text[lang];
};

/** 12345 → 12,345 */
export const figure = (value: number): string => value.toLocaleString('en-US');
