import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type DeadLetterDetail } from '@pbp/contracts';
import { type OperatorsWord, ParkedEvents } from '@pbp/read-models';
import { ProblemError, unknownDeadLetter } from '../http/problem-error.js';

/** Asks the projector to redrive or to skip a parked event; answers before it has. */
export class InstructProjector extends Command<DeadLetterDetail> {
  constructor(
    readonly id: string,
    readonly word: OperatorsWord,
  ) {
    super();
  }
}

@CommandHandler(InstructProjector)
export class InstructProjectorHandler implements ICommandHandler<InstructProjector> {
  constructor(private readonly parked: ParkedEvents) {}

  async execute({ id, word }: InstructProjector): Promise<DeadLetterDetail> {
    const instructed = await this.parked.instruct(id, word);
    switch (instructed.kind) {
      case 'asked':
        return instructed.letter;
      case 'unknown':
        throw unknownDeadLetter(id);
      case 'refused':
        throw new ProblemError('already-settled', `Nothing to decide on ${id}: ${instructed.why}.`);
      default:
        return instructed satisfies never;
    }
  }
}
