import { describe, expect, it } from 'vitest'
import type { Assessment, Level } from '../../rules/model/assessment.ts'
import { localDay } from '../../rules/model/day.ts'
import type { SentAlert } from '../../src/jobs/alert-budget.ts'
import { alertDue, type Said } from '../../src/jobs/alert-due.ts'
import { anAssessment, aPrescription, aSignal, WITHHELD } from '../support/assessments.ts'

const DAY = '2026-11-21'
const SPIKE = aSignal({ subject: 'run-1' })
const KEY = 'alert:ada:session-spike:run-1'
const BREAK = aSignal({ id: 'return-after-gap', subject: '2026-10-10' })

function judged(level: Level, over: Partial<Assessment> = {}): Assessment {
  const isLit = level === 'amber' || level === 'red'
  return anAssessment({ day: localDay(DAY), level, signals: isLit ? [SPIKE] : [], ...over })
}

const told = (day: string, dedupeKey = 'alert:ada:weekly-jump:2026-11-10'): SentAlert => ({
  day: localDay(day),
  dedupeKey,
})

const due = (
  now: Assessment,
  before: Assessment | null,
  last: SentAlert | null = null,
  over: Partial<Said> = {},
) =>
  alertDue('ada', now, {
    since: before ? [before] : [],
    today: null,
    alerts: last ? [last] : [],
    isHeld: false,
    ...over,
  })

describe('an alert', () => {
  it.each<[string, Level | null, Level, boolean]>([
    ['the light rose from green', 'green', 'amber', true],
    ['the light rose from warming up', 'warming-up', 'amber', true],
    ['the light rose from a return', 'return', 'amber', true],
    ['the light rose from amber to red', 'amber', 'red', true],
    ['the first look of all finds a spike', null, 'amber', true],
    ['the light is green', 'amber', 'green', false],
    ['nothing is known yet', null, 'warming-up', false],
  ])('when %s: %s → %s, due %s', (_why, before, now, isDue) => {
    const answer = due(judged(now), before && judged(before))
    const because = { is: 'rise', from: before }
    expect(answer).toEqual(isDue ? { kind: 'alert', dedupeKey: KEY, because } : null)
  })

  it('has the same key for as long as the occasion is the same, so that it is written once', () => {
    expect(due(judged('amber'), judged('green'))?.dedupeKey).toBe(KEY)
    expect(due(judged('amber'), judged('amber'))?.dedupeKey).toBe(KEY)
  })

  it('does not come for signals that only inform', () => {
    const signals = [aSignal({ id: 'shoe-wear', level: 'info' })]
    expect(due(judged('amber', { signals }), judged('green'))).toBeNull()
  })

  it('is led by the first signal that is more than information', () => {
    const signals = [aSignal({ id: 'first-weeks', level: 'info' }), SPIKE]
    expect(due(judged('amber', { signals }), judged('green'))?.dedupeKey).toBe(KEY)
  })

  it('is led by what is red, whatever stands before it', () => {
    const signals = [
      aSignal({ id: 'pain', level: 'amber', subject: 'amber:2026-11-21' }),
      aSignal({ id: 'health-problem', level: 'red', subject: 'red:2026-11-21' }),
    ]
    expect(due(judged('red', { signals }), judged('amber'))?.dedupeKey).toBe(
      'alert:ada:health-problem:red:2026-11-21',
    )
  })
})

describe('after an alert', () => {
  const other = judged('amber', { signals: [aSignal({ subject: 'run-2' })] })

  it.each([
    ['2026-11-21', false],
    ['2026-11-15', false],
    ['2026-11-14', true],
  ])('a new cause in a steady light: last told on %s, due %s', (day, isDue) => {
    expect(due(other, judged('amber'), told(day)) !== null).toBe(isDue)
  })

  it.each(['weekly-jump', 'downhill-novelty'] as const)(
    '%s that goes on says nothing, however long ago the letter was',
    (id) => {
      const jump = (subject: string) => judged('amber', { signals: [aSignal({ id, subject })] })
      expect(due(jump('2026-11-21'), jump('2026-11-20'), told('2026-11-01'))).toBeNull()
    },
  )

  it('the same spike the day after says nothing', () => {
    expect(due(judged('amber'), judged('amber'), told('2026-11-01'))).toBeNull()
  })

  it('new pain in a light that was lit already is told, a week after the last letter', () => {
    const pain = judged('amber', { signals: [SPIKE, aSignal({ id: 'pain', subject: 'amber:2026-11-21' })] })
    expect(due(pain, judged('amber'), told('2026-11-14'))).toMatchObject({ because: { is: 'new' } })
    expect(due(pain, judged('amber'), told('2026-11-15'))).toBeNull()
  })

  it('a light that fell and rose again speaks at once', () => {
    expect(due(other, judged('green'), told('2026-11-20'))).not.toBeNull()
  })

  it('a light that falls from red to amber is not a rise', () => {
    expect(due(judged('amber'), judged('red'), told('2026-11-20'))).toBeNull()
  })
})

