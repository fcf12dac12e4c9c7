import type { Theme } from '../state/theme.js';
import type { DeskState } from '../state/useDeskState.js';
import { useWords } from '../state/words.js';
import { Button } from './button.js';
import { Chip } from './chip.js';

interface Props {
  state: DeskState;
  theme: Theme;
  nextTheme: () => void;
}

const themeNames: Record<Theme, { zh: string; en: string }> = {
  system: { zh: '跟随系统', en: 'System' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
};

/** Which catalogue is open, whether it can be written, and the wishes of the reader. */
export const TopBar = ({ state, theme, nextTheme }: Props) => {
  const t = useWords();
  const catalogue = state.desk?.catalogue;
  return (
    <header class="top-bar">
      <span class="top-title clip">
        {catalogue?.title ?? t({ zh: '三同工作台', en: 'santong workbench' })}
      </span>
      {catalogue !== undefined && (
        <>
          <span class="note clip grow" title={catalogue.place}>
            {catalogue.place}
          </span>
          {catalogue.embedded && (
            <Chip
              kind="info"
              title={t({
                zh: '事项名称、国家基本编码和法律依据是真的；实施编码、单位代码和电话是样例',
                en: 'names, national basic codes and laws are real; implementation codes, agency codes and phones are samples',
              })}
            >
              {t({ zh: '内置示例', en: 'Embedded example' })}
            </Chip>
          )}
          {catalogue.readOnly && <Chip kind="warning">{t({ zh: '只读', en: 'Read-only' })}</Chip>}
        </>
      )}
      {catalogue === undefined && <span class="grow" />}
      <Button
        quiet
        label={t({ zh: '明暗', en: 'Theme' })}
        title={t({ zh: '换明暗', en: 'Change theme' })}
        onClick={nextTheme}
      >
        {t(themeNames[theme])}
      </Button>
      <Button
        quiet
        title={state.lang === 'zh' ? 'Switch to English' : '换成中文'}
        onClick={() => state.setLang(state.lang === 'zh' ? 'en' : 'zh')}
      >
        {state.lang === 'zh' ? 'English' : '中文'}
      </Button>
    </header>
  );
};
