import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { OperatorsWord, QuestionsHeld } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { HoldQuestions } from '../admin/hold-questions.command.js';
import { RulesOnQuestions } from '../admin/rules-on-questions.js';
import { SignedInOperator } from '../admin/signed-in-operator.js';

@ForOperators('questions')
export class OpenQuestionsController {
  constructor(private readonly commands: CommandBus) {}

  @RulesOnQuestions(
    'open',
    'Take suspensions back: all that lie in that scope, those of a kind in a game that is opened as well; what no other holds goes on and is asked again',
    QuestionsHeld,
  )
  open(
    @SignedInOperator() fanId: string | null,
    @Body({ schema: OperatorsWord }) word: OperatorsWord,
  ): Promise<QuestionsHeld> {
    return this.commands.execute(new HoldQuestions('resume', { ...word, by: fanId ?? word.by }));
  }
}
