/** Which board. A season is called by the year in which it ends. */
export type BoardPlace =
  | { readonly is: 'game'; readonly gameId: string }
  | { readonly is: 'day'; readonly league: string; readonly date: string }
  | { readonly is: 'season'; readonly league: string; readonly year: string }
  | { readonly is: 'pool'; readonly poolId: string };

/** Its route in the API. */
export const boardUrl = (place: BoardPlace): string => {
  const path = (...parts: readonly string[]): string => `/api/boards/${parts.map(encodeURIComponent).join('/')}`;
  switch (place.is) {
    case 'game':
      return path('games', place.gameId);
    case 'day':
      return path('days', place.league, place.date);
    case 'season':
      return path('seasons', place.league, place.year);
    case 'pool':
      return path('pools', place.poolId);
    default:
      return place satisfies never;
  }
};

/** Its name in the API's answers, by which it is followed. */
export const boardName = (place: BoardPlace): string => {
  switch (place.is) {
    case 'game':
      return `game:${place.gameId}`;
    case 'day':
      return `day:${place.league}:${place.date}`;
    case 'season':
      return `season:${place.league}:${place.year}`;
    case 'pool':
      return `pool:${place.poolId}`;
    default:
      return place satisfies never;
  }
};
