import { type Routes } from '@angular/router';

const scoreboard = () => import('./domains/scores/feature-scoreboard/scoreboard-page').then((m) => m.ScoreboardPage);
const board = () => import('./domains/predictions/feature-board/board-page').then((m) => m.BoardPage);

/** Tabs of a game are addresses, so that each can be shared and gone back to. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: scoreboard },
  { path: 'scores/:league/:date', loadComponent: scoreboard },
  {
    path: 'games/:gameId',
    loadComponent: () => import('./domains/game/feature-game/game-page').then((m) => m.GamePage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'plays' },
      { path: 'live', loadComponent: () => import('./domains/game/feature-live/live-tab').then((m) => m.LiveTab) },
      { path: 'plays', loadComponent: () => import('./domains/game/feature-plays/plays-tab').then((m) => m.PlaysTab) },
      {
        path: 'box',
        loadComponent: () => import('./domains/game/feature-box-score/box-score-tab').then((m) => m.BoxScoreTab),
      },
      { path: 'shots', loadComponent: () => import('./domains/game/feature-shots/shots-tab').then((m) => m.ShotsTab) },
      {
        path: 'teams',
        loadComponent: () => import('./domains/game/feature-team-stats/team-stats-tab').then((m) => m.TeamStatsTab),
      },
      { path: 'flow', loadComponent: () => import('./domains/game/feature-flow/flow-tab').then((m) => m.FlowTab) },
      { path: 'feed', loadComponent: () => import('./domains/game/feature-feed/feed-tab').then((m) => m.FeedTab) },
    ],
  },
  { path: 'boards/games/:gameId', loadComponent: board },
  { path: 'boards/days/:league/:date', loadComponent: board },
  { path: 'boards/seasons/:league/:year', loadComponent: board },
  {
    path: 'predictions',
    title: 'Your predictions · Play-by-Play',
    loadComponent: () => import('./domains/predictions/feature-history/history-page').then((m) => m.HistoryPage),
  },
  {
    path: 'predictions/:predictionId',
    title: 'Receipt · Play-by-Play',
    loadComponent: () => import('./domains/predictions/feature-receipt/receipt-page').then((m) => m.ReceiptPage),
  },
  {
    path: 'pools',
    title: 'Pools · Play-by-Play',
    loadComponent: () => import('./domains/pools/feature-pools/pools-page').then((m) => m.PoolsPage),
  },
  {
    path: 'pools/:poolId',
    loadComponent: () => import('./domains/pools/feature-pool/pool-page').then((m) => m.PoolPage),
  },
  {
    path: 'join/:code',
    title: 'Join a pool · Play-by-Play',
    loadComponent: () => import('./domains/pools/feature-join/join-page').then((m) => m.JoinPage),
  },
  {
    path: 'me',
    title: 'Your account · Play-by-Play',
    loadComponent: () => import('./domains/account/feature-me/me-page').then((m) => m.MePage),
  },
  {
    path: 'sign-in',
    title: 'Sign in · Play-by-Play',
    loadComponent: () => import('./domains/account/feature-sign-in/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'register',
    title: 'Register · Play-by-Play',
    loadComponent: () => import('./domains/account/feature-register/register-page').then((m) => m.RegisterPage),
  },
  {
    path: '**',
    title: 'Not found · Play-by-Play',
    loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage),
  },
];
