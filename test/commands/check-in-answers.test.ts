import { describe, expect, it } from 'vitest'
import { readCheckIn } from '../../src/commands/check-in-answers.ts'
import { UsageError } from '../../src/commands/command.ts'
import { aCheckIn } from '../support/history.ts'

const read = (...words: readonly string[]) =>
  readCheckIn(['--runner', 'ada', '--date', '2026-11-21', ...words]).checkIn

/** What is said of words that are not understood. */
function refusal(...words: readonly string[]): string {
  try {
    read(...words)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'understood'
}

describe('a check-in in words', () => {
  it('leaves every question open that was not answered', () => {
    expect(readCheckIn(['--runner', 'ada', '--date', '2026-11-21', '--pain', '0'])).toEqual({
      who: 'ada',
      checkIn: aCheckIn('2026-11-21', { pain: 0 }),
    })
  })

  it('has to tell something', () => {
    expect(() => readCheckIn(['--runner', 'ada', '--date', '2026-11-21'])).toThrow(
      'Say what there is to tell',
    )
    expect(readCheckIn(['--runner', 'ada', '--date', '2026-11-21', '--cleared']).checkIn.cleared).toBe(true)
  })

  it('holds every answer that was given', () => {
    const pain = ['--pain', '4', '--during', '3', '--after', '2', '--morning', '0', '--area', 'knee']
    const signs = ['--red-flag', 'fever', '--red-flag', 'trauma', '--cleared', '--feedback', 'hurt']
    const rest = ['--health-problem', '8,17,0,25', '--fatigue', '7', '--warm-up', 'yes']
    expect(read(...pain, ...signs, ...rest)).toEqual(
      aCheckIn('2026-11-21', {
        ...{ pain: 4, painDuring: 3, painAfter: 2, painNextMorning: 0, area: 'knee' },
        ...{ redFlags: ['fever', 'trauma'], cleared: true, feedback: 'hurt' },
        health: { participation: 8, training: 17, performance: 0, symptoms: 25 },
        ...{ fatigue: 7, warmedUp: true },
      }),
    )
  })

  it('names what is missing or not understood', () => {
    expect(() => readCheckIn(['--date', '2026-11-21'])).toThrow('--runner is missing.')
    expect(() => readCheckIn(['--runner', 'ada'])).toThrow('--date is missing.')
    expect(refusal('--pain', '11')).toBe('--pain "11" is not a whole number from 0 to 10.')
    expect(refusal('--area', 'back')).toMatch(/^--area "back" is not one of: low-back, /)
    expect(refusal('--red-flag', 'flu')).toMatch(/^--red-flag "flu" is not one of: saddle-numbness, /)
    expect(refusal('--feedback', 'good')).toBe('--feedback "good" is not one of: done, too-hard, hurt.')
  })

  it('cannot both name a sign and deny all', () => {
    expect(read('--no-red-flags')).toMatchObject({ noRedFlags: true, redFlags: [] })
    expect(refusal('--no-red-flags', '--red-flag', 'fever')).toBe(
      '--no-red-flags and --red-flag contradict each other.',
    )
  })
})

describe('fatigue', () => {
  it('is a whole number from 0, rested, to 10', () => {
    expect(read('--fatigue', '0').fatigue).toBe(0)
    expect(read('--fatigue', '10').fatigue).toBe(10)
    for (const wrong of ['11', '6.5', 'very', ''])
      expect(refusal('--fatigue', wrong)).toBe(`--fatigue "${wrong}" is not a whole number from 0 to 10.`)
    expect(refusal('--fatigue=-1')).toBe('--fatigue "-1" is not a whole number from 0 to 10.')
  })
})

describe('a warm-up', () => {
  it('was done or not; saying nothing is neither', () => {
    expect(read('--warm-up', 'yes').warmedUp).toBe(true)
    expect(read('--warm-up', 'no').warmedUp).toBe(false)
    expect(read('--pain', '0').warmedUp).toBeNull()
    expect(refusal('--warm-up', 'maybe')).toBe('--warm-up "maybe" is not one of: yes, no.')
  })
})

describe('a health problem', () => {
  it('is one answer where nothing or everything was given up', () => {
    const alone = { training: null, performance: null, symptoms: null }
    expect(read('--health-problem', '0').health).toEqual({ participation: 0, ...alone })
    expect(read('--health-problem', '25').health).toEqual({ participation: 25, ...alone })
  })

  it('is four answers in between', () => {
    expect(read('--health-problem', '17, 8, 25, 0').health).toEqual({
      ...{ participation: 17, training: 8, performance: 25, symptoms: 0 },
    })
  })

  it('takes no more answers after 0 and 25', () => {
    for (const first of ['0', '25'])
      expect(refusal('--health-problem', `${first},0,0,0`)).toBe(
        `--health-problem ${first} stands alone: the other questions are not asked after it.`,
      )
  })

  it('takes no fewer and no more than four after 8 and 17', () => {
    for (const wrong of ['8', '8,17', '8,17,8', '8,17,8,17,8'])
      expect(refusal('--health-problem', wrong)).toBe(
        '--health-problem 8 needs four answers: participation, training, performance, symptoms; write them as 8,17,8,17.',
      )
  })

  it('says which question wants which scores', () => {
    const scores = 'is not one of: 0, 8, 17, 25.'
    expect(refusal('--health-problem', '6')).toBe(`--health-problem: participation "6" ${scores}`)
    expect(refusal('--health-problem', '')).toBe(`--health-problem: participation "" ${scores}`)
    expect(refusal('--health-problem', '8,13,8,8')).toBe(`--health-problem: training "13" ${scores}`)
    expect(refusal('--health-problem', '8,8,19,8')).toBe(`--health-problem: performance "19" ${scores}`)
    expect(refusal('--health-problem', '8,8,8,')).toBe(`--health-problem: symptoms "" ${scores}`)
  })
})
