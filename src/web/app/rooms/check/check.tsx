import { RoomFrame } from '../../parts/roomFrame.js';

export const CheckRoom = () => <RoomFrame id="check">{null}</RoomFrame>;
