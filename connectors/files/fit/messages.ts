/**
 * The messages and fields of a FIT file that Limber reads, by their numbers in the FIT profile. All others
 * are stepped over by size.
 */

/** One kind of message: its number, and for each field its number and the slot its value lands in. */
export interface Layout<Name extends string = string> {
  readonly message: number
  /** Field numbers; the place in this list is the slot. Slot 0 is always the timestamp (field 253). */
  readonly fields: readonly number[]
  readonly slot: Readonly<Record<Name, number>>
  /** Number of the one text field that is read, if any. */
  readonly textField: number | null
}

function layout<Name extends string>(
  message: number,
  named: Readonly<Record<Name, number>>,
  textField: number | null = null,
): Layout<Name | 'timestamp'> {
  const numbers: Readonly<Record<string, number>> = { timestamp: 253, ...named }
  const slots = Object.keys(numbers).map((name, index) => [name, index])
  const slot = Object.fromEntries(slots) as Record<Name | 'timestamp', number>
  return { message, fields: Object.values(numbers), slot, textField }
}

export const FILE_ID = layout(0, { type: 0, maker: 1, serial: 3, createdAt: 4 }, 8)

export const SPORT = layout(12, { sport: 0, subSport: 1 })

export const SESSION = layout(18, {
  startedAt: 2,
  sport: 5,
  subSport: 6,
  elapsed: 7,
  timer: 8,
  distance: 9,
  averagePulse: 16,
  maximumPulse: 17,
  ascent: 22,
  descent: 23,
  exertion: 193,
})

export const LAP = layout(19, { sport: 25, subSport: 39 })

export const RECORD = layout(20, {
  latitude: 0,
  longitude: 1,
  altitude: 2,
  pulse: 3,
  cadence: 4,
  distance: 5,
  speed: 6,
  fractionalCadence: 53,
  enhancedSpeed: 73,
  enhancedAltitude: 78,
})

export const EVENT = layout(21, { event: 0, type: 1 })

export const ACTIVITY = layout(34, { localTimestamp: 5 })

export const LAYOUTS: readonly Layout[] = [FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, ACTIVITY]