describe('a routine that was withheld', () => {
  const withheld = judged('amber', { prescription: aPrescription(WITHHELD) })

  it('asks first, under a key of its own', () => {
    expect(due(withheld, judged('green'))).toMatchObject({ kind: 'alert', dedupeKey: `${KEY}:questions` })
  })

  it('follows as soon as the questions are answered, whatever was told today', () => {
    expect(due(judged('amber'), withheld, told(DAY, `${KEY}:questions`))).toEqual({
      kind: 'alert',
      dedupeKey: KEY,
      because: { is: 'answered' },
    })
  })

  it('follows though the lead has moved on since the questions were asked', () => {
    const elsewhere = told(DAY, 'alert:ada:weekly-jump:2026-11-20:questions')
    expect(due(judged('amber'), withheld, elsewhere)).toMatchObject({ kind: 'alert', dedupeKey: KEY })
  })

  it('follows once: then it is a steady light', () => {
    const later = judged('amber', { signals: [aSignal({ subject: 'run-2' })] })
    expect(due(later, judged('amber'), told(DAY, KEY))).toBeNull()
  })

  it('does not follow when the light has gone out meanwhile', () => {
    expect(due(judged('green'), withheld, told(DAY, `${KEY}:questions`))).toBeNull()
  })

  it('is not asked about twice', () => {
    expect(due(withheld, withheld, told(DAY, `${KEY}:questions`))).toBeNull()
  })
})

describe('a return', () => {
  const back = judged('return', { signals: [BREAK] })

  it.each<[Level | null, boolean]>([
    [null, false],
    ['return', false],
    ['green', true],
    ['amber', true],
    ['warming-up', true],
  ])('is news only after %s: %s', (before, isDue) => {
    expect(due(back, before && judged(before)) !== null).toBe(isDue)
  })

  it('is led by the break that it is about', () => {
    expect(due(back, judged('green'))?.dedupeKey).toBe('alert:ada:return-after-gap:2026-10-10')
  })
})

describe('a referral', () => {
  const flagged = judged('red-flag', {
    signals: [aSignal({ id: 'red-flag', level: 'red-flag', subject: 'fever' }), SPIKE],
  })
  const answer = { kind: 'referral', dedupeKey: 'referral:ada:red-flag:fever' }

  it.each([
    ['at the first look', null, null],
    ['in a steady light', flagged, null],
    ['right after an alert', judged('amber'), told(DAY)],
  ])('is always due: %s', (_when, before, last) => {
    expect(due(flagged, before, last)).toEqual(answer)
  })
})

describe('while letters are held', () => {
  const held = { isHeld: true }

  it.each([
    ['the light rose', judged('amber'), judged('green'), null],
    ['it turned red', judged('red'), judged('amber'), null],
    ['nothing was ever told', judged('amber'), judged('amber'), null],
    ['the routine would follow the answers', judged('amber'), judged('amber'), told(DAY, `${KEY}:questions`)],
  ])('no alert is due though %s', (_why, now, before, last) => {
    expect(due(now, before, last, held)).toBeNull()
  })

  it('a warning sign is answered', () => {
    const flag = aSignal({ id: 'red-flag', level: 'red-flag', subject: 'fever' })
    expect(due(judged('red-flag', { signals: [flag] }), judged('green'), null, held)?.kind).toBe('referral')
  })
})

