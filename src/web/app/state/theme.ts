import { useEffect, useState } from 'preact/hooks';
import { keep, kept } from './kept.js';

export type Theme = 'system' | 'light' | 'dark';

const order: readonly Theme[] = ['system', 'light', 'dark'];
const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme of the page: as the system has it, or as chosen. */
export const useTheme = (): [Theme, () => void] => {
  const [theme, setTheme] = useState<Theme>(
    () => order.find((t) => t === kept('theme', 'system')) ?? 'system',
  );
  useEffect(() => {
    const show = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [theme]);
  const next = () => {
    const after = order[(order.indexOf(theme) + 1) % order.length] ?? 'system';
    keep('theme', after);
    setTheme(after);
  };
  return [theme, next];
};
