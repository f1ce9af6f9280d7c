import { type DeadLetter, type DeadLetters, type Resolution } from './dead-letters.js';
import { type Deliverer } from './deliver.js';
import { type Instruction, type InstructionOutcome } from './instruction.js';

/**
 * Carries out what an operator asked for: gives the event up or not, then gives the stream's parked events to the
 * handler again, in order, until one fails and is parked with its new error. Carried out twice, as after a crash
 * in between, it does no harm: a skip names its event, and one that is resolved stays so.
 */
export const carryOut = async (
  instruction: Instruction,
  deadLetters: DeadLetters,
  deliverer: Deliverer,
): Promise<InstructionOutcome> => {
  const { kind, feed, stream, eventId } = instruction;
  const open = await deadLetters.unresolved(feed, stream);
  if (kind === 'skip' && open.some(({ event }) => event.id === eventId)) {
    await deadLetters.resolve(feed, eventId, resolutionOf(instruction, 'skipped'));
  }
  const failed = await redrive(instruction, deadLetters, deliverer);
  const at = new Date().toISOString();
  if (failed?.letter.event.id === eventId) return { kind: 'parkedAgain', error: failed.error, at };
  return { kind: kind === 'skip' ? 'skipped' : 'redriven', at };
};

interface Failed {
  readonly letter: DeadLetter;
  readonly error: string;
}

const redrive = async (
  instruction: Instruction,
  deadLetters: DeadLetters,
  deliverer: Deliverer,
): Promise<Failed | undefined> => {
  const { feed, stream } = instruction;
  for (const letter of await deadLetters.unresolved(feed, stream)) {
    const error = await deliverer.redrive(letter);
    if (error !== undefined) return { letter, error };
    await deadLetters.resolve(feed, letter.event.id, resolutionOf(instruction, 'redriven'));
  }
  return undefined;
};

const resolutionOf = ({ reason, by }: Instruction, kind: Resolution['kind']): Resolution => ({
  kind,
  reason,
  by,
  at: new Date().toISOString(),
});
