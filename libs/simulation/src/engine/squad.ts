import { type Player } from '../league/team.js';

/** A team during a game: who is on the floor, how long they have played and what they have left. */
export class Squad {
  floor: readonly Player[];
  private readonly seconds = new Map<string, number>();
  private readonly stint = new Map<string, number>();
  private readonly fouls = new Map<string, number>();
  timeouts: number;
  /** Points scored since the other team last scored. */
  run = 0;

  constructor(
    readonly players: readonly Player[],
    timeouts: number,
    private readonly foulsToLeave: number,
  ) {
    this.floor = players.slice(0, 5);
    this.timeouts = timeouts;
  }

  play(seconds: number): void {
    for (const { id } of this.floor) {
      this.seconds.set(id, this.played(id) + seconds);
      this.stint.set(id, this.stintOf(id) + seconds);
    }
  }

  played(id: string): number {
    return this.seconds.get(id) ?? 0;
  }

  stintOf(id: string): number {
    return this.stint.get(id) ?? 0;
  }

  foul(id: string): void {
    this.fouls.set(id, (this.fouls.get(id) ?? 0) + 1);
  }

  hasFouledOut(id: string): boolean {
    return (this.fouls.get(id) ?? 0) >= this.foulsToLeave;
  }

  isOnFloor(id: string): boolean {
    return this.floor.some((player) => player.id === id);
  }

  /** Who may come in: rotation players first, the rest of the roster when nobody else is left. */
  bench(everybody = false): Player[] {
    const free = this.players.filter(({ id }) => !this.isOnFloor(id) && !this.hasFouledOut(id));
    const rotation = free.filter((player) => player.targetShare > 0);
    return everybody || rotation.length === 0 ? free : rotation;
  }

  swap(incoming: Player, outgoing: Player): void {
    this.floor = this.floor.map((player) => (player.id === outgoing.id ? incoming : player));
    this.stint.set(incoming.id, 0);
  }

  rest(five: readonly Player[]): void {
    for (const player of five) if (!this.isOnFloor(player.id)) this.stint.set(player.id, 0);
    this.floor = five;
  }
}
