import { describe, expect, it } from 'vitest'
import { intensityOf } from '../../../rules/metrics/intensity.ts'
import { knownDays } from '../../../rules/metrics/known-days.ts'
import { localDay } from '../../../rules/model/day.ts'
import type { PulseSeconds, Run, Split } from '../../../rules/model/run.ts'
import { aRun, at, span } from '../../support/history.ts'

const DAY = localDay('2026-11-21')
/** The 21 days up to the assessed one. */
const SPAN = span('2026-11-01', '2026-11-21')

const intensity = (runs: readonly Run[], maximumPulse: number | null = 200, spans = [SPAN]) =>
  intensityOf(runs, knownDays(spans), DAY, { maximumPulse })

/** An hour, so many of its minutes at each pulse. */
function hourAt(day: string, minutes: Readonly<Record<number, number>>, over: Partial<Run> = {}): Run {
  const pulseSeconds: PulseSeconds = Object.entries(minutes).map(([pulse, spent]) => [
    Number(pulse),
    spent * 60,
  ])
  return aRun(day, 10, { movingSeconds: 3600, pulseSeconds, ...over })
}

/** Kilometres at so many seconds each. */
function splitsAt(day: string, seconds: readonly number[], over: Partial<Run> = {}): Run {
  const splits: readonly Split[] = seconds.map((each) => ({
    metres: 1000,
    seconds: each,
    averagePulse: null,
  }))
  const movingSeconds = seconds.reduce((total, each) => total + each, 0)
  return aRun(day, seconds.length, { movingSeconds, splits, ...over })
}

describe('the share of hard running by pulse', () => {
  it('is the time at 70 % of the maximum and above', () => {
    // 140 of 200: 20 and 10 minutes of two hours
    const runs = [hourAt('2026-11-02', { 120: 40, 140: 20 }), hourAt('2026-11-20', { 135: 50, 150: 10 })]
    expect(intensity(runs)).toEqual({
      by: 'pulse',
      hardShare: 0.25,
      missing: [],
      hardRuns: [],
      hardPair: null,
    })
  })

  it('takes a step of beats as spread evenly: 133 of 190 lies three fifths into 130 to 135', () => {
    expect(intensity([hourAt('2026-11-20', { 120: 30, 130: 30 })], 190).hardShare).toBeCloseTo(0.2, 10)
  })

  it('is enough with four fifths of the time, and not with less', () => {
    expect(intensity([hourAt('2026-11-20', { 120: 24, 150: 24 })])).toMatchObject({
      by: 'pulse',
      hardShare: 0.5,
    })
    expect(intensity([hourAt('2026-11-20', { 120: 24, 150: 23 })])).toMatchObject({
      by: null,
      hardShare: null,
      missing: ['pulse', 'splits'],
    })
  })

  it('of a long record does not stand for a run that tells nothing', () => {
    const twice = hourAt('2026-11-18', { 120: 60, 150: 60 })
    expect(intensity([twice, hourAt('2026-11-20', {})]).by).toBeNull()
  })

  it('leaves out the 22nd day', () => {
    const runs = [hourAt('2026-10-31', { 150: 60 }), hourAt('2026-11-20', { 120: 60 })]
    expect(intensity(runs, 200, [span('2026-10-01', '2026-11-21')]).hardShare).toBe(0)
  })
})

describe('the share of hard running by pace', () => {
  // the median of 90 days is 2.5 m/s, 400 s a kilometre; 1.10 × that is 363.6 s
  const usual = ['2026-10-01', '2026-10-03', '2026-10-05', '2026-10-07', '2026-10-09'].map((day) =>
    aRun(day, 10),
  )

  it('is the distance in splits faster than 1.10 × the usual', () => {
    const run = splitsAt('2026-11-20', [430, 364, 363, 360, 420])
    expect(intensity([...usual, run], null)).toMatchObject({
      by: 'pace',
      hardShare: 0.4,
      missing: ['maximum-pulse'],
    })
  })

  it('says that pulses are missing where the maximum is known', () => {
    expect(intensity([...usual, splitsAt('2026-11-20', [400])], 190)).toMatchObject({
      by: 'pace',
      missing: ['pulse'],
    })
  })

  it('is unknown where less than four fifths of the distance have splits', () => {
    const runs = [...usual, splitsAt('2026-11-19', [400, 400, 400]), aRun('2026-11-20', 1)]
    expect(intensity(runs, null).missing).toEqual(['maximum-pulse', 'splits'])
  })
})

describe('hard running', () => {
  it('is unknown where a day of the 21 is', () => {
    const runs = [hourAt('2026-11-20', { 150: 60 })]
    const holed = [span('2026-11-01', '2026-11-09'), span('2026-11-11', '2026-11-21')]
    expect(intensity(runs, 200, holed)).toMatchObject({
      by: null,
      hardShare: null,
      missing: ['known-days'],
      hardRuns: [],
    })
    expect(intensity(runs, 200, [span('2026-11-02', '2026-11-21')]).missing).toEqual(['known-days'])
  })

  it('of nobody who ran is nothing, and nothing is missing', () => {
    expect(intensity([])).toMatchObject({ by: null, hardShare: null, missing: [] })
  })
})

describe('a hard run', () => {
  it('is one with half of its time hard', () => {
    const runs = [hourAt('2026-11-16', { 120: 30, 150: 30 }), hourAt('2026-11-20', { 120: 31, 150: 29 })]
    expect(intensity(runs).hardRuns).toEqual([
      { runId: 'run-2026-11-16', day: '2026-11-16', startedAt: at('2026-11-16T08:00:00Z'), share: 0.5 },
    ])
  })

  it('is not one of which too little is told', () => {
    const whole = ['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-08'].map((day) =>
      hourAt(day, { 120: 60 }),
    )
    expect(intensity([...whole, hourAt('2026-11-20', { 150: 20 })])).toMatchObject({
      by: 'pulse',
      hardRuns: [],
    })
  })
})

describe('two hard days', () => {
  const hard = (day: string, time = '08:00', id = `run-${day}`) =>
    hourAt(day, { 150: 60 }, { id, startedAt: at(`${day}T${time}:00Z`) })
  const pair = (...runs: readonly Run[]) => intensity(runs).hardPair?.map((run) => run.runId) ?? null

  it('are together up to 48 hours apart', () => {
    expect(pair(hard('2026-11-18'), hard('2026-11-20'))).toEqual(['run-2026-11-18', 'run-2026-11-20'])
    expect(pair(hard('2026-11-18'), hard('2026-11-20', '08:01'))).toBeNull()
  })

  it('are looked for in the last seven days', () => {
    expect(pair(hard('2026-11-15'), hard('2026-11-16'))).toEqual(['run-2026-11-15', 'run-2026-11-16'])
    expect(pair(hard('2026-11-14'), hard('2026-11-15'))).toBeNull()
  })

  it('are two days, not a morning and an evening', () => {
    expect(pair(hard('2026-11-20', '07:00', 'morning'), hard('2026-11-20', '19:00', 'evening'))).toBeNull()
  })

  it('are the last of several', () => {
    expect(pair(hard('2026-11-16'), hard('2026-11-17'), hard('2026-11-18'))).toEqual([
      'run-2026-11-17',
      'run-2026-11-18',
    ])
  })
})
