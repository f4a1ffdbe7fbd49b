import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/assess.ts'
import { ceilingReasons } from '../../rules/ceiling-reasons.ts'
import { explain } from '../../rules/explain.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { addDays, localDay } from '../../rules/model/day.ts'
import type { Signal } from '../../rules/model/signal.ts'
import { SIGNALS } from '../../rules/signals/index.ts'
import {
  aCheckIn,
  aHistory,
  aRunner,
  dailyKilometres,
  daysOff,
  frozen,
  STEADY_WEEK,
  weeks,
} from '../support/history.ts'

const TODAY = localDay('2026-11-23')
const EIGHT_WEEKS = weeks(8, STEADY_WEEK)
const STEADY = dailyKilometres(TODAY, EIGHT_WEEKS)
/** The last run is 8 km instead of 5; 23 km in seven days, 20 in those before. */
const SPIKED = dailyKilometres(TODAY, [...EIGHT_WEEKS.slice(0, -1), 8])
const TWELVE_DAYS = dailyKilometres(TODAY, [5, 0, 5, 0, 5, 0, 5, 0, 5, 0, 5, 5])

const AMBER_PAIN: Signal = {
  ...{ id: 'pain', level: 'amber', value: 4, threshold: 3, reason: '', evidence: '', grade: 'B' },
  ...{ subject: TODAY, missing: [], wayDown: { words: '', metres: null } },
}

const ruleOf = (history: typeof SPIKED, id: string, runner = aRunner(), day = TODAY) =>
  explain(history, runner, day).rules.find((rule) => rule.id === id)

describe('a trace', () => {
  it('holds the assessment that is given without it', () => {
    const { assessment, level, because } = explain(frozen(SPIKED), frozen(aRunner()), TODAY)
    expect(assessment).toEqual(assess(SPIKED, aRunner(), TODAY))
    expect({ level, because }).toEqual({ level: 'amber', because: 'session-spike: amber by itself.' })
  })

  it('names every rule in its order, those that are silent too', () => {
    const { rules, assessment } = explain(SPIKED, aRunner(), TODAY)
    expect(rules.map((rule) => rule.id)).toEqual(SIGNALS.map((rule) => rule.id))
    expect(rules.flatMap((rule) => rule.answer ?? [])).toEqual(assessment.signals)
    expect(rules.some((rule) => rule.answer === null)).toBe(true)
  })

  it('says what a rule rests on, what it saw and what it answered', () => {
    expect(ruleOf(SPIKED, 'session-spike')).toMatchObject({
      title: 'One long run',
      grade: 'A-',
      reference: expect.stringContaining('Frandsen 2025'),
      historyDays: 30,
      leavesOpen: expect.stringMatching(/\.$/),
      saw: { distanceMetres: 8000, longestBeforeMetres: 5000, ratio: 1.6 },
      answer: { id: 'session-spike', value: 1.6 },
      silentBecause: null,
    })
  })
})

describe('why a rule is silent', () => {
  const because = (...asked: Parameters<typeof ruleOf>) => ruleOf(...asked)?.silentBecause

  it('is the known days, where they are too few', () => {
    expect(because(TWELVE_DAYS, 'session-spike')).toBe('12 of 30 days in a row are known.')
    expect(because(TWELVE_DAYS, 'weekly-jump')).toBe('12 of 35 days in a row are known.')
  })

  it('is the day itself where that is not known', () => {
    const tomorrow = addDays(TODAY, 1)
    expect(because(STEADY, 'session-spike', aRunner(), tomorrow)).toBe('the day itself is not known.')
  })

  it('is left to what it saw where enough days are known, or none are needed', () => {
    expect(because(STEADY, 'session-spike')).toBeNull()
    expect(because(TWELVE_DAYS, 'red-flag')).toBeNull()
  })

  it('is not the days where the runner’s own word stands in for them', () => {
    const told = aRunner({ longestRunMetres: 6000, usualWeekMetres: 20_000 })
    expect(because(TWELVE_DAYS, 'session-spike', told)).toBeNull()
    expect(because(TWELVE_DAYS, 'weekly-jump', told)).toBeNull()
    expect(because(TWELVE_DAYS, 'intensity', told)).toBe('12 of 21 days in a row are known.')
  })
})

