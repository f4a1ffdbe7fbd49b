import type { Weekday } from './day.ts'
import type { Units } from './units.ts'

export interface Runner {
  readonly id: string
  /** Null until a runner who came through Strava gives one. */
  readonly email: string | null
  readonly name: string | null
  /** IANA zone. */
  readonly zone: string
  readonly units: Units
  readonly weekStart: Weekday
  readonly birthYear: number | null
  readonly sex: 'f' | 'm' | null
  readonly restingPulse: number | null
  readonly maximumPulse: number | null
  /** Kit at hand: "mat", "band", … */
  readonly equipment: readonly string[]
  /** Injuries of the last twelve months and earlier back pain, in the runner's words. */
  readonly history: string | null
  readonly defaultShoeId: string | null
  /** Asked when there is no history yet; both stand in for what we cannot know. */
  readonly usualWeekMetres: number | null
  readonly longestRunMetres: number | null
  /** Hours a day in a chair, by the runner's own count. */
  readonly sittingHours: number | null
  readonly mail: MailChoices
}

export interface MailChoices {
  /** When risk rises. */
  readonly alerts: boolean
  readonly digest: boolean
  /** Asked how it went. */
  readonly checkIns: boolean
  /** An import that finished, shoes to retire. */
  readonly news: boolean
}
