import { describe, expect, it } from 'vitest'
import { history } from '../../../rules/signals/history.ts'
import { situationOn } from '../../support/history.ts'
import { injuredBefore } from './effort-situations.ts'

function told(words: string | null) {
  const { day, history: known, runner } = injuredBefore(words)
  return history.evaluate(situationOn(day, known, runner))
}

describe('an earlier injury', () => {
  it('informs, and does not repeat the runner’s words', () => {
    const signal = told('left knee <b>2026</b>\nback pain in spring')
    expect(signal).toMatchObject({ level: 'info', grade: 'A', subject: 'history' })
    expect(signal?.reason).toBe(
      'You told us of an earlier injury or back pain. Keep to small steps, and to hips and trunk three times a week.',
    )
  })

  it.each([null, '', '  ', 'none', 'None.', 'no', 'n/a', '-'])('is nothing where "%s" was told', (words) => {
    expect(told(words)).toBeNull()
  })

  it.each(['nose', 'no running since June: knee', 'knee'])('is one where "%s" was told', (words) => {
    expect(told(words)).not.toBeNull()
  })
})

describe('what was told of earlier injuries', () => {
  const seen = (words: string | null) => {
    const { day, history: known, runner } = injuredBefore(words)
    return history.sees(situationOn(day, known, runner))
  }

  it('stays until the runner changes it', () => {
    expect(told('knee')?.wayDown).toEqual({
      words: 'It stays until you change it in your settings.',
      metres: null,
    })
  })

  it('is looked at without a word of it', () => {
    expect(seen('left knee')).toEqual({ facts: { isAnswered: true, hasEarlier: true }, missing: [] })
    expect(seen('none')).toEqual({ facts: { isAnswered: true, hasEarlier: false }, missing: [] })
  })

  it('is missing where nothing was answered', () => {
    expect(seen(null)).toEqual({
      facts: { isAnswered: false, hasEarlier: false },
      missing: ['your earlier injuries'],
    })
  })
})
