import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Category, doseOf, type Exercise, secondsOf } from '../../../rules/exercises/exercise.ts'
import { EXERCISES } from '../../../rules/exercises/library.ts'
import { PUBLISHED } from './published.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const REFERENCE = resolve(ROOT, process.env.LIMBER_REFERENCE ?? '../shared/reference', 'exercises.json')
const absent = !existsSync(REFERENCE)
if (absent) console.warn(`Skipped: no ${REFERENCE}; LIMBER_REFERENCE says in which folder it is.`)

const BY_ID: ReadonlyMap<string, Exercise> = new Map(Object.entries(EXERCISES))

function named(id: string): Exercise {
  const exercise = BY_ID.get(id)
  if (exercise === undefined) throw new Error(`there is no exercise ${id}`)
  return exercise
}

/** "2×8×2 s/side, 5-7/wk" */
function published({ sets, reps, holdSeconds, sides, timesPerWeek }: Exercise): string {
  const hold = holdSeconds > 0 ? `×${holdSeconds} s` : ''
  return `${sets}×${reps}${hold}${sides === 2 ? '/side' : ''}, ${oftenOf(timesPerWeek)}`
}

function oftenOf(times: Exercise['timesPerWeek']): string {
  if (times === 'each-run') return 'each run'
  return times.least === times.most ? `${times.most}/wk` : `${times.least}-${times.most}/wk`
}

describe.each(PUBLISHED)('%s', (id, targets, dose, minutes, grade) => {
  const exercise = named(id)

  it('works on what it is listed for', () => {
    expect(exercise.targets.join(' ')).toBe(targets)
  })

  it(`is done ${dose}`, () => {
    expect(published(exercise)).toBe(dose)
  })

  it(`takes ${minutes} minutes, to the tenth`, () => {
    // M02 is 2.65 minutes, and listed as 2.6
    expect(Math.abs(secondsOf(exercise) / 60 - minutes)).toBeLessThanOrEqual(0.05 + 1e-9)
  })

  it(`has grade ${grade}`, () => {
    expect(exercise.evidence.grade).toBe(grade)
  })
})

/** An exercise as the reference writes it. */
interface Listed {
  readonly id: string
  readonly category: string
  readonly sets: number
  readonly reps: number
  readonly hold_s: number
  readonly tempo_s: number
  readonly sides: number
  readonly rest_s: number
  readonly duration_s: number
}

/** The reference has no other words for these; the resisted march strengthens the hip flexors. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  foot: 'strength',
  neuro: 'balance',
  warmup: 'warm-up',
  N03: 'strength',
}

describe.skipIf(absent)('the reference', () => {
  const listed: readonly Listed[] = absent ? [] : JSON.parse(readFileSync(REFERENCE, 'utf8'))

  it('lists the 49', () => {
    expect(listed.map(({ id }) => id)).toEqual(PUBLISHED.map(([id]) => id))
  })

  it.each(listed)('has $id done in $duration_s seconds, piece by piece as here', (entry) => {
    const exercise = named(entry.id)
    const { sets, reps, holdSeconds, tempoSeconds, sides, restSeconds } = exercise
    expect([sets, reps, holdSeconds, tempoSeconds, sides, restSeconds]).toEqual([
      entry.sets,
      entry.reps,
      entry.hold_s,
      entry.tempo_s,
      entry.sides,
      entry.rest_s,
    ])
    expect(secondsOf(exercise)).toBe(entry.duration_s)
  })

  it.each(listed)('has $id under $category', ({ id, category }) => {
    expect(named(id).category).toBe(CATEGORIES[id] ?? CATEGORIES[category] ?? category)
  })
})

describe('the seconds of an exercise', () => {
  // by hand: bouts × reps × (hold + movement) + a rest between any two bouts
  it.each([
    ['one bout', 'M10', 1 * 10 * 5],
    ['two sets', 'S01', 2 * 12 * (2 + 3) + 30],
    ['two sets on two sides', 'C02', 4 * 3 * (10 + 2) + 3 * 10],
    ['our own dose of a Pilates move', 'P01', 2 * 6 * (2 + 8) + 20],
    ['our own dose of rolling, a minute a side', 'R01', 2 * (60 + 4) + 5],
  ])('of %s', (_what, id, seconds) => {
    expect(secondsOf(named(id))).toBe(seconds)
  })
})

describe('a dose in words', () => {
  it.each([
    ['W01', '2 min'],
    ['M10', '10 slow reps'],
    ['W07', '20 reps'],
    ['W02', '12 each side'],
    ['C01', '6 × 8 s'],
    ['S01', '2 × 12'],
    ['C06', '2 × 30 s'],
    ['M07', '2 × 8 each side'],
    ['M01', '2 × 30 s each side'],
    ['C02', '2 × 3 × 10 s each side'],
    ['R01', '1 min each side'],
  ])('of %s is %s', (id, words) => {
    expect(doseOf(named(id))).toBe(words)
  })
})
