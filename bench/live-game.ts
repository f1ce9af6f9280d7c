import { eventStoreRows } from './event-store/index.js';
import { observingRows } from './observing.js';
import { pageRows } from './page/page.js';
import { portRows } from './port/port.js';
import { projectingRows } from './projecting/projecting.js';
import { type Group } from './row.js';
import { timeTravelRows } from './time-travel/time-travel.js';

/** A live game, from the feed's answer to the page. */
export const liveGame: readonly Group[] = [
  observingRows,
  portRows,
  projectingRows,
  timeTravelRows,
  pageRows,
  eventStoreRows,
];
