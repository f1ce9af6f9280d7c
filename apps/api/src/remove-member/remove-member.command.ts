import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Removal, removeMember } from '@pbp/pools';
import { PoolChanges } from '../pools/pool-changes.js';

/** The owner shows somebody the door, and has a new code for all others. */
export class RemoveMember extends Command<void> {
  constructor(readonly asked: Removal) {
    super();
  }
}

@CommandHandler(RemoveMember)
export class RemoveMemberHandler implements ICommandHandler<RemoveMember> {
  constructor(private readonly changes: PoolChanges) {}

  async execute({ asked }: RemoveMember): Promise<void> {
    await this.changes.make(asked.by, (places, said) => removeMember(places, asked, said));
  }
}
