import { useEffect, useState } from 'preact/hooks';
import { type RoomId, rooms } from '../rooms.js';

const roomOfHash = (): RoomId => {
  const word = location.hash.slice(1);
  return rooms.find(({ id }) => id === word)?.id ?? 'collect';
};

/** The room that is open stands in the address, so that back, forward and a bookmark work; Alt+1…6 go there too. */
export const useRoom = (): [RoomId, (room: RoomId) => void] => {
  const [room, setRoom] = useState(roomOfHash);
  useEffect(() => {
    const follow = () => setRoom(roomOfHash());
    const key = (event: KeyboardEvent) => {
      const target = event.altKey && !event.ctrlKey ? rooms[Number(event.key) - 1] : undefined;
      if (target === undefined) return;
      event.preventDefault();
      location.hash = target.id;
    };
    addEventListener('hashchange', follow);
    addEventListener('keydown', key);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('keydown', key);
    };
  }, []);
  return [
    room,
    (next) => {
      location.hash = next;
    },
  ];
};
