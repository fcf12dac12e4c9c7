import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** `a/b.html` and `../c.css` → `c.css`; undefined for what leads out of the site. */
const within = (from: string, href: string): string | undefined => {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return undefined;
  const base = `https://site.invalid/${from}`;
  const url = new URL(href, base);
  return url.origin === 'https://site.invalid' ? decodeURIComponent(url.pathname.slice(1)) : undefined;
};

/**
 * One page of the site in a frame without scripts. Its nodes are moved in and its style is a constructed sheet, so the page's own
 * strict policy is kept; links inside the site lead to other pages of the preview, the rest lead nowhere.
 */
export const SitePage = ({ path, go }: { path: string; go: (path: string) => void }) => {
  const t = useWords();
  const { engine, complain } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let stale = false;
    const show = async () => {
      const parsed = new DOMParser().parseFromString(await engine.page(path), 'text/html');
      const sheets = [...parsed.querySelectorAll('link[rel=stylesheet]')]
        .map((link) => within(path, link.getAttribute('href') ?? ''))
        .filter((sheet) => sheet !== undefined);
      const styles = await Promise.all(sheets.map((sheet) => engine.page(sheet)));
      const inner = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined;
      if (stale || inner === null || inner === undefined) return;
      const page = inner.document;
      page.adoptedStyleSheets = styles.map((text) => {
        const sheet = new inner.CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      for (const script of parsed.querySelectorAll('script')) script.remove();
      page.documentElement.lang = parsed.documentElement.lang;
      page.title = parsed.title;
      page.body.replaceWith(page.importNode(parsed.body, true));
      page.onclick = (event) => {
        const link = (event.target as Element | null)?.closest?.('a');
        if (link === null || link === undefined) return;
        const target = within(path, link.getAttribute('href') ?? '');
        if (link.getAttribute('href')?.startsWith('#') === true) return;
        event.preventDefault();
        if (target?.endsWith('.html') === true) go(target);
      };
      page.onsubmit = (event) => event.preventDefault();
      inner.scrollTo(0, 0);
    };
    show().catch(complain);
    return () => {
      stale = true;
    };
  }, [path, engine]);
  return (
    <iframe
      ref={frame}
      class="site-page"
      sandbox="allow-same-origin"
      title={t({ zh: '门户页面预览', en: 'Portal page preview' })}
    />
  );
};
