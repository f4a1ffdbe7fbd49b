import { describe, expect, it } from 'vitest'
import { judge } from '../../rules/judge.ts'
import type { CheckIn } from '../../rules/model/check-in.ts'
import { EMERGENCY_FLAGS, RED_FLAG_WORDS } from '../../rules/model/check-in.ts'
import { easePain } from '../../rules/prescriptions/ease-pain.ts'
import { rest } from '../../rules/prescriptions/rest.ts'
import { healthProblem } from '../../rules/signals/health-problem.ts'
import { pain } from '../../rules/signals/pain.ts'
import { alertLetter } from '../../src/mail/alert.ts'
import { digestLetter } from '../../src/mail/digest.ts'
import { anAssessment, aRunner, aSignal, SATURDAY, WITHHELD } from '../support/assessments.ts'
import { aCheckIn, aHistory, situationOn } from '../support/history.ts'
import {
  ALERT_LINKS,
  DIGEST_LINKS,
  expectHouseStyle,
  LINKS_UNTIL,
  unfolded,
  wordsIn,
} from '../support/letters.ts'

const HEALTH_WORDS = /pain|hurt|injur|sore|health|knee|back/i
const SIGNS = EMERGENCY_FLAGS.map((flag) => RED_FLAG_WORDS[flag])
const CALM = 'Most people'

type Over = Parameters<typeof anAssessment>[0]

/** What the two rules and the two prescriptions make of what was told on Saturday, beside a spike of that day. */
function assessed(told: Partial<CheckIn>, over: Over = {}) {
  const situation = situationOn(SATURDAY, aHistory({ checkIns: [aCheckIn(SATURDAY, told)] }))
  const signals = [pain, healthProblem].flatMap((rule) => judge(rule, situation) ?? [])
  const isRed = signals.some((signal) => signal.level === 'red')
  // seven tenths of 13.9 km
  const ceilings = {
    longestRunMetres: 15_290,
    weekRoomMetres: 12_000,
    returnMetres: null,
    painMetres: isRed ? null : 9730,
  }
  return anAssessment({
    level: isRed ? 'red' : 'amber',
    signals: [...signals, aSignal()],
    ceilings,
    ceilingMetres: isRed ? null : 9730,
    prescription: (isRed ? rest : easePain).prescribe(situation, signals, ceilings),
    ...over,
  })
}

const alert = (told: Partial<CheckIn>, over: Over = {}) =>
  alertLetter({
    runner: aRunner(),
    assessment: assessed(told, over),
    links: ALERT_LINKS,
    linksUntil: LINKS_UNTIL,
  })
const digest = (told: Partial<CheckIn>) =>
  digestLetter({
    runner: aRunner(),
    assessment: assessed(told),
    week: assessed(told).weeks.at(-1)?.starts ?? SATURDAY,
    links: DIGEST_LINKS,
    linksUntil: LINKS_UNTIL,
  })

const AMBER: Partial<CheckIn> = { pain: 4, area: 'low-back' }
const RED: Partial<CheckIn> = { pain: 7, area: 'knee' }
const ILL: Partial<CheckIn> = {
  health: { participation: 25, training: null, performance: null, symptoms: null },
}

describe.each([
  ['amber pain', AMBER],
  ['red pain', RED],
  ['a health problem', ILL],
])('the alert of %s', (_words, told) => {
  it('keeps the promises of every letter', async () => {
    const letter = await alert(told)
    expectHouseStyle(letter, Object.values(ALERT_LINKS))
  })

  it('has no health word where a lock screen shows it', async () => {
    const { subject, preview } = await alert(told)
    expect(subject).toBe('Your plan until 24 November')
    expect(preview).not.toMatch(HEALTH_WORDS)
  })

  it('ends with the signs that mean an emergency department', async () => {
    const { html, text } = await alert(told)
    for (const words of [wordsIn(html), unfolded(text)]) {
      const end = words.slice(words.search(/if any of these begins/i))
      for (const sign of SIGNS) expect(end).toContain(sign)
      expect(end).not.toContain('How sure is this?')
      // and says them once
      expect(words.split(SIGNS[0] ?? '')).toHaveLength(2)
    }
  })

  it('asks how it goes on', async () => {
    const { html } = await alert(told)
    for (const tap of [ALERT_LINKS.done, ALERT_LINKS.tooHard, ALERT_LINKS.hurt]) expect(html).toContain(tap)
  })
})

