import { leagueDayOf } from '@pbp/domain';

/** Today's league day and the one before. */
export const openDays = (now: number): { readonly today: string; readonly yesterday: string } => {
  const today = leagueDayOf(now);
  const noon = Date.parse(`${today}T12:00:00Z`);
  return { today, yesterday: new Date(noon - 86_400_000).toISOString().slice(0, 10) };
};
