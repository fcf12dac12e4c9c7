import { RoomFrame } from '../../parts/roomFrame.js';

export const CollectRoom = () => <RoomFrame id="collect">{null}</RoomFrame>;
