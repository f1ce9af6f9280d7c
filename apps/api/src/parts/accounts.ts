import { BeginAsGuestHandler } from '../begin-as-guest/begin-as-guest.command.js';
import { BeginAsGuestController } from '../begin-as-guest/begin-as-guest.controller.js';
import { ChangePasswordHandler } from '../change-password/change-password.command.js';
import { ChangePasswordController } from '../change-password/change-password.controller.js';
import { DeleteAccountHandler } from '../delete-account/delete-account.command.js';
import { DeleteAccountController } from '../delete-account/delete-account.controller.js';
import { RateLimits } from '../limits/rate-limits.js';
import { RefreshSessionHandler } from '../refresh-session/refresh-session.command.js';
import { RefreshSessionController } from '../refresh-session/refresh-session.controller.js';
import { RegisterHandler } from '../register/register.command.js';
import { RegisterController } from '../register/register.controller.js';
import { RenameMeHandler } from '../rename-me/rename-me.command.js';
import { RenameMeController } from '../rename-me/rename-me.controller.js';
import { Confirmation } from '../session/confirmation.js';
import { accountsProviders } from '../session/provide-accounts.js';
import { Visitors } from '../session/visitors.js';
import { ShowMeController } from '../show-me/show-me.controller.js';
import { ShowMeHandler } from '../show-me/show-me.query.js';
import { SignInHandler } from '../sign-in/sign-in.command.js';
import { SignInController } from '../sign-in/sign-in.controller.js';
import { SignOutEverywhereHandler } from '../sign-out-everywhere/sign-out-everywhere.command.js';
import { SignOutEverywhereController } from '../sign-out-everywhere/sign-out-everywhere.controller.js';
import { SignOutHandler } from '../sign-out/sign-out.command.js';
import { SignOutController } from '../sign-out/sign-out.controller.js';
import { SweepGuests } from '../sweep-guests/sweep-guests.js';
import { whoDidSomething } from '../sweep-guests/who-did-something.js';

/** Who somebody is, and for how long. */
export const accounts = {
  controllers: [
    BeginAsGuestController,
    RegisterController,
    SignInController,
    RefreshSessionController,
    SignOutController,
    SignOutEverywhereController,
    ShowMeController,
    RenameMeController,
    ChangePasswordController,
    DeleteAccountController,
  ],
  providers: [
    BeginAsGuestHandler,
    RegisterHandler,
    SignInHandler,
    RefreshSessionHandler,
    SignOutHandler,
    SignOutEverywhereHandler,
    ShowMeHandler,
    RenameMeHandler,
    ChangePasswordHandler,
    DeleteAccountHandler,
    ...accountsProviders,
    Visitors,
    RateLimits,
    Confirmation,
    whoDidSomething,
    SweepGuests,
  ],
};
