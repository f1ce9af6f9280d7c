import { type Routes } from '@angular/router';

const scoreboard = () => import('./domains/scores/feature-scoreboard/scoreboard-page').then((m) => m.ScoreboardPage);

/** Tabs of a game are addresses, so that each can be shared and gone back to. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: scoreboard },
  { path: 'scores/:league/:date', loadComponent: scoreboard },
  {
    path: 'games/:gameId',
    loadComponent: () => import('./domains/game/feature-game/game-page').then((m) => m.GamePage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'plays' },
      { path: 'plays', loadComponent: () => import('./domains/game/feature-plays/plays-tab').then((m) => m.PlaysTab) },
      {
        path: 'box',
        loadComponent: () => import('./domains/game/feature-box-score/box-score-tab').then((m) => m.BoxScoreTab),
      },
      { path: 'flow', loadComponent: () => import('./domains/game/feature-flow/flow-tab').then((m) => m.FlowTab) },
    ],
  },
  {
    path: '**',
    title: 'Not found · Play-by-Play',
    loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage),
  },
];
