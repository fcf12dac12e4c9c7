import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Bilingual, Lang } from '../../../core/index.js';
import type { CatalogueView, Conflict, Download, FileView, Progress, StepView, Written } from '../engine.js';
import { createClient } from '../worker/client.js';
import { today } from './clock.js';
import { type Desk, type Notice, troubleOf } from './desk.js';
import { keep, kept } from './kept.js';
import { sessionOf } from './session.js';

export interface TellingNotice extends Notice {
  id: number;
}

export interface DeskState {
  lang: Lang;
  setLang(lang: Lang): void;
  desk: Omit<Desk, 'go'> | undefined;
  openingTrouble: Notice | undefined;
  openingProgress: Progress | undefined;
  notices: TellingNotice[];
  dismiss(id: number): void;
  /** what was told of things done goes when one turns to something else; trouble stays until it is put away */
  dismissDone(): void;
}

const saveToDisk = ({ name, type, bytes }: Download): void => {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

const changedByOthers: Bilingual = {
  zh: '目录刚被别人改过，已经换成新的内容；没有保存的预览要重新做一次',
  en: 'somebody else changed the catalogue; the new content is shown, previews must be made again',
};

/** All that the page holds: the engine, the catalogue as last read, the files, what is told to the person. */
export const useDeskState = (): DeskState => {
  const [lang, setLang] = useState<Lang>(() => (kept('lang', 'zh') === 'en' ? 'en' : 'zh'));
  const [who, setWho] = useState(() => kept('who', ''));
  // what “today” is: the server may have been started for another day
  const [date, setDate] = useState<string>();
  const [catalogue, setCatalogue] = useState<CatalogueView>();
  const [files, setFiles] = useState<FileView[]>([]);
  const [steps, setSteps] = useState<StepView[]>([]);
  const [conflict, setConflict] = useState<Conflict>();
  const [notices, setNotices] = useState<TellingNotice[]>([]);
  const [openingTrouble, setOpeningTrouble] = useState<Notice>();
  const [openingProgress, setOpeningProgress] = useState<Progress>();
  const next = useRef(1);
  const notify = (notice: Notice) =>
    setNotices((before) => [...before.slice(-3), { ...notice, id: next.current++ }]);
  const dismissDone = () => setNotices((before) => before.filter(({ kind }) => kind !== 'done'));
  const complain = (error: unknown) => {
    const trouble = troubleOf(error);
    if (trouble !== undefined) notify(trouble);
  };
  const engine = useMemo(
    () =>
      createClient({
        // somebody else's write, or another tab of this browser
        changed: (seen) => {
          if (seen.catalogue !== undefined) {
            setCatalogue(seen.catalogue);
            notify({ kind: 'done', text: changedByOthers });
          }
          if (seen.files !== undefined) setFiles(seen.files);
          if (seen.steps !== undefined) setSteps(seen.steps);
        },
      }),
    [],
  );
  useEffect(() => {
    void sessionOf().then((session) => {
      if (session !== undefined && kept('lang', '') === '') setLang(session.lang);
      setDate(session?.date ?? today());
    });
  }, []);
  useEffect(() => {
    if (date === undefined) return;
    engine
      .open(lang, date, { progress: setOpeningProgress })
      .then((opened) => {
        setCatalogue(opened.catalogue);
        setFiles(opened.files);
        setSteps(opened.steps);
      })
      .catch((error: unknown) => setOpeningTrouble(troubleOf(error)));
  }, [engine, date, lang]);
  const wrote = (written: Written): boolean => {
    if (written.ok) {
      setCatalogue(written.catalogue);
      setConflict(undefined);
      return true;
    }
    setConflict(written.conflict);
    notify({ kind: 'trouble', text: written.conflict.text });
    // what the sentence tells to look at
    engine.reload().then(setCatalogue, complain);
    return false;
  };
  const desk: Omit<Desk, 'go'> | undefined =
    catalogue === undefined || date === undefined
      ? undefined
      : {
          engine,
          lang,
          date,
          catalogue,
          files,
          steps,
          who,
          setWho: (name) => {
            keep('who', name);
            setWho(name);
          },
          setFiles,
          setSteps,
          wrote,
          conflict,
          reload: async () => setCatalogue(await engine.reload()),
          notify,
          complain,
          save: saveToDisk,
        };
  return {
    lang,
    setLang: (chosen) => {
      keep('lang', chosen);
      setLang(chosen);
    },
    desk,
    openingTrouble,
    openingProgress,
    notices,
    dismissDone,
    dismiss: (id) => setNotices((before) => before.filter((notice) => notice.id !== id)),
  };
};