describe('why the next distance is what it is', () => {
  const parts = (history: typeof SPIKED, runner = aRunner(), day = TODAY) =>
    explain(history, runner, day).ceilings.map(({ part, why, decides }) => [part, why, decides])

  it('is told part by part, with the one that decides', () => {
    expect(parts(SPIKED)).toEqual([
      [
        'longestRunMetres',
        '1.10 × 5.0 km, your longest run of 30 days; 8.0 km is a fresh spike and left out.',
        false,
      ],
      [
        'weekRoomMetres',
        '1.20 × 20.0 km, your highest of the four weeks before, less 23.0 km of the last seven days.',
        true,
      ],
      ['returnMetres', 'it holds from 14 days without a run on; you have 0.', false],
      ['painMetres', 'no pain and no health problem is amber.', false],
    ])
  })

  it('is told for what is not known', () => {
    const [longest, room, back] = parts(aHistory())
    expect(longest?.[1]).toBe('no longest run to go by: the day itself is not known.')
    expect(room?.[1]).toBe('the last seven days are not all known.')
    expect(back?.[1]).toBe('no run is known, or not every day since the last one.')
  })

  it('is told for a runner of twelve days with a longest run of their own', () => {
    const [longest, room] = parts(TWELVE_DAYS, aRunner({ longestRunMetres: 6000 }))
    expect(longest).toEqual([
      'longestRunMetres',
      '1.10 × 6.0 km, your longest run of 30 days (your own word stands in: 12 of 30 days in a row are known).',
      true,
    ])
    expect(room?.[1]).toBe('the four weeks before are not all known.')
  })

  it.each([
    [20, '20 days without a run: three quarters of your longest.'],
    [40, '40 days without a run: half of your longest of 90 days, half an hour at most.'],
    [100, '100 days without a run, and no longest run known before.'],
  ])('after %i days off tells of the break', (count, why) => {
    const off = dailyKilometres(TODAY, [...EIGHT_WEEKS, ...daysOff(count)])
    expect(parts(off)[2]?.[1]).toBe(why)
  })

  it('after a month off has no longest run, and weeks that are too small', () => {
    const [longest, room] = parts(dailyKilometres(TODAY, [...EIGHT_WEEKS, ...daysOff(40)]))
    expect(longest?.[1]).toBe('no run in the last 30 days.')
    expect(room?.[1]).toBe('the four weeks before, 0.0 km at most, are too small to grow against.')
  })

  it('is told for what hurts', () => {
    // 0.70 × 5 km is 3.5 km, less than the room of 1.20 × 20 − 20 in the week
    const steady = assess(STEADY, aRunner(), TODAY)
    const hurting: Assessment = {
      ...steady,
      ...{ signals: [AMBER_PAIN], ceilings: { ...steady.ceilings, painMetres: 3500 }, ceilingMetres: 3500 },
    }
    expect(ceilingReasons(hurting, 'km')[3]).toEqual({
      ...{ part: 'painMetres', metres: 3500, decides: true },
      why: 'something hurts: 0.70 × 5.0 km, your longest run of 30 days.',
    })
    const unknown = { ...hurting, metrics: { ...steady.metrics, accustomedMetres: null } }
    expect(ceilingReasons(unknown, 'km')[3]?.why).toBe('something hurts, and no longest run is known.')
  })

  it('has no part that decides under a warning sign', () => {
    const checkIns = [aCheckIn(TODAY, { redFlags: ['fever'] })]
    expect(parts({ ...SPIKED, checkIns }).filter(([, , decides]) => decides)).toEqual([])
  })
})

describe('how the prescription was come by', () => {
  const choiceOf = (history: typeof SPIKED, id: string) =>
    explain(history, aRunner(), TODAY).prescriptions.find((each) => each.id === id)

  it('names the one that answered, and its causes', () => {
    expect(choiceOf(SPIKED, 'ease-off')).toMatchObject({ because: ['session-spike'], passedOver: null })
  })

  it('says of those before it that no cause of theirs speaks', () => {
    expect(choiceOf(SPIKED, 'refer')?.passedOver).toMatch(/^none of its causes speaks: red-flag/)
  })

  it('says of those after it that they were not asked', () => {
    const checkIns = [aCheckIn(TODAY, { redFlags: ['fever'] })]
    const flagged = { ...SPIKED, checkIns }
    expect(choiceOf(flagged, 'refer')).toMatchObject({ because: ['red-flag'], passedOver: null })
    expect(choiceOf(flagged, 'ease-off')?.passedOver).toBe('refer comes first and has answered.')
  })
})
