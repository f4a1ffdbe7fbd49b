import { describe, expect, it } from 'vitest'
import { localDay } from '../../../rules/model/day.ts'
import type { History } from '../../../rules/model/history.ts'
import type { Finding } from '../../../rules/model/signal.ts'
import type { SessionDescent } from '../../../rules/model/terrain.ts'
import { downhillNovelty } from '../../../rules/signals/downhill-novelty.ts'
import { aHistory, knownFor, situationOn } from '../../support/history.ts'
import { SATURDAY } from './situations.ts'
import { downhillOf } from './terrain-situations.ts'

function told(...descents: readonly SessionDescent[]): Finding | null {
  const situation = situationOn(SATURDAY, aHistory())
  const elevation = { week: null, fourWeeks: null, largestDescentShare: null, hills: null, descents }
  return downhillNovelty.evaluate({ ...situation, metrics: { ...situation.metrics, elevation } })
}

/** An outing with so many steep metres down, and the most of one in the 30 days before. */
function descent(
  metres: number | null,
  most: number | null,
  over: Partial<SessionDescent> = {},
): SessionDescent {
  const before = { metres: most, knownShare: 1 }
  return { runIds: ['run-1'], day: SATURDAY, steepDescentMetres: metres, before, ...over }
}

describe('more downhill than usual', () => {
  it('is told with its numbers', () => {
    expect(told(descent(320, 200))).toMatchObject({
      level: 'amber',
      value: 320,
      threshold: 300,
      reason:
        '320 m down steep slopes in one run; the most of one run was 200 m in the 30 days before. ' +
        'Keep the next two to three days easy and flat.',
      grade: 'C',
      subject: 'run-1',
    })
  })

  it('is told where there was no such descent before', () => {
    expect(told(descent(150, 0))).toMatchObject({
      threshold: 150,
      reason: expect.stringContaining('150 m down steep slopes in one run; there was no such descent in'),
    })
  })

  it('is nothing up to one and a half times the most, and nothing under 150 m', () => {
    expect(told(descent(300, 200))).toBeNull()
    expect(told(descent(300.1, 200))).not.toBeNull()
    expect(told(descent(149, 20))).toBeNull()
  })

  it('lasts for the day of the run and two more, whatever is run on these', () => {
    const on = (day: string) => descent(320, 200, { day: localDay(day) })
    const jog = descent(0, 320, { runIds: ['run-2'] })
    expect(told(on('2026-11-19'), jog)?.subject).toBe('run-1')
    expect(told(on('2026-11-18'), jog)).toBeNull()
  })

  it('is the steepest of several', () => {
    const friday = descent(400, 100, { runIds: ['run-0', 'run-00'], day: localDay('2026-11-20') })
    expect(told(friday, descent(350, 100))).toMatchObject({ value: 400, subject: 'run-0,run-00' })
  })

  it('is nothing where the run or the days before do not tell', () => {
    expect(told(descent(null, 100))).toBeNull()
    expect(told(descent(320, null))).toBeNull()
    expect(told(descent(320, 100, { before: null }))).toBeNull()
  })

  it('is nothing where under 80 % of the distance before tells', () => {
    const known = (knownShare: number) => told(descent(320, 100, { before: { metres: 100, knownShare } }))
    expect(known(0.8)).not.toBeNull()
    expect(known(0.79)).toBeNull()
  })
})

describe('the way down from a new descent', () => {
  it('is a day, and the steep metres under which it is not new', () => {
    // 1.5 × 200
    expect(told(descent(320, 200))?.wayDown).toEqual({
      words: 'It is over on Tuesday 24 November; after that stay under 300 m down steep slopes in one run.',
      metres: 300,
    })
  })

  it('ends with the last of several, and is never under 150 m', () => {
    const friday = descent(400, 0, { runIds: ['run-0'], day: localDay('2026-11-20') })
    expect(told(friday)?.wayDown).toEqual({
      words: 'It is over on Monday 23 November; after that stay under 150 m down steep slopes in one run.',
      metres: 150,
    })
    expect(told(friday, descent(390, 200))?.wayDown.words).toContain('over on Tuesday 24 November')
  })
})

describe('what the rule of descents looks at', () => {
  const { day, history } = downhillOf(149)
  const seen = (known: History) => downhillNovelty.sees(situationOn(day, known))

  it('is told where it is silent, too', () => {
    expect(seen(history)).toEqual({
      facts: { runOn: day, steepDescentMetres: 149, mostSteepDescentBeforeMetres: 80, knownShareBefore: 1 },
      missing: [],
    })
  })

  it('lacks the slopes of runs, and days', () => {
    const runs = history.runs.map((run) => (run.day === day ? { ...run, steepDescentMetres: null } : run))
    // Wednesdays and Saturdays of 30 days
    expect(seen({ ...history, runs }).missing).toEqual(['the slopes of 1 of 9 runs'])
    expect(seen(knownFor(20, day, history)).missing).toEqual(['10 of the 30 days looked at'])
  })
})
