import { RoomFrame } from '../../parts/roomFrame.js';

export const CompareRoom = () => <RoomFrame id="compare">{null}</RoomFrame>;
