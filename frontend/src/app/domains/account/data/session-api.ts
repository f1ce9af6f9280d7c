import { HttpClient, HttpContext, HttpContextToken } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ChangePassword, DeleteAccount, Me, Register, RenameMe, SignIn } from '@pbp/contracts';
import { firstValueFrom, type Observable } from 'rxjs';

/** A request that gives a session is not asked again with another. */
export const GIVES_SESSION = new HttpContextToken(() => false);

const givesSession = () => ({ context: new HttpContext().set(GIVES_SESSION, true) });

/** The account's routes. Each rejects with Angular's HttpErrorResponse. */
@Service()
export class SessionApi {
  private readonly http = inject(HttpClient);

  me(): Promise<Me> {
    return answer(this.http.get<Me>('/api/me'));
  }
  /** Whoever has a session keeps it. */
  beginAsGuest(): Promise<Me> {
    return answer(this.http.post<Me>('/api/session/guest', null, givesSession()));
  }
  refresh(): Promise<Me> {
    return answer(this.http.post<Me>('/api/session/refresh', null, givesSession()));
  }
  signIn(given: SignIn): Promise<Me> {
    return answer(this.http.post<Me>('/api/session', given, givesSession()));
  }
  register(given: Register): Promise<Me> {
    return answer(this.http.post<Me>('/api/account', given, givesSession()));
  }
  rename(given: RenameMe): Promise<Me> {
    return answer(this.http.patch<Me>('/api/me', given));
  }
  changePassword(given: ChangePassword): Promise<Me> {
    return answer(this.http.put<Me>('/api/me/password', given));
  }
  signOut(): Promise<void> {
    return answer(this.http.delete<void>('/api/session'));
  }
  signOutEverywhere(): Promise<void> {
    return answer(this.http.delete<void>('/api/sessions'));
  }
  deleteAccount(given: DeleteAccount): Promise<void> {
    return answer(this.http.delete<void>('/api/me', { body: given }));
  }
}

const answer = <T>(asked: Observable<T>): Promise<T> => firstValueFrom(asked);
