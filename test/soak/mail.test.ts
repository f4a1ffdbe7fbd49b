import { describe, expect, it } from 'vitest'
import { faultsIn } from '../../scripts/soak/mail/judge.ts'
import { killSenders } from '../../scripts/soak/mail/soak-mail.ts'
import { MOMENTS } from '../../scripts/soak/mail/strikes.ts'

describe('a process that is killed while it sends', () => {
  it('loses no letter, and doubles one only where nobody could know that it had gone', async () => {
    const report = await killSenders({ letters: 40, kills: 4, seed: 4, waitsForLeases: false })
    expect(report.faults).toEqual([])
    expect(report.strikes.map(({ moment }) => moment)).toEqual(MOMENTS.slice(0, 4))
    // killed after the whole letter and before the mark, twice: both were sent again under the same name
    expect(report.arrived).toHaveLength(42)
  }, 120_000)
})

describe('what came of the letters', () => {
  const came = (id: string, life = 0, hash = 'a') => ({ messageId: `${id}@limber.example`, hash, life })

  it('is whole when each came, twice only behind a kill between arrival and mark', () => {
    const arrived = [came('one'), came('two'), came('two', 1)]
    expect(faultsIn(['one', 'two'], arrived, [{ moment: 'dot', at: 2 }])).toEqual([])
  })

  it('is not when one is missing, foreign, altered or doubled without a reason', () => {
    const arrived = [came('two'), came('two', 1, 'b'), came('three', 1), came('four', 1), came('four', 1)]
    expect(faultsIn(['one', 'two', 'four'], arrived, [{ moment: 'body', at: 2 }])).toEqual([
      'one never came',
      'nobody wrote "three"',
      'copies of two differ',
      'life 0, killed at body 2, led to 1 copies',
      'life 1, which was not killed, led to 1 copies',
    ])
  })
})
