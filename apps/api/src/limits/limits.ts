interface Limit {
  readonly points: number;
  readonly seconds: number;
}

const MINUTE = 60;

/**
 * How often something may be tried, by whom it is counted. An address may be that of a whole house, or of a bar with a
 * game on, so what costs little is limited against floods only.
 */
export const limits = {
  guestsFromAddress: { points: 300, seconds: 10 * MINUTE },
  registrationsFromAddress: { points: 30, seconds: 60 * MINUTE },
  refreshesFromAddress: { points: 1_200, seconds: 5 * MINUTE },
  signInsFromAddress: { points: 60, seconds: 15 * MINUTE },
  /** One who guesses is stopped here, and nobody else is locked out. */
  signInsToAccountFromAddress: { points: 5, seconds: 15 * MINUTE },
  /** Many who guess together are stopped here. */
  signInsToAccount: { points: 50, seconds: 60 * MINUTE },
  /** Of one who changes the mind at every play; a program that does so every second is stopped. */
  answersOfFan: { points: 120, seconds: 2 * MINUTE },
  confirmationsOfFan: { points: 5, seconds: 15 * MINUTE },
  /** Each is an event for good. An owner may have much to tidy up. */
  poolChangesOfFan: { points: 120, seconds: 10 * MINUTE },
  /** Only wrong ones count. */
  poolCodesOfFan: { points: 20, seconds: 15 * MINUTE },
  /** The same, for who takes another guest for each guess. */
  poolCodesFromAddress: { points: 200, seconds: 15 * MINUTE },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;
