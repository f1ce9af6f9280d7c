/** A broker that was not asked while another was so often leads nothing that is followed here any more. */
const GONE_AFTER = 40;

/**
 * Counts fetches in rounds. The client asks each broker by itself, and does not say for which partitions: only when all
 * of them have been asked again has each partition been asked for once more.
 */
export class FetchRounds {
  /** How often each broker has been asked in this round. */
  private readonly asked = new Map<number, number>();

  /** A fetch from that broker begins. True when a round is complete with it. */
  begins(nodeId: number): boolean {
    const times = (this.asked.get(nodeId) ?? 0) + 1;
    this.asked.set(nodeId, times);
    if (times < GONE_AFTER && [...this.asked.values()].includes(0)) return false;
    for (const [node, count] of this.asked) {
      if (count === 0) this.asked.delete(node);
      else this.asked.set(node, 0);
    }
    return true;
  }
}
