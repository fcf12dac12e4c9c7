import { useEffect, useState } from 'preact/hooks';
import { Notices } from './parts/notices.js';
import { Opening } from './parts/opening.js';
import { Rail } from './parts/rail.js';
import { TopBar } from './parts/topBar.js';
import { rooms } from './rooms.js';
import { DeskContext } from './state/desk.js';
import { useRoom } from './state/route.js';
import { useTheme } from './state/theme.js';
import { useDeskState } from './state/useDeskState.js';
import { LangContext } from './state/words.js';

/** Rail, bar, and the room that is open. A room that was visited stays as it was left. */
export const App = () => {
  const state = useDeskState();
  const [theme, nextTheme] = useTheme();
  const [room, go] = useRoom();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setVisited((before) => new Set([...before, room]));
    state.dismissDone();
  }, [room]);
  useEffect(() => {
    document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  }, [state.lang]);
  return (
    <LangContext.Provider value={state.lang}>
      <div class="shell">
        <Rail room={room} />
        <TopBar state={state} theme={theme} nextTheme={nextTheme} />
        <main class="stage" id="stage" tabIndex={-1}>
          {state.desk === undefined ? (
            <Opening trouble={state.openingTrouble} progress={state.openingProgress} />
          ) : (
            <DeskContext.Provider value={{ ...state.desk, go }}>
              {rooms
                .filter(({ id }) => id === room || visited.has(id))
                .map(({ id, Room }) => (
                  <div key={id} class="room" hidden={id !== room}>
                    <Room />
                  </div>
                ))}
            </DeskContext.Provider>
          )}
        </main>
        <Notices notices={state.notices} dismiss={state.dismiss} />
      </div>
    </LangContext.Provider>
  );
};
