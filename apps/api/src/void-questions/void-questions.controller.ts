import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { OperatorsWord, QuestionsVoided } from '@pbp/contracts';
import { ForOperators } from '../admin/for-operators.js';
import { RulesOnQuestions } from '../admin/rules-on-questions.js';
import { SignedInOperator } from '../admin/signed-in-operator.js';
import { VoidQuestions } from './void-questions.command.js';

@ForOperators('questions')
export class VoidQuestionsController {
  constructor(private readonly commands: CommandBus) {}

  @RulesOnQuestions(
    'void',
    'Close and void, for good, all questions of a game, of a kind or of both that are not decided; fans are shown the reason',
    QuestionsVoided,
  )
  void(
    @SignedInOperator() fanId: string | null,
    @Body({ schema: OperatorsWord }) word: OperatorsWord,
  ): Promise<QuestionsVoided> {
    return this.commands.execute(new VoidQuestions({ ...word, by: fanId ?? word.by }));
  }
}
