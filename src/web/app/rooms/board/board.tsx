import { RoomFrame } from '../../parts/roomFrame.js';

export const BoardRoom = () => <RoomFrame id="board">{null}</RoomFrame>;
