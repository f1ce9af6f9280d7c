import { Service, signal } from '@angular/core';

/** Something that can be seen on another screen too: "Okonjo makes layup". */
export interface Moment {
  readonly text: string;
  /** ISO time at which the server noted it. */
  readonly at: string;
}

/** The page that shows a game says what was seen there last, once somebody wants to know how late their screen is. */
@Service()
export class SeenMoment {
  readonly isWanted = signal(false);
  readonly moment = signal<Moment | null>(null);
}
