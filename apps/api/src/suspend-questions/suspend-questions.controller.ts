import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { OperatorsWord, QuestionsHeld } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { HoldQuestions } from '../admin/hold-questions.command.js';
import { RulesOnQuestions } from '../admin/rules-on-questions.js';
import { SignedInOperator } from '../admin/signed-in-operator.js';

@ForOperators('questions')
export class SuspendQuestionsController {
  constructor(private readonly commands: CommandBus) {}

  @RulesOnQuestions(
    'suspend',
    'Suspend the open questions of a game, of a kind or of both, and have no more asked there until they are opened; fans are shown the reason',
    QuestionsHeld,
  )
  suspend(
    @SignedInOperator() fanId: string | null,
    @Body({ schema: OperatorsWord }) word: OperatorsWord,
  ): Promise<QuestionsHeld> {
    return this.commands.execute(new HoldQuestions('suspend', { ...word, by: fanId ?? word.by }));
  }
}
