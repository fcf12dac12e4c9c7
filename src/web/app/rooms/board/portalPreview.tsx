import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewPage } from '../../engine.js';
import { Empty } from '../../parts/empty.js';
import { SelectField, TextField } from '../../parts/field.js';
import { ProgressBar } from '../../parts/progressBar.js';
import { Split } from '../../parts/split.js';
import { useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { SitePage } from './sitePage.js';

const shown = 300;

/** The pages of the portal as the export would write them, made here from the catalogue as it stands. */
export const PortalPreview = () => {
  const t = useWords();
  const { engine, catalogue } = useDesk();
  const [division, setDivision] = useState(catalogue.division);
  const [search, setSearch] = useState('');
  const [path, setPath] = useState('index.html');
  const pages = useCall<PreviewPage[]>();
  useEffect(() => {
    void pages.start((call) => engine.preview(division === '' ? undefined : division, call));
    setPath('index.html');
  }, [engine, division, catalogue.sha256]);
  const list = useRef<HTMLUListElement>(null);
  useEffect(
    () => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    [path],
  );
  const found = (pages.result ?? []).filter(({ title }) => title.includes(search.trim()));
  return (
    <>
      <div class="row life-form">
        <SelectField
          label={t({ zh: '区划（含下级）', en: 'Division (and below)' })}
          value={division}
          onChange={setDivision}
          choices={catalogue.divisions.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
        />
        <TextField
          type="search"
          label={t({ zh: '找页面', en: 'Search pages' })}
          value={search}
          onChange={setSearch}
        />
        <span class="note beside-field grow">
          {t({
            zh: '预览里不运行脚本：站内搜索和“大字”要发布以后才能用',
            en: 'no scripts run in the preview: search and large type work once it is published',
          })}
        </span>
        {pages.running && <ProgressBar progress={pages.progress} cancel={pages.cancel} />}
      </div>
      {pages.result !== undefined && pages.result.length === 0 && (
        <Empty title={t({ zh: '没有可以公布的事项', en: 'Nothing to publish' })} />
      )}
      {pages.result !== undefined && pages.result.length > 0 && (
        <Split
          side={
            <ul class="pages" ref={list}>
              {found.slice(0, shown).map((page) => (
                <li key={page.path}>
                  <button
                    type="button"
                    title={page.title}
                    aria-current={page.path === path ? 'page' : undefined}
                    onClick={() => setPath(page.path)}
                  >
                    {page.title}
                  </button>
                </li>
              ))}
              {found.length > shown && (
                <li class="note">
                  {t({
                    zh: `还有 ${figure(found.length - shown)} 页，用上面的搜索找`,
                    en: `${figure(found.length - shown)} more, search above`,
                  })}
                </li>
              )}
            </ul>
          }
          list={<SitePage path={path} go={setPath} />}
        />
      )}
    </>
  );
};
