import { RoomFrame } from '../../parts/roomFrame.js';

export const RecogniseRoom = () => <RoomFrame id="recognise">{null}</RoomFrame>;
