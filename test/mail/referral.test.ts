import { expect, it } from 'vitest'
import { RED_FLAG_WORDS, RED_FLAGS } from '../../rules/model/check-in.ts'
import { referralLetter } from '../../src/mail/referral.ts'
import { aRunner } from '../support/assessments.ts'
import { expectHouseStyle, unfolded, wordsIn } from '../support/letters.ts'

const links = { seen: 'https://limber.example/l/seen' }
const runner = aRunner()

it('sends an emergency sign to an emergency department now', async () => {
  const letter = await referralLetter({ runner, flags: ['fever', 'saddle-numbness'], links })
  expectHouseStyle(letter, [links.seen])
  expect(letter.subject).toBe('Please read this today')
  const text = unfolded(letter.text)
  expect(text).toContain('Please go to an emergency department now.')
  expect(text).toContain('112, 999, 911')
  expect(text).toContain(RED_FLAG_WORDS['saddle-numbness'])
  expect(text).toContain(RED_FLAG_WORDS['bladder-bowel'])
  expect(text).toContain('I need to be checked today.')
})

it('sends any other sign to a doctor in the next days, with the emergency signs to watch for', async () => {
  const letter = await referralLetter({ runner, flags: ['night-pain'], links })
  expect(unfolded(letter.text)).toContain('Please see a doctor in the next days.')
  expect(unfolded(letter.text)).not.toContain('Please go to an emergency department now.')
  expect(wordsIn(letter.html)).toContain(RED_FLAG_WORDS['both-legs'])
})

it('never reassures, shows no picture, and cannot be switched off', async () => {
  for (const flag of RED_FLAGS) {
    const letter = await referralLetter({ runner, flags: [flag], links })
    expect(letter.text).not.toMatch(/harmless|usually|fine|worry|routine below/i)
    expect(letter.html).not.toContain('<img')
    expect(letter.unsubscribeUrl).toBeNull()
  }
})

it('refuses to refer without a sign', async () => {
  await expect(referralLetter({ runner, flags: [], links })).rejects.toThrow('at least one warning sign')
})
