import { RoomFrame } from '../../parts/roomFrame.js';

export const CodesRoom = () => <RoomFrame id="codes">{null}</RoomFrame>;
