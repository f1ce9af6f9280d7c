import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Answer, AnswerStands, PlaceAnswer, QuestionsOfGame, QuestionView, WithdrawAnswer } from '@pbp/contracts';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../account/data/session';
import { readTrace } from '../../account/data/session-trace';

const answerOf = (questionId: string): string => `/api/questions/${encodeURIComponent(questionId)}/prediction`;

/** The routes of a game's questions. Each rejects with Angular's HttpErrorResponse. */
@Service()
export class QuestionsApi {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  /**
   * In the order in which they were asked, with the fan's own answers; without them where nobody could be made out.
   * Rejects with an AbortError where it is not wanted any more before it was asked.
   */
  async ofGame(gameId: string, wanted: AbortSignal): Promise<readonly QuestionView[]> {
    await this.beSomebody();
    wanted.throwIfAborted();
    const path = `/api/games/${encodeURIComponent(gameId)}/questions`;
    return (await firstValueFrom(this.http.get<QuestionsOfGame>(path))).questions;
  }

  /** Sent twice under one request id it is done once. */
  async place(questionId: string, given: PlaceAnswer): Promise<Answer | null> {
    await this.session.ensureFan();
    return (await firstValueFrom(this.http.put<AnswerStands>(answerOf(questionId), given))).answer;
  }

  async withdraw(questionId: string, body: WithdrawAnswer): Promise<Answer | null> {
    await this.session.ensureFan();
    return (await firstValueFrom(this.http.delete<AnswerStands>(answerOf(questionId), { body }))).answer;
  }

  /** Questions are told to nobody too, with nobody's answers: a session that is too old is not refused here. */
  private async beSomebody(): Promise<void> {
    try {
      await this.session.ensureFan();
      if (readTrace() === 'old') await this.session.renew();
    } catch {
      return;
    }
  }
}
