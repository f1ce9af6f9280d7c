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
