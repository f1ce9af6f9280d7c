import { type DeadLetter, type DeadLetterDetail, type DeadLetterInstruction } from '@pbp/contracts';

const firstLine = (error: string | null): string => error?.split('\n')[0] ?? 'waits behind an earlier event';

/** Two lines a letter, for a person. */
export const tellLetters = (letters: readonly DeadLetter[]): readonly string[] =>
  letters.length === 0
    ? ['nothing is parked']
    : letters.flatMap(({ id, stream, revision, type, standing, error, attempts, waitingBehind }) => [
        `${standing.padEnd(8)} ${id}  ${stream} revision ${revision}, ${type}, ${waitingBehind} behind it`,
        `         ${firstLine(error)} (${attempts} attempts)`,
      ]);

const outcomeOf = ({ outcome }: DeadLetterInstruction): string => {
  if (!outcome) return 'not carried out yet';
  return outcome.kind === 'parkedAgain' ? `parked again: ${firstLine(outcome.error)}` : outcome.kind;
};

/** All that is known of a letter. */
export const tellLetter = (letter: DeadLetterDetail): readonly string[] => [
  ...tellLetters([letter]),
  ...letter.instructions.map(
    (each) => `${each.at}  ${each.by} asked to ${each.kind} it (${each.reason}): ${outcomeOf(each)}`,
  ),
  ...(letter.error ? [letter.error] : []),
  JSON.stringify(letter.event, null, 2),
];
