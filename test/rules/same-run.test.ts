import { describe, expect, it } from 'vitest'
import type { RunFigures } from '../../rules/model/run.ts'
import { sameRunReason } from '../../rules/same-run.ts'
import { aRun, at } from '../support/history.ts'

/** Ten kilometres in an hour, from eight o'clock. */
const run = (over: Partial<RunFigures> = {}): RunFigures => ({
  ...aRun('2026-11-21', 10),
  movingSeconds: 3600,
  elapsedSeconds: 3700,
  ...over,
})
const startingAt = (time: string) => run({ startedAt: at(`2026-11-21T${time}Z`) })
/** Both times, as a watch without pauses has them. */
const lasting = (seconds: number) => run({ movingSeconds: seconds, elapsedSeconds: seconds })

describe('two records', () => {
  it('that agree are one run, and say how closely', () => {
    const other = run({ startedAt: at('2026-11-21T08:00:07Z'), distanceMetres: 10_040, movingSeconds: 3590 })
    expect(sameRunReason(run(), other)).toBe('starts 7 s, distances 40 m and times 0 s apart')
  })

  it('say the same whichever comes first', () => {
    const other = run({ startedAt: at('2026-11-21T08:01:00Z'), distanceMetres: 9800 })
    expect(sameRunReason(run(), other)).toBe(sameRunReason(other, run()))
  })

  it.each([
    ['start two minutes apart', run(), startingAt('08:02:00'), true],
    ['start two minutes and a second apart', run(), startingAt('08:02:01'), false],
    ['start at another hour', run(), startingAt('18:00:00'), false],
    ['differ by 3 % of ten kilometres', run({ distanceMetres: 9700 }), run(), true],
    ['differ by more than 3 % of ten kilometres', run({ distanceMetres: 9690 }), run(), false],
    ['differ by 100 m of one kilometre', run({ distanceMetres: 1000 }), run({ distanceMetres: 1100 }), true],
    ['differ by 101 m of one kilometre', run({ distanceMetres: 1000 }), run({ distanceMetres: 1101 }), false],
    ['differ by 3 % of an hour', lasting(3600), lasting(3492), true],
    ['differ by more than 3 % of an hour', lasting(3600), lasting(3491), false],
    ['differ by a minute of ten', lasting(600), lasting(660), true],
    ['differ by more than a minute of ten', lasting(600), lasting(661), false],
  ])('that %s: one run or not', (_, one, other, isOne) => {
    expect(sameRunReason(one, other) !== null).toBe(isOne)
  })

  it('are one run where only the pauses are counted differently', () => {
    const withoutPauses = run({ movingSeconds: 3000 })
    expect(sameRunReason(run(), withoutPauses)).not.toBeNull()
  })
})
