import { type KnownGame } from '@pbp/domain';
import { tenths } from '../../../shared/format/figures';
import { isTold, type Swing } from './win-curve';

/** "HAR +4.7" in points of per cent: a change of the chances, and whose it is. Null where it is too small to be told. */
export const swingText = (game: KnownGame, swing: Swing): string | null =>
  isTold(swing) ? `${game[swing.side].abbreviation} +${tenths(swing.by * 100)}` : null;
