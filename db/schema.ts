/**
 * The tables, as TypeScript sees them. One set serves SQLite and Postgres: text ids, moments as epoch
 * milliseconds, days as `YYYY-MM-DD` text, booleans as 0/1, nested values as JSON text.
 */
import type { Generated } from 'kysely'

export interface Schema {
  runners: RunnersTable
  imports: ImportsTable
  source_records: SourceRecordsTable
  record_keys: RecordKeysTable
  tellings: TellingsTable
  verdicts: VerdictsTable
  tombstones: TombstonesTable
  runs: RunsTable
  activities: ActivitiesTable
  shoes: ShoesTable
  spans: SpansTable
  planned_runs: PlannedRunsTable
  originals: OriginalsTable
  check_ins: CheckInsTable
  assessments: AssessmentsTable
  letters: LettersTable
  stopped_addresses: StoppedAddressesTable
  missed_digests: MissedDigestsTable
  erasures: ErasuresTable
  work: WorkTable
  leases: LeasesTable
  sessions: SessionsTable
  used_links: UsedLinksTable
  strava_accounts: StravaAccountsTable
  strava_budget: StravaBudgetTable
  strava_events: StravaEventsTable
  strava_subscription: StravaSubscriptionTable
}

export interface RunnersTable {
  id: string
  /** Lower case; null until given. */
  email: string | null
  name: string | null
  zone: string
  units: string
  week_start: number
  birth_year: number | null
  sex: string | null
  resting_pulse: number | null
  maximum_pulse: number | null
  equipment: string
  history: string | null
  default_shoe_id: string | null
  usual_week_metres: number | null
  longest_run_metres: number | null
  sitting_hours: number | null
  mail_alerts: number
  mail_digest: number
  mail_check_ins: Generated<number>
  mail_news: Generated<number>
  /** Hours of the day, 0–23, in the runner's zone; both null: none. */
  quiet_from: number | null
  quiet_to: number | null
  /** Days, both included; all three null: no pause. */
  paused_from: string | null
  paused_until: string | null
  pause_reason: string | null
  /** The last day without alerts. */
  snoozed_until: string | null
  /** When the address was confirmed; nothing but sign-in links is mailed before. */
  confirmed_at: number | null
  created_at: number
}

export interface ImportsTable {
  id: string
  runner_id: string
  connector: string
  /** What was handed in, so that the same delivery goes on where it was broken off. */
  fingerprint: Generated<string>
  started_at: number
  finished_at: number | null
  /** JSON of the import report; null while it runs. */
  report: string | null
}

export interface SourceRecordsTable {
  id: string
  runner_id: string
  source: string
  external_id: string
  fetched_at: number
  kind: string
  /** Of a run, for finding records that may tell of the same one. */
  started_at: number | null
  /** The run this record tells of; null for other activities. */
  run_id: string | null
  /** Why it was judged to be one run with other records; null for the record that counts. */
  same_run_reason: string | null
  /** JSON of the normalised record. Equal content means nothing changed. */
  content: string
}

/** Names a run goes by wherever it is told. Records of one runner that share one tell of one run. */
export interface RecordKeysTable {
  runner_id: string
  record_id: string
  key: string
}

/** What each import told, so that undoing one brings back what the others say. */
export interface TellingsTable {
  import_id: string
  /** 'record' or 'shoe'. */
  kind: string
  subject_id: string
  told_at: number
  content: string
  /** What it meant for the report: 'added', 'updated' … */
  outcome: string
}

/** The runner's word on two records: `are` is 'one' or 'two'. They are named `<source>:<external id>`. */
export interface VerdictsTable {
  runner_id: string
  one: string
  other: string
  are: string
  made_at: number
}

/** Records of runs the runner deleted, so that they do not come back. */
export interface TombstonesTable {
  runner_id: string
  source: string
  external_id: string
  /** JSON of the trace by which other records of the run are known; null for Strava's API, which lets none be kept. */
  trace: string | null
  deleted_at: number
}

export interface RunsTable {
  id: string
  runner_id: string
  /** The record whose figures these are. */
  record_id: string
  source: string
  day: string
  started_at: number
  distance_metres: number
  moving_seconds: number
  elapsed_seconds: number
  ascent_metres: number | null
  descent_metres: number | null
  ascent_from: string | null
  descent_from: string | null
  steep_descent_metres: number | null
  steep_ascent_metres: number | null
  grade_adjusted_metres: number | null
  minetti_metres: number | null
  surface: string
  indoor: number
  average_pulse: number | null
  maximum_pulse: number | null
  average_cadence: number | null
  /** JSON: [{ metres, seconds, averagePulse }]. */
  splits: Generated<string>
  /** JSON: [[pulse, seconds]]. */
  pulse_seconds: Generated<string>
  perceived_exertion: number | null
  assumed_by: string | null
  title: string | null
  shoe_id: string | null
  /** Whether the pair is the runner's own choice, which no record overrules. */
  shoe_by_runner: Generated<number>
  /** What the runner said was underfoot; it overrules every record. */
  surface_by_runner: string | null
  /** 0–10; goes before what the device says. */
  exertion_by_runner: number | null
  /** JSON: fields that another record than the counting one tells, and why. */
  told_by: Generated<string>
}

