/**
 * The queue only delivers nudges: "row so-and-so may be due". The work itself is a row with its own lease and
 * attempts, so a nudge that is lost, doubled or late does no harm; the sweep nudges again.
 */
export interface Queue {
  /** Begins to hand ids to `run`, several at a time, and says `whenDry` each time no id waits any more. */
  start(run: (workId: string) => Promise<void>, whenDry?: () => void): void
  /** Says that a piece of work may be due. Cheap, and harmless when it is not. */
  nudge(workId: string): void
  /** Takes no more nudges and waits for what is running. */
  stop(): Promise<void>
}
