import { describe, expect, it } from 'vitest'
import { addDays, localDay } from '../../rules/model/day.ts'
import { checkInDue, type Silence } from '../../src/jobs/check-in-due.ts'
import { aCheckIn } from '../support/history.ts'

const TODAY = localDay('2026-11-21')
const ago = (days: number) => addDays(TODAY, -days)
const pain = (days: number, number: number) => aCheckIn(ago(days), { pain: number })
const letter = (kind: string, days: number) => ({ kind, day: ago(days) })

const due = (over: Partial<Silence>) => checkInDue(TODAY, { checkIns: [], letters: [], ...over })

describe('asking how it goes', () => {
  it('is for the second to the sixth day after pain of 3 or more', () => {
    const because = [1, 2, 6, 7].map((days) => due({ checkIns: [pain(days, 3)] }))
    expect(because).toEqual([
      null,
      { kind: 'pain', day: ago(2), pain: 3 },
      { kind: 'pain', day: ago(6), pain: 3 },
      null,
    ])
  })

  it('names the worst of what was told, and is not for less than 3', () => {
    const worst = aCheckIn(ago(2), { pain: 2, painNextMorning: 5 })
    expect(due({ checkIns: [worst] })).toMatchObject({ pain: 5 })
    expect(due({ checkIns: [pain(2, 2)] })).toBeNull()
  })

  it('is not for pain after which something else was told', () => {
    expect(due({ checkIns: [pain(3, 6), pain(1, 0)] })).toBeNull()
    expect(due({ checkIns: [pain(3, 6), aCheckIn(ago(2), { feedback: 'done' })] })).toBeNull()
  })

  it('is for the third to the sixth day after an alert that nobody answered', () => {
    const because = [2, 3, 6, 7].map((days) => due({ letters: [letter('alert', days)] }))
    expect(because.map((each) => each?.kind ?? null)).toEqual([null, 'alert', 'alert', null])
    expect(due({ letters: [letter('alert', 3)], checkIns: [pain(3, 0)] })).toBeNull()
  })

  it('never comes on the heels of another letter', () => {
    expect(due({ checkIns: [pain(3, 4)], letters: [letter('digest', 1)] })).toBeNull()
    expect(due({ checkIns: [pain(3, 4)], letters: [letter('digest', 2)] })).not.toBeNull()
  })

  it('comes once in seven days', () => {
    const asked = (days: number) =>
      due({ checkIns: [pain(8, 1), pain(2, 4)], letters: [letter('check-in', days)] })
    expect([asked(6), asked(7) !== null]).toEqual([null, true])
  })

  it('is given up after two that were not answered, until the runner tells something', () => {
    const letters = [letter('check-in', 30), letter('check-in', 15), letter('alert', 3)]
    expect(due({ letters })).toBeNull()
    expect(due({ letters, checkIns: [pain(31, 0)] })).toBeNull()
    expect(due({ letters, checkIns: [pain(20, 0)] })).not.toBeNull()
  })
})
