/** Small wishes kept in this browser (language, theme, name). A browser that keeps nothing gives the default. */
export const kept = (key: string, fallback: string): string => {
  try {
    return localStorage.getItem(`santong.${key}`) ?? fallback;
  } catch {
    return fallback;
  }
};

export const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(`santong.${key}`, value);
  } catch {
    // private windows refuse; the wish lasts as long as the page
  }
};
