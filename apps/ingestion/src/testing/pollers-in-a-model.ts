import { type Claim, claimDecider, type ClaimCommand, type ClaimEvent, holds } from '../claim-polling/claim.js';
import { type ClaimPace, type Duty, dutyOf } from '../claim-polling/duty.js';

const pace: ClaimPace = { askAfterMs: 60_000, answerWithinMs: 10_000 };

interface ModelPoller {
  readonly by: string;
  /** How many events it has heard, from its own claim on. */
  heard: number;
  claim: Claim;
  due: { readonly at: number; readonly duty: Duty } | null;
}

/** Pollers over one log and one clock, each hearing the log when the model lets it. */
export class PollersInAModel {
  readonly log: ClaimEvent[] = [];
  private readonly pollers: ModelPoller[] = [];
  private started = 0;
  private asked = 0;
  private now = 0;

  get count(): number {
    return this.pollers.length;
  }

  start(): void {
    const by = `poller ${this.started++}`;
    this.decide({ do: 'claim', poller: { by, host: 'model', pid: 1 }, now: String(this.now) });
    const poller: ModelPoller = { by, heard: this.log.length - 1, claim: claimDecider.initialState(), due: null };
    this.pollers.push(poller);
    this.hear(poller);
  }

  kill(index: number): void {
    if (this.pollers.length > 0) this.pollers.splice(index % this.pollers.length, 1);
  }

  stop(index: number): void {
    const poller = this.pollers[index % this.pollers.length];
    if (poller) this.decide({ do: 'release', by: poller.by });
    this.kill(index);
  }

  hearOne(index: number, roll: number): void {
    const poller = this.pollers[index % this.pollers.length];
    if (poller) this.hear(poller, roll);
  }

  /** Time passes; what is due is done on the log as it is, whatever the poller has heard of it. */
  pass(ms: number): void {
    this.now += ms;
    for (const poller of this.pollers) {
      if (!poller.due || poller.due.at > this.now) continue;
      const { duty } = poller.due;
      poller.due = null;
      this.decide(duty.command(String(this.now), `question ${this.asked++}`));
    }
  }

  /** Who believes to poll, of those that have heard everything. */
  believers(): readonly string[] {
    return this.pollers
      .filter(({ heard }) => heard === this.log.length)
      .filter(({ claim, by }) => holds(claim, by))
      .map(({ by }) => by);
  }

  /** All hear all, and time enough passes for a question to be left unanswered. */
  settle(): void {
    for (let elapsed = 0; elapsed <= 100_000; elapsed += 1_000) {
      this.pass(1_000);
      for (const poller of this.pollers) while (poller.heard < this.log.length) this.hear(poller);
    }
  }

  private hear(poller: ModelPoller, roll = 0.5): void {
    const event = this.log[poller.heard];
    if (!event) return;
    poller.heard++;
    poller.claim = claimDecider.evolve(poller.claim, event);
    const duty = dutyOf(poller.claim, { by: poller.by, host: 'model', pid: 1 }, pace, roll);
    poller.due = duty && { at: this.now + duty.afterMs, duty };
  }

  private decide(command: ClaimCommand): void {
    const claim = this.log.reduce(claimDecider.evolve, claimDecider.initialState());
    this.log.push(...claimDecider.decide(command, claim));
  }
}
