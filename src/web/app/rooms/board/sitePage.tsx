import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';

/** Where a link of a page leads inside the site, the place in it too; undefined for what leads out. */
const within = (from: string, href: string): { path: string; place: string } | undefined => {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return undefined;
  const url = new URL(href, `https://site.invalid/${from}`);
  if (url.origin !== 'https://site.invalid') return undefined;
  return { path: decodeURIComponent(url.pathname.slice(1)), place: decodeURIComponent(url.hash.slice(1)) };
};

/**
 * One page of the site in a frame without scripts. Its nodes are moved in and its style is a constructed sheet, so the page's own
 * strict policy is kept; links inside the site lead to other pages of the preview, the rest lead nowhere.
 */
export const SitePage = ({ path, go }: { path: string; go: (path: string) => void }) => {
  const t = useWords();
  const { engine, complain } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  /** where on the next page to begin */
  const place = useRef('');
  useEffect(() => {
    let stale = false;
    const draw = async () => {
      const parsed = new DOMParser().parseFromString(await engine.page(path), 'text/html');
      const sheets = [...parsed.querySelectorAll('link[rel=stylesheet]')]
        .map((link) => within(path, link.getAttribute('href') ?? ''))
        .filter((sheet) => sheet !== undefined);
      const styles = await Promise.all(sheets.map((sheet) => engine.page(sheet.path)));
      const inner = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined;
      if (stale || inner === null || inner === undefined) return;
      const page = inner.document;
      page.adoptedStyleSheets = styles.map((text) => {
        const sheet = new inner.CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      // what is said where scripts are off is not what people will see
      for (const script of parsed.querySelectorAll('script, noscript')) script.remove();
      page.documentElement.lang = parsed.documentElement.lang;
      page.title = parsed.title;
      const body = page.importNode(parsed.body, true);
      page.body.replaceWith(body);
      const show = (id: string) =>
        id === '' ? inner.scrollTo(0, 0) : page.getElementById(id)?.scrollIntoView();
      body.addEventListener('click', (event) => {
        const link = (event.target as Element | null)?.closest?.('a');
        if (link === null || link === undefined) return;
        // the frame has no address of its own: any link left to it would lead out of the preview
        event.preventDefault();
        const target = within(path, link.getAttribute('href') ?? '');
        if (target?.path === path) show(target.place);
        else if (target?.path.endsWith('.html') === true) {
          place.current = target.place;
          go(target.path);
        }
      });
      body.addEventListener('submit', (event) => event.preventDefault());
      show(place.current);
      place.current = '';
    };
    draw().catch(complain);
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
