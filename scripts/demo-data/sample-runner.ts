/**
 * A sample runner's files: a Garmin account export as one asks Garmin for, and the FIT of the run after it,
 * straight from the watch.
 */
import { addDays, type Instant, instant, type LocalDay, zoneOffsetSeconds } from '../../rules/model/day.ts'
import { type PlannedActivity, type PlannedRun, plannedActivities, plannedRuns } from './plan.ts'
import { fitOf, type Recording, record } from './recording.ts'
import { makeZip, type ZipEntry } from './zip.ts'

export const SAMPLE_ADDRESS = 'sample@limber.example'
export const SAMPLE_ZONE = 'Europe/Berlin'

export interface SampleFiles {
  /** The account export, a zip. */
  readonly garminExport: Uint8Array
  /** The last long run, a FIT. */
  readonly lastRun: Uint8Array
}

const SHOES = [
  { gearPk: 7001, name: 'Blue daily', kind: 'easy' },
  { gearPk: 7002, name: 'Grey long', kind: 'long' },
] as const

/** Files of sixteen weeks that end with a long run on `lastDay`, as they lie there at `now`. */
export async function sampleFiles(lastDay: LocalDay, now: Instant): Promise<SampleFiles> {
  const recordings = plannedRuns(lastDay).map((plan, index) => record(plan, startOf(plan), index + 1))
  const exported = recordings.slice(0, -1)
  const last = recordings.at(-1)
  if (!last) throw new Error('the plan holds no run')
  return {
    garminExport: await garminExport(exported, plannedActivities(lastDay), now),
    lastRun: fitOf(last, zoneOffsetSeconds(last.startedAt, SAMPLE_ZONE)),
  }
}

async function garminExport(
  recordings: readonly Recording[],
  others: readonly PlannedActivity[],
  now: Instant,
): Promise<Uint8Array> {
  const stamped = (name: string, bytes: Uint8Array | string): ZipEntry => ({ name, bytes, modifiedAt: now })
  const fitness = `DI_CONNECT/DI-Connect-Fitness/${SAMPLE_ADDRESS}`
  const summaries = [...recordings.map(runSummary), ...others.map(otherSummary)]
  // the numbers in the names of uploaded files are not those of the activities
  const uploads = recordings.map((recording, index) =>
    stamped(
      `${SAMPLE_ADDRESS}_${463_000_000_001 + 7 * index}.fit`,
      fitOf(recording, offsetAt(recording.startedAt)),
    ),
  )
  return makeZip([
    stamped(`${fitness}_0_summarizedActivities.json`, summaryFile(summaries.slice(0, 40))),
    stamped(`${fitness}_1001_summarizedActivities.json`, summaryFile(summaries.slice(40))),
    stamped(`${fitness}_gear.json`, gearFile(recordings)),
    {
      ...stamped('DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip', await makeZip(uploads)),
      packed: false,
    },
    stamped('DI_CONNECT/DI-Connect-User/user_profile.json', '{}'),
  ])
}

const summaryFile = (activities: readonly object[]) =>
  JSON.stringify([{ summarizedActivitiesExport: activities }])

/** Garmin's export counts in centimetres, milliseconds and centimetres a millisecond. */
function runSummary(recording: Recording, index: number): object {
  const { startedAt, distanceMetres, timerSeconds, elapsedSeconds, plan } = recording
  return {
    activityId: 24_000_000_001 + index,
    name: plan.title,
    activityType: 'running',
    sportType: 'RUNNING',
    beginTimestamp: startedAt,
    startTimeGmt: startedAt,
    startTimeLocal: startedAt + offsetAt(startedAt) * 1000,
    duration: timerSeconds * 1000,
    movingDuration: timerSeconds * 1000,
    elapsedDuration: elapsedSeconds * 1000,
    distance: distanceMetres * 100,
    avgSpeed: distanceMetres / timerSeconds / 10,
    elevationGain: recording.ascentMetres * 100,
    elevationLoss: recording.descentMetres * 100,
    avgHr: recording.averagePulse,
    maxHr: recording.maximumPulse,
  }
}

function otherSummary({ day, type, minutes }: PlannedActivity, index: number): object {
  const startedAt = localTime(day, 19)
  return {
    activityId: 24_500_000_001 + index,
    name: type === 'cycling' ? 'Ride' : 'Strength',
    activityType: type,
    beginTimestamp: startedAt,
    startTimeGmt: startedAt,
    startTimeLocal: startedAt + offsetAt(startedAt) * 1000,
    duration: minutes * 60_000,
    elapsedDuration: minutes * 60_000,
  }
}

function gearFile(recordings: readonly Recording[]): string {
  const began = addDays(recordings[0]?.plan.day ?? ('2026-01-01' as LocalDay), -1)
  const gearDTOS = SHOES.map(({ gearPk, name }) => ({
    ...{ gearPk, gearTypeName: 'Shoes', gearStatusName: 'active', customMakeModel: name, displayName: null },
    ...{ dateBegin: began, dateEnd: null, maximumMeters: 804_672 },
  }))
  const gearActivityDTOs = Object.fromEntries(
    SHOES.map(({ gearPk, kind }) => [
      gearPk,
      recordings.flatMap(({ plan }, index) =>
        plan.kind === kind ? [{ gearPk, activityId: 24_000_000_001 + index }] : [],
      ),
    ]),
  )
  return JSON.stringify([{ gearDTOS, gearActivityDTOs }])
}

/** Easy runs before work, long ones a little later. */
function startOf({ day, kind }: PlannedRun): Instant {
  return localTime(day, kind === 'long' ? 8 : 7)
}

function localTime(day: LocalDay, hour: number): Instant {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: SAMPLE_ZONE,
    plainTime: { hour, minute: 5 },
  })
  return instant(local.epochMilliseconds)
}

const offsetAt = (moment: Instant) => zoneOffsetSeconds(moment, SAMPLE_ZONE)