describe('after letters were held', () => {
  const earlier = told('2026-11-01')
  const day = (index: number, level: Level) =>
    judged(level, { day: localDay(`2026-11-${18 + index}`), signals: level === 'green' ? [] : [JUMP] })
  const JUMP = aSignal({ id: 'weekly-jump', subject: '2026-11-20' })
  const now = judged('amber', { signals: [JUMP] })

  it.each<[string, readonly Level[], boolean]>([
    ['rose in them and stayed', ['green', 'amber', 'amber'], true],
    ['was as high before, and stayed', ['amber', 'amber', 'amber'], false],
    ['was as high before, fell, and rose again', ['amber', 'green', 'amber'], true],
    ['was red and fell to this', ['red', 'red', 'amber'], false],
    ['rose in them beyond this, and fell to it', ['green', 'red', 'amber'], true],
  ])('a light that %s: %j, told %s', (_what, levels, isTold) => {
    const since = levels.map((level, index) => day(index, level))
    expect(due(now, null, earlier, { since }) !== null).toBe(isTold)
  })

  it('a light that rose and is over says nothing', () => {
    const since = [day(0, 'green'), day(1, 'amber')]
    expect(due(judged('green'), null, earlier, { since })).toBeNull()
  })
})

describe('three alerts in thirty days', () => {
  const other = judged('amber', { signals: [aSignal({ subject: 'run-2' })] })
  const alerts = ['2026-10-23', '2026-11-02', '2026-11-12'].map((day) => told(day))

  it('are enough: the light may rise to amber unsaid', () => {
    expect(due(other, judged('green'), null, { alerts })).toBeNull()
  })

  it('make way for the next when the first is thirty days ago', () => {
    const longer = [told('2026-10-22'), ...alerts.slice(1)]
    expect(due(other, judged('green'), null, { alerts: longer })).not.toBeNull()
  })

  it('do not keep a rise to red from being told, but red that lasts', () => {
    const pain = aSignal({ id: 'pain', level: 'red', subject: 'red:2026-11-21' })
    const red = judged('red', { signals: [pain] })
    expect(due(red, judged('amber'), null, { alerts })).not.toBeNull()
    expect(due(red, judged('red'), null, { alerts })).toBeNull()
  })

  it('do not count the routine that the runner’s answers asked for, nor hold it back', () => {
    const answered = [alerts[0], told('2026-11-02', `${KEY}:questions`), told('2026-11-03', KEY)]
    const two = answered.filter((alert) => alert !== undefined)
    expect(due(other, judged('green'), null, { alerts: two })).not.toBeNull()
    const asked = [...alerts, told(DAY, `${KEY}:questions`)]
    expect(due(judged('amber'), judged('amber'), null, { alerts: asked })).not.toBeNull()
  })
})

describe('a light that was not known for some days', () => {
  const unknown = judged('warming-up', { day: localDay('2026-11-20'), missingSince: localDay('2026-11-15') })
  const jump = judged('amber', { signals: [aSignal({ id: 'weekly-jump', subject: '2026-11-21' })] })
  const lastOn = (day: string, level: Level) => [judged(level, { day: localDay(day) }), unknown]

  it.each<[string, Level, boolean]>([
    ['2026-11-14', 'amber', false],
    ['2026-11-14', 'green', true],
    ['2026-11-13', 'amber', true],
  ])('is set beside the last one known, on %s %s: told %s', (day, level, isTold) => {
    const since = lastOn(day, level)
    expect(due(jump, null, told('2026-11-01'), { since }) !== null).toBe(isTold)
  })

  it('is no return from a break when nothing was known before it', () => {
    expect(due(judged('return', { signals: [BREAK] }), null, null, { since: [unknown] })).toBeNull()
  })
})

describe('a day that is judged more than once', () => {
  const again = judged('amber', { signals: [aSignal({ id: 'weekly-jump', subject: DAY })] })
  const yesterday = (level: Level) => judged(level, { day: localDay('2026-11-20') })

  it.each<[string, Level, Level, boolean]>([
    ['was out in the morning alone', 'amber', 'green', false],
    ['rose in the morning', 'green', 'amber', false],
    ['was out in the morning and the day before', 'green', 'green', true],
  ])('is steady where the light %s: %s, %s, told %s', (_what, before, morning, isTold) => {
    const today = judged(morning)
    expect(due(again, yesterday(before), told('2026-11-10'), { today }) !== null).toBe(isTold)
  })
})
