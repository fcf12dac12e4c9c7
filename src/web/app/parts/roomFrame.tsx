import type { ComponentChildren } from 'preact';
import { type RoomId, rooms } from '../rooms.js';
import { useWords } from '../state/words.js';

/** A room: its name and what it is for, what can be done (`actions`), and the work below. */
export const RoomFrame = ({
  id,
  actions,
  children,
}: {
  id: RoomId;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) => {
  const t = useWords();
  const room = rooms.find((r) => r.id === id);
  return (
    <>
      <div class="room-head">
        <div class="grow">
          <h1>{room === undefined ? '' : t(room.name)}</h1>
          <p class="note">{room === undefined ? '' : t(room.does)}</p>
        </div>
        {actions !== undefined && <div class="row">{actions}</div>}
      </div>
      <div class="room-body">{children}</div>
    </>
  );
};
