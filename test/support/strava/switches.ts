/** What stays as a test has set it, until it sets it otherwise. */

/** What the visitors of the consent page do. */
export interface Consent {
  /** Who is signed in at Strava; null: whoever was added first. */
  readonly athleteId: number | null
  /** The boxes left ticked; null: all that were asked for. */
  readonly scopes: readonly string[] | null
  readonly denied: boolean
}

/** Where it shows that no seat is left: to athletes not yet connected on the consent page, or at every exchange. */
export type Seats = 'consent' | 'token' | null

export interface SwitchControl {
  consent(change: Partial<Consent>): void
  seatsFull(where: Seats): void
  /** The next so many exchanges fail as if the code were wrong, and leave it unused. */
  codeTooFast(times?: number): void
  /** Pages of the list hold so many activities less than asked for, before the end too. */
  shortPagesBy(activities: number): void
}

export interface Switches {
  readonly control: SwitchControl
  consent(): Consent
  fullAt(): Seats
  /** Whether this exchange comes too fast; each call is one exchange. */
  tooFast(): boolean
  shortBy(): number
}

export function createSwitches(): Switches {
  let consent: Consent = { athleteId: null, scopes: null, denied: false }
  let seats: Seats = null
  let fast = 0
  let short = 0
  return {
    consent: () => consent,
    fullAt: () => seats,
    tooFast: () => {
      fast -= 1
      return fast >= 0
    },
    shortBy: () => short,
    control: {
      consent: (change) => {
        consent = { ...consent, ...change }
      },
      seatsFull: (where) => {
        seats = where
      },
      codeTooFast: (times = 1) => {
        fast = times
      },
      shortPagesBy: (activities) => {
        short = activities
      },
    },
  }
}
