import { HttpClient } from '@angular/common/http';
import { inject, Service, signal, type WritableSignal } from '@angular/core';
import type { BoxScoreView, GameCard, GameDetail } from '@pbp/contracts';
import { isLeagueId } from '@pbp/domain';
import { firstValueFrom } from 'rxjs';
import { type QuestionNames } from './question-words';

type Known<Value> = ReadonlyMap<string, Value>;
type Players = Known<string>;

/** What a game calls its sides and players; nothing where its league is not known here. */
export const namesOfCard = ({ league, home, away }: GameCard, players?: Players): QuestionNames | undefined =>
  isLeagueId(league)
    ? { league, home: home.name, away: away.name, player: (id) => players?.get(id) ?? 'A player' }
    : undefined;

const playersOf = ({ home, away }: BoxScoreView): Players =>
  new Map([...home.players, ...away.players].map(({ playerId, name }) => [playerId, name]));

/**
 * Games by their ids, for pages that tell of many: each is asked for once. A game that could not be loaded is nameless
 * until it is asked for anew.
 */
@Service()
export class GameNames {
  private readonly http = inject(HttpClient);
  private readonly asked = new Set<string>();
  private readonly cards = signal<Known<GameCard>>(new Map());
  private readonly players = signal<Known<Players>>(new Map());

  card(gameId: string): GameCard | undefined {
    return this.cards().get(gameId);
  }

  playersOf(gameId: string): Players | undefined {
    return this.players().get(gameId);
  }

  namesOf(gameId: string): QuestionNames | undefined {
    const card = this.card(gameId);
    return card && namesOfCard(card, this.playersOf(gameId));
  }

  askCard(gameId: string): void {
    void this.ask<GameDetail>(`/api/games/${gameId}`, ({ card }) => this.note(this.cards, gameId, card));
  }

  askPlayers(gameId: string): void {
    void this.ask<BoxScoreView>(`/api/games/${gameId}/box-score`, (box) =>
      this.note(this.players, gameId, playersOf(box)),
    );
  }

  private note<Value>(known: WritableSignal<Known<Value>>, gameId: string, value: Value): void {
    known.update((before) => new Map([...before, [gameId, value]]));
  }

  private async ask<Answer>(url: string, note: (answer: Answer) => void): Promise<void> {
    if (this.asked.has(url)) return;
    this.asked.add(url);
    try {
      note(await firstValueFrom(this.http.get<Answer>(url)));
    } catch {
      this.asked.delete(url);
    }
  }
}
