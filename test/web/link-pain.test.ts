import { describe, expect, it } from 'vitest'
import { listCheckIns } from '../../db/check-ins.ts'
import { aLinkedWeb } from '../support/letter-links.ts'

async function asked() {
  const { web, path } = await aLinkedWeb()
  const url = path('pain')
  return {
    send: (form: Readonly<Record<string, string>>) => web.post(url, form),
    page: async () => (await web.get(url)).text(),
    told: () => listCheckIns(web.db, 'ada'),
    web,
  }
}

describe('the question about pain', () => {
  it('offers eleven numbers and ticks none', async () => {
    const { page } = await asked()
    const shown = await page()
    expect(shown.match(/name="pain"/g)).toHaveLength(11)
    expect(shown).not.toContain(' checked')
  })

  it.each(['0', '1', '2'])('takes %s without asking for anything else', async (pain) => {
    const { send, told, web } = await asked()
    expect((await send({ pain })).status).toBe(200)
    expect(await told()).toMatchObject([
      { day: '2026-11-21', pain: Number(pain), area: null, redFlags: [], noRedFlags: false, feedback: null },
    ])
    expect(web.asked).toEqual([{ name: 'assess-runner', key: 'ada', payload: { runnerId: 'ada' } }])
  })

  it('asks from 3 on where it hurts, low back first, and for the warning signs', async () => {
    const { send, told } = await asked()
    const answer = await send({ pain: '3' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toMatch(/href="#area".*href="#signs"/s)
    expect(page).toContain('value="3" checked')
    expect(/name="area" value="([\w-]+)"/.exec(page)?.[1]).toBe('low-back')
    expect((await send({ pain: '3', area: 'shin' })).status).toBe(422)
    expect((await send({ pain: '3', flag: 'none' })).status).toBe(422)
    expect(await told()).toEqual([])
    await send({ pain: '10', area: 'shin', flag: 'none' })
    expect(await told()).toMatchObject([{ pain: 10, area: 'shin', noRedFlags: true }])
  })

  it.each([{}, { pain: '11' }, { pain: '-1' }, { pain: '2.5' }, { pain: '' }, { pain: '٣' }, { pain: '03' }])(
    'refuses what is no number of the scale: %o',
    async (form) => {
      const { send, told } = await asked()
      const answer = await send(form)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Choose a number from 0 to 10.')
      expect(await told()).toEqual([])
    },
  )

  it('answers a warning sign with where to go and nothing else', async () => {
    const { send, told } = await asked()
    const page = await (await send({ pain: '7', area: 'low-back', flag: 'bladder-bowel' })).text()
    expect(page).toContain('Please go to an emergency department now.')
    expect(page).not.toMatch(/\bkm\b|harmless|fine\b/)
    expect(await told()).toMatchObject([{ pain: 7, redFlags: ['bladder-bowel'], noRedFlags: false }])
  })
})
