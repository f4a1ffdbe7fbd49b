import { describe, expect, it } from 'vitest'
import { listCheckIns } from '../../db/check-ins.ts'
import { findRunner } from '../../db/runners.ts'
import { LETTER_LINK_DAYS, type LetterLink } from '../../src/links.ts'
import { aSignedInRunner, testWeb } from '../support/web.ts'

async function opened(act: LetterLink['act']) {
  const web = await testWeb()
  await aSignedInRunner(web)
  const path = web.letterPath({ runnerId: 'ada', day: '2026-11-20', act })
  return { web, path, checkIns: () => listCheckIns(web.db, 'ada') }
}

describe('a link from a letter', () => {
  it('changes nothing by being opened, and says until when it works', async () => {
    for (const act of [
      'done',
      'too-hard',
      'hurt',
      'red-flags',
      'seen',
      'stop-alerts',
      'stop-digest',
    ] as const) {
      const { web, path, checkIns } = await opened(act)
      const answer = await web.get(path)
      const page = await answer.text()
      expect(answer.status).toBe(200)
      expect(page).toContain('Opening this page has changed nothing')
      expect(page).toContain('Saturday 5 December')
      expect(page).toContain('method="post"')
      expect(await checkIns()).toEqual([])
      expect((await findRunner(web.db, 'ada'))?.mail).toMatchObject({ alerts: true, digest: true })
      expect(web.asked).toEqual([])
    }
  })

  it('acts once, however often its button is pressed, and asks for a new look at the numbers', async () => {
    const { web, path, checkIns } = await opened('done')
    await web.post(path)
    await web.post(path)
    expect(await checkIns()).toMatchObject([{ day: '2026-11-21', feedback: 'done' }])
    expect(web.asked).toEqual([{ name: 'assess-runner', key: 'ada', payload: { runnerId: 'ada' } }])
  })

  it('offers the other outcomes of a routine too', async () => {
    const { web, path, checkIns } = await opened('done')
    await web.post(path, { feedback: 'too-hard' })
    expect(await checkIns()).toMatchObject([{ feedback: 'too-hard' }])
    const form = await web.post(path, { feedback: 'hurt' })
    expect(await form.text()).toContain('Where does it hurt?')
    expect(await checkIns()).toHaveLength(1)
  })

  it('cannot be turned into a link for something else', async () => {
    const { web, path, checkIns } = await opened('stop-digest')
    await web.post(path, { feedback: 'done' })
    expect(await checkIns()).toEqual([])
  })

  it('stops working when its time is over, when forged, and when its runner is gone', async () => {
    const { web, path } = await opened('done')
    expect((await web.post(`${path}x`)).status).toBe(410)
    await web.db.deleteFrom('runners').execute()
    expect((await web.post(path)).status).toBe(410)
    const late = await opened('done')
    late.web.passMinutes(LETTER_LINK_DAYS * 24 * 60)
    const answer = await late.web.post(late.path)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('This link no longer works')
    expect(await late.checkIns()).toEqual([])
  })
})

describe('a link to stop letters', () => {
  it('stops the one kind and leaves the other', async () => {
    const alerts = await opened('stop-alerts')
    await alerts.web.post(alerts.path)
    expect((await findRunner(alerts.web.db, 'ada'))?.mail).toMatchObject({ alerts: false, digest: true })
  })

  it('takes the one-click POST of a mail program', async () => {
    const { web, path } = await opened('stop-digest')
    expect((await web.post(path, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
    expect((await findRunner(web.db, 'ada'))?.mail).toMatchObject({ alerts: true, digest: false })
  })
})

describe('"it hurt"', () => {
  it('takes a low number without asking for signs', async () => {
    const { web, path, checkIns } = await opened('hurt')
    await web.post(path, { pain: '2', area: 'knee' })
    expect(await checkIns()).toMatchObject([
      { pain: 2, area: 'knee', feedback: 'hurt', redFlags: [], noRedFlags: false },
    ])
  })

  it('requires an answer to the signs from 3 of 10, and ticks nothing by itself', async () => {
    const { web, path, checkIns } = await opened('hurt')
    expect(await (await web.get(path)).text()).not.toContain(' checked')
    const answer = await web.post(path, { pain: '3', area: 'knee' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('href="#signs"')
    expect(page).toContain('value="3" checked')
    expect(await checkIns()).toEqual([])
    await web.post(path, { pain: '3', area: 'knee', flag: 'none' })
    expect(await checkIns()).toMatchObject([{ pain: 3, noRedFlags: true }])
  })

  it('refuses numbers and places that are none', async () => {
    const { web, path, checkIns } = await opened('hurt')
    for (const form of [
      { pain: '11', area: 'knee' },
      { pain: '-1', area: 'knee' },
      { pain: '1', area: 'soul' },
      {},
    ]) {
      expect((await web.post(path, form)).status).toBe(422)
    }
    expect(await checkIns()).toEqual([])
  })

  it('answers a sign with where to go, and with nothing else', async () => {
    const { web, path, checkIns } = await opened('hurt')
    const page = await (await web.post(path, { pain: '6', area: 'low-back', flag: 'saddle-numbness' })).text()
    expect(page).toContain('Please go to an emergency department now.')
    expect(page).toContain('112, 999, 911')
    expect(page).not.toMatch(/\bkm\b|harmless|fine\b/)
    expect(await checkIns()).toMatchObject([{ redFlags: ['saddle-numbness'], noRedFlags: false }])
  })
})

describe('the ten signs', () => {
  it('require an answer', async () => {
    const { web, path, checkIns } = await opened('red-flags')
    expect((await web.post(path)).status).toBe(422)
    expect((await web.post(path, { flag: 'nothing we know' })).status).toBe(422)
    expect(await checkIns()).toEqual([])
  })

  it('count beside a "None of these" that was ticked too', async () => {
    const { web, path, checkIns } = await opened('red-flags')
    const headers = { origin: 'http://localhost:8080' }
    const body = new URLSearchParams([
      ['flag', 'none'],
      ['flag', 'night-pain'],
    ])
    const answer = await web.app.request(path, { method: 'POST', headers, body })
    expect(await answer.text()).toContain('Please see a doctor in the next days.')
    expect(await checkIns()).toMatchObject([{ redFlags: ['night-pain'], noRedFlags: false }])
  })

  it('stand until the runner says to have been seen', async () => {
    const { web, path, checkIns } = await opened('red-flags')
    const page = await (await web.post(path, { flag: 'fever' })).text()
    const seen = /action="(\/l\/[^"]+)"/.exec(page)?.[1] ?? ''
    await web.post(seen)
    expect(await checkIns()).toMatchObject([{ redFlags: ['fever'] }, { cleared: true }])
  })
})
