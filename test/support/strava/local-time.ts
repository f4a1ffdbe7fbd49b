/** How Strava writes the time of an activity. */

export interface StravaTimes {
  /** The instant. */
  readonly start_date: string
  /** The wall clock, with a Z that is not true. */
  readonly start_date_local: string
  /** The zone's standard offset, whatever the season, and its name. */
  readonly timezone: string
  /** Seconds, in force at that instant. */
  readonly utc_offset: number
}

export function stravaTimes(start: string, zone: string): StravaTimes {
  const instant = Temporal.Instant.from(start)
  const local = instant.toZonedDateTimeISO(zone)
  const standard = Math.min(...[1, 7].map((month) => offsetOf(local.with({ month, day: 1 }))))
  return {
    start_date: instant.toString({ smallestUnit: 'second' }),
    start_date_local: `${local.toPlainDateTime().toString({ smallestUnit: 'second' })}Z`,
    timezone: `(GMT${signed(standard)}) ${zone}`,
    utc_offset: offsetOf(local),
  }
}

const offsetOf = (at: Temporal.ZonedDateTime): number => at.offsetNanoseconds / 1e9

function signed(seconds: number): string {
  const minutes = Math.abs(seconds) / 60
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${seconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}
