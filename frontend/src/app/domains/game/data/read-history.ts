import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ExportedEvent } from '@pbp/contracts';
import { gameEventOf } from '@pbp/domain';
import { lastValueFrom, tap } from 'rxjs';
import { type LoggedEvent } from './game-history';

const eventIn = (line: string): LoggedEvent => {
  const { revision, type, data, metadata } = JSON.parse(line) as ExportedEvent;
  const { at, correlationId } = metadata;
  return { revision, event: gameEventOf({ type, data }), at, correlationId };
};

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Reads the log of a game from its first event on. */
@Service()
export class ReadHistory {
  private readonly http = inject(HttpClient);

  /** `arrived` hears how many events are here so far. Rejects with Angular's HttpErrorResponse. */
  async of(gameId: string, arrived: (events: number) => void): Promise<readonly LoggedEvent[]> {
    const asked = this.http.get(`/api/games/${encodeURIComponent(gameId)}/events`, {
      responseType: 'text',
      observe: 'events',
      reportProgress: true,
    });
    const answered = await lastValueFrom(
      asked.pipe(
        tap((event) => {
          if (event.type === HttpEventType.DownloadProgress && event.partialText) arrived(linesIn(event.partialText));
        }),
      ),
    );
    const text = answered.type === HttpEventType.Response ? (answered.body ?? '') : '';
    return text.split('\n').filter(Boolean).map(eventIn);
  }
}
