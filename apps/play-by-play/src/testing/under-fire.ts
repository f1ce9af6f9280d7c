/** Whoever plays the games, where that is a process that may be killed too. */
export interface Killable {
  /** SIGKILL; over when the next life has begun. */
  kill(): Promise<void>;
}

/** The whole system on a feed of ours, each of its processes to be killed at will. */
export interface UnderFire {
  readonly victims: readonly string[];
  /** The same after every start. */
  readonly eventStoreUrl: string;
  databaseUrl(): Promise<string>;
  launch(): Promise<void>;
  /** SIGKILL; over when the next life has begun. */
  kill(victim: string): Promise<void>;
  /** What a command answers with --json. */
  pbp(...args: readonly string[]): Promise<unknown>;
  /** Ends it in good order; what it kept is gone afterwards. */
  stop(): Promise<void>;
}

/** With pages to look at. */
export interface ServedUnderFire extends UnderFire {
  /** Where the pages and the API are; the same after every start. */
  readonly url: string;
  /** SIGKILL of what serves the pages, which stays away. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  /** Over when the question desk follows the log: about what is noted before it asks nothing. */
  deskStands(): Promise<void>;
}

export type StartServed = (feedUrl: string, simulator?: Killable) => Promise<ServedUnderFire>;
