import { type Reconciled } from '@pbp/contracts';
import { type KnownGame } from '@pbp/domain';

/** Null while the game is not finished and compared. */
export const reconciledView = ({ reconciled }: KnownGame): Reconciled | null =>
  reconciled ? { agrees: reconciled.agrees, differences: [...reconciled.differences] } : null;