describe.each([
  ['pain', RED],
  ['a health problem', ILL],
])('a red light of %s', (_words, told) => {
  it('has no distance to run, no routine and no comfort', async () => {
    const { html, text, attachments } = await alert(told)
    for (const words of [wordsIn(html), unfolded(text)]) {
      expect(words).not.toMatch(/\d km/)
      expect(words).not.toContain(CALM)
      expect(words).not.toContain('most people')
      expect(words).toContain('No running and no routine before Tuesday 24 November.')
      expect(words.toLowerCase()).toContain('when you run again, tell us')
    }
    expect(html).not.toContain(ALERT_LINKS.routine)
    expect(attachments).toEqual([])
  })
})

describe('an amber light of pain', () => {
  it('gives 30 % less as its number, and no distance beyond it', async () => {
    const { html, text, preview } = await alert(AMBER)
    expect(preview).toBe('Next long run: up to 9.7 km. Seventeen minutes on the mat, three times.')
    for (const words of [wordsIn(html), unfolded(text)]) {
      expect(words).toMatch(/Longest run until Tuesday 24 November:? +9.7 km/)
      expect(words).not.toContain('15.3 km')
      expect(words).not.toContain('Room left')
      // the run of the day is told all the same
      expect(words).toContain('31 % over your longest run')
    }
  })

  it('names the room of the week where that is less still', async () => {
    const { ceilings } = assessed(AMBER)
    const tighter = await alert(AMBER, { ceilings: { ...ceilings, weekRoomMetres: 1520 } })
    expect(unfolded(tighter.text)).toContain('Room left: 1.5 km.')
  })

  it('stands where runs are missing: the runner told it', async () => {
    const { text } = await alert(AMBER, { missingSince: SATURDAY })
    expect(text).toContain('AMBER: EASE OFF')
  })
})

describe('a red answer beside an amber one', () => {
  it('leads, and the amber one does not soften it', async () => {
    const { text } = await alert({ ...AMBER, ...ILL })
    expect(unfolded(text)).toMatch(/^RED: HOLD BACK By your answers of Saturday 21 November/)
    expect(unfolded(text)).toContain('WHAT CHANGED Pain of 4 of 10 on Saturday 21 November.')
    expect(text).not.toContain('30 % less')
  })
})

describe('pain whose questions are still open', () => {
  it('asks them, and ends with the emergencies all the same', async () => {
    const { prescription } = assessed(AMBER)
    if (prescription === null) throw new Error('amber pain has a prescription')
    const letter = await alert(AMBER, { prescription: { ...prescription, ...WITHHELD } })
    expectHouseStyle(letter, Object.values(ALERT_LINKS))
    const end = letter.text.slice(letter.text.indexOf('IF ANY OF THESE BEGINS'))
    for (const sign of SIGNS) expect(unfolded(end)).toContain(sign)
    expect(letter.preview).not.toMatch(HEALTH_WORDS)
  })
})

describe('the weekly letter', () => {
  it('of amber pain says what to do, 30 % less, and the signs at its end', async () => {
    const letter = await digest(AMBER)
    expectHouseStyle(letter, Object.values(DIGEST_LINKS))
    expect(letter.subject + letter.preview).not.toMatch(HEALTH_WORDS)
    const text = unfolded(letter.text)
    expect(text).toContain('no hills and no intervals')
    expect(text).toContain('up to 9.7 km')
    expect(text).not.toContain('15.3 km')
    for (const sign of SIGNS) expect(text).toContain(sign)
  })

  it('of red pain has no distance ahead', async () => {
    const letter = await digest(RED)
    expectHouseStyle(letter, Object.values(DIGEST_LINKS))
    expect(letter.preview).toBe('Your biggest week of sixteen.')
    const text = unfolded(letter.text)
    expect(text).toContain('No running and no routine before Tuesday 24 November.')
    expect(text).not.toContain('up to')
    expect(text.split(SIGNS[0] ?? '')).toHaveLength(2)
  })
})