export interface ActivitiesTable {
  id: string
  runner_id: string
  record_id: string
  source: string
  day: string
  started_at: number
  type: string
  minutes: number
}

export interface ShoesTable {
  id: string
  runner_id: string
  source: string
  external_id: string
  name: string
  start_metres: number
  limit_metres: number | null
  began_on: string | null
  retired_on: string | null
  build: string | null
  /** The source's own total, and when it said so; null where runs are summed instead. */
  total_metres: number | null
  total_at: number | null
}

/** What a delivery or a sync covers: days in which every run of that source is known. */
export interface SpansTable {
  id: string
  runner_id: string
  source: string
  import_id: string | null
  from_day: string
  to_day: string
}

export interface PlannedRunsTable {
  id: string
  runner_id: string
  day: string
  distance_metres: number
  title: string | null
}

/** Files of running activities, kept by hash under the data folder. */
export interface OriginalsTable {
  runner_id: string
  /** SHA-256, hex. */
  hash: string
  extension: string
  bytes: number
  record_id: string
}

export interface CheckInsTable {
  id: string
  runner_id: string
  day: string
  made_at: number
  pain: number | null
  pain_during: number | null
  pain_after: number | null
  pain_next_morning: number | null
  area: string | null
  red_flags: string
  no_red_flags: number
  cleared: number
  feedback: string | null
  /** JSON of the answers to the OSTRC-H2. */
  health: string | null
  fatigue: number | null
  warmed_up: number | null
}

export interface AssessmentsTable {
  id: string
  runner_id: string
  day: string
  made_at: number
  level: string
  /** JSON of the whole Assessment. */
  body: string
  /** Whose rows it was made from: 'files' or 'strava_api'; the latter goes with them. */
  drawn_from: Generated<string>
  /** Nothing could be said of it: the runner wanted no letters, or there was no light. */
  went_unsaid: Generated<number>
}

export interface LettersTable {
  id: string
  runner_id: string | null
  kind: string
  /** Once-only: a second letter with the same key is never written. */
  dedupe_key: string
  recipient: string
  subject: string
  preview: string
  html: string
  text: string
  /** JSON: [{ cid, filename, contentType, content (base64) }]. */
  attachments: string
  unsubscribe_url: string | null
  created_at: number
  sent_at: number | null
  /** Where it went: a path of a captured letter, or "smtp". */
  place: string | null
  /** It was overtaken while it waited, or its address was stopped, and it stays unsent. */
  not_sent_because: string | null
  /** Like an assessment's; when its rows go, its words go, and key and time of sending stay. */
  drawn_from: Generated<string>
}

/** Addresses that a mail server refused for good. */
export interface StoppedAddressesTable {
  /** Lower case. */
  address: string
  reason: string
  stopped_at: number
}

/** Weeks whose digest could not go out in time; the next one says so. */
export interface MissedDigestsTable {
  runner_id: string
  /** The first day of the week it was about. */
  week: string
}

/** That somebody was erased, and nothing of who it was: the id is the row's own. */
export interface ErasuresTable {
  id: string
  day: string
  runs: number
  files: number
  letters: number
}

/** Unfinished work. The queue only nudges; this is the truth. */
export interface WorkTable {
  id: string
  name: string
  /** One row per name and key; asking again while it runs makes it run once more. */
  key: string
  payload: string
  /** Grows each time the work is asked for. */
  generation: Generated<number>
  attempts: number
  due_at: number
  leased_until: number | null
  parked_reason: string | null
  created_at: number
}

/** Who may do something alone: one holder until a moment, across processes. */
export interface LeasesTable {
  name: string
  holder: string
  until: number
}

export interface SessionsTable {
  /** SHA-256 of the cookie's value; the value itself is never stored. */
  id: string
  runner_id: string
  created_at: number
  expires_at: number
}

/** Links that work once and have been used. */
export interface UsedLinksTable {
  id: string
  used_at: number
  expires_at: number
}

export interface StravaAccountsTable {
  runner_id: string
  /** One athlete is connected to one runner. */
  athlete_id: string
  /** As granted, separated by commas. */
  scopes: string
  sealed_access_token: string
  sealed_refresh_token: string
  token_expires_at: number
  state: string
  connected_at: number
  /** Whether the runner was made from this athlete, name and all. */
  made_runner: Generated<number>
  /** When the whole window was last listed to its end. */
  listed_at: number | null
  /** When the newest page was last looked at. */
  looked_at: number | null
  /** A listing under way: since when, its next page, what it has seen. */
  listing_began_at: number | null
  listing_page: number | null
  listing_seen: number
}

/** What one application may still ask of Strava. */
export interface StravaBudgetTable {
  client_id: string
  /** JSON of the BudgetState. */
  state: string
}

/** Events as they came in, stored before they are answered; once each. */
export interface StravaEventsTable {
  id: string
  object_type: string
  object_id: string
  aspect_type: string
  owner_id: string
  event_time: number
  received_at: number
}

export interface StravaSubscriptionTable {
  client_id: string
  /** Null until Strava confirmed it. */
  subscription_id: string | null
  /** The last part of the callback's path. */
  path_secret: string
  verify_token: string
}
