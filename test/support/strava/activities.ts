/** Activities: a start is given, the rest has defaults. */
import type { JsonObject } from './answers.ts'
import type { Streams } from './streams.ts'

/** What the stand-in keeps of an activity. */
export interface Activity {
  readonly id: number
  /** ISO, an instant. */
  readonly start: string
  /** IANA name. */
  readonly zone: string
  readonly name: string
  readonly sportType: string
  readonly workoutType: number | null
  readonly distanceMetres: number
  readonly movingSeconds: number
  readonly elapsedSeconds: number
  readonly ascentMetres: number
  /** Beats a minute; null: no strap and no sensor. */
  readonly averagePulse: number | null
  readonly maximumPulse: number | null
  /** Strides of one leg a minute. */
  readonly cadence: number | null
  readonly gearId: string | null
  readonly deviceName: string
  readonly externalId: string
  /** Entered by hand: no device, no pulse, no streams, no positions. */
  readonly manual: boolean
  /** On a treadmill: no positions, no altitude. */
  readonly trainer: boolean
  readonly onlyYou: boolean
  readonly description: string | null
  /** Null: there are none, 404. 'steady': made of the figures. */
  readonly streams: Streams | 'steady' | null
  /** Fields put into every body as they are, over what is made of the rest. */
  readonly also: JsonObject
}

/** A start is needed; the rest has defaults: an hour and ten kilometres through the park. */
export type GivenActivity = Partial<Activity> & Pick<Activity, 'start'>

export const START_POSITION = [52.5145, 13.3501] as const
export const END_POSITION = [52.5163, 13.3777] as const
export const SUMMARY_POLYLINE = 'gfp_I_ysoAqB{eD'

export function activityOf(given: GivenActivity, nextId: () => number): Activity {
  const id = given.id ?? nextId()
  const movingSeconds = given.movingSeconds ?? 3_600
  const manual = given.manual ?? false
  return {
    zone: 'Europe/Berlin',
    name: 'Morning Run',
    sportType: 'Run',
    workoutType: null,
    distanceMetres: 10_000,
    elapsedSeconds: movingSeconds,
    ascentMetres: given.trainer ? 0 : 40,
    averagePulse: 145,
    maximumPulse: 165,
    cadence: 84,
    gearId: null,
    deviceName: 'Garmin Forerunner 265',
    externalId: `${id + 1}.fit`,
    trainer: false,
    onlyYou: false,
    description: null,
    streams: manual ? null : 'steady',
    also: {},
    ...given,
    manual,
    id,
    movingSeconds,
  }
}

export const hasPositions = ({ manual, trainer }: Activity): boolean => !manual && !trainer
