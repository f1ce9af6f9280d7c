export type BasketballLeagueId = 'nba' | 'wnba' | 'mens-college-basketball' | 'womens-college-basketball';
export type OtherLeagueId = 'nfl' | 'college-football' | 'nhl' | 'mlb' | 'eng.1' | 'usa.1' | 'fifa.world';
export type LeagueId = BasketballLeagueId | OtherLeagueId;

export type Sport = 'basketball' | 'football' | 'hockey' | 'baseball' | 'soccer';

/** What a league's games look like. `plays: 'none'` means that only its scoreboard is understood. */
export interface League {
  readonly id: LeagueId;
  readonly name: string;
  readonly sport: Sport;
  readonly regulation: { readonly periods: number; readonly seconds: number };
  readonly overtime: { readonly seconds: number };
  readonly clock: 'down' | 'up' | 'none';
  readonly plays: 'full' | 'none';
}
