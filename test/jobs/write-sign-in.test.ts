import { describe, expect, it } from 'vitest'
import { SignInLink } from '../../src/links.ts'
import { aHouse, type TestHouse } from '../support/house-of-tests.ts'
import { storeRunner } from '../support/stored.ts'

async function lettersAfter(house: TestHouse, email: string) {
  await house.run('write-sign-in', { email })
  await house.doAllDue()
  return house.mail.letters
}

function linkIn(house: TestHouse, text: string) {
  const token = /\/sign-in\/([\w.-]+)/.exec(text)?.[1] ?? ''
  const opened = house.context.seal.open('sign-in', token, house.clock.runtime.now())
  return opened && SignInLink.parse(opened.payload)
}

describe('a link to sign in', () => {
  it('goes to a runner who is known, and says whose it is', async () => {
    const house = await aHouse()
    const [letter] = await lettersAfter(house, 'ada@limber.example')
    expect(letter).toMatchObject({
      kind: 'sign-in',
      to: 'ada@limber.example',
      subject: 'Your link to Limber',
    })
    expect(linkIn(house, letter?.text ?? '')?.email).toBe('ada@limber.example')
  })

  it('asks an address that is not confirmed whether it is right, as it asks a new one', async () => {
    const house = await aHouse({ runner: false })
    await storeRunner(house.db, { confirmedAt: null })
    await lettersAfter(house, 'ada@limber.example')
    const letters = await lettersAfter(house, 'new@limber.example')
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      ['ada@limber.example', 'Confirm your address for Limber'],
      ['new@limber.example', 'Confirm your address for Limber'],
    ])
  })

  it.each(['invite', 'closed'])('goes to nobody new where sign-up is %s', async (signUp) => {
    const house = await aHouse({ environment: { LIMBER_SIGN_UP: signUp } })
    expect(await lettersAfter(house, 'new@limber.example')).toEqual([])
    expect(await lettersAfter(house, 'ada@limber.example')).toHaveLength(1)
  })

  it('is written once a minute for an address, however it is written', async () => {
    const house = await aHouse()
    await lettersAfter(house, 'ada@limber.example')
    expect(await lettersAfter(house, 'ADA@limber.example')).toHaveLength(1)
    house.clock.set('2026-11-21T17:01:00Z')
    const letters = await lettersAfter(house, 'ada@limber.example')
    expect(letters).toHaveLength(2)
    const nonces = letters.map(({ text }) => linkIn(house, text)?.nonce)
    expect(new Set(nonces).size).toBe(2)
  })

  it('is refused what is no address', async () => {
    const house = await aHouse()
    await expect(house.run('write-sign-in', { email: 'not an address' })).rejects.toThrow()
  })
})
