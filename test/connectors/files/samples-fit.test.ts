import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFit } from '../../../connectors/files/fit.ts'
import { isRun } from '../../../connectors/files/sport.ts'
import type { Track } from '../../../rules/model/track.ts'
import { parse } from './parser.ts'
import { type FitRow, fitRows, reasonToSkip, sampleBytes } from './samples.ts'

const DISTANCE_TOLERANCE = 0.005
const SECONDS_TOLERANCE = 1

interface Sums {
  readonly distanceMetres: number
  readonly seconds: number
}

/** File → reason, from the table that says so to people. */
function exceptions(): ReadonlyMap<string, string> {
  const table = readFileSync(new URL('../../../docs/fit-samples.md', import.meta.url), 'utf8')
  return new Map(
    [...table.matchAll(/^\| `(.+?)` \| (.+?) \|$/gm)].map(([, file = '', reason = '']) => [file, reason]),
  )
}

const missing = reasonToSkip()
const runs = fitRows().filter(({ sports }) => sports.includes('running'))
const listed = exceptions()

describe('the runs in a real FIT file', () => {
  if (missing !== null) it('(no samples)', ({ skip }) => skip(missing))

  it.skipIf(missing !== null)('are there to be compared', () => {
    expect(runs.length).toBeGreaterThan(60)
  })

  for (const row of runs) {
    const reason = listed.get(row.path)
    if (reason === undefined) {
      it(`${row.path} are as far and as long as its list says`, () => {
        expectClose(sumsOf(runningTracks(row)), listedSums(row))
      })
    } else {
      it(`${row.path} are as far and as long as another reader says (${reason})`, async () => {
        const ours = sumsOf(runningTracks(row))
        expectClose(ours, await parsedSums(row))
        expect(isClose(ours, listedSums(row)), 'agrees with the list: take it out of the table').toBe(false)
      })
    }
  }

  it.skipIf(missing !== null)('differ from the list only in files that are there', () => {
    const paths = runs.map((row) => row.path)
    expect([...listed.keys()].filter((path) => !paths.includes(path))).toEqual([])
  })
})

function runningTracks({ path }: FitRow): readonly Track[] {
  const reading = readFit(sampleBytes(path))
  if (reading.kind !== 'activity') throw new Error(`${path} was read as ${reading.kind}`)
  return reading.tracks.filter((track) => isRun(track.sport, track.subSport))
}

function sumsOf(tracks: readonly Track[]): Sums {
  return {
    distanceMetres: sum(tracks.map(({ totals }) => totals.distanceMetres)),
    seconds: sum(tracks.map(({ totals }) => totals.timerSeconds)),
  }
}

function listedSums({ distanceMetres, durationSeconds }: FitRow): Sums {
  return { distanceMetres, seconds: durationSeconds }
}

async function parsedSums({ path }: FitRow): Promise<Sums> {
  const { sessions } = await parse(sampleBytes(path))
  const running = sessions.filter((session) => session.sport === 'running')
  return {
    distanceMetres: sum(running.map((session) => session.distanceMetres)),
    seconds: sum(running.map((session) => session.timerSeconds || session.elapsedSeconds)),
  }
}

/** NaN as soon as one is unknown: then nothing is close to it. */
function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0)
}

function expectClose(ours: Sums, theirs: Sums): void {
  expect(isClose(ours, theirs), `${JSON.stringify(ours)} against ${JSON.stringify(theirs)}`).toBe(true)
}

function isClose(ours: Sums, theirs: Sums): boolean {
  return (
    Math.abs(ours.distanceMetres - theirs.distanceMetres) <= DISTANCE_TOLERANCE * theirs.distanceMetres &&
    Math.abs(ours.seconds - theirs.seconds) <= SECONDS_TOLERANCE
  )
}
