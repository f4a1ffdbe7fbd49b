import { describe, expect, it } from 'vitest'
import { stopAddress } from '../../db/stopped-addresses.ts'
import { anAssessment } from '../support/assessments.ts'
import { at } from '../support/history.ts'
import { aSignedInRunner, keepAssessment, testWeb } from '../support/web.ts'

describe('today, when letters come back', () => {
  it('says since when no letters go, and one tap asks for the link that starts them again', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    await keepAssessment(web, anAssessment())
    const reason = 'the mail server at mail.example:25 refused letter 7 for good: 550 no such user'
    // half past midnight in Berlin
    const stopped = { address: 'ada@limber.example', reason, stoppedAt: at('2026-11-02T23:30:00Z') }
    await stopAddress(web.db, stopped)
    const page = await (await web.get('/dashboard', cookie)).text()
    expect(page).toContain('No letters go to <strong>ada@limber.example</strong> since 3 November 2026')
    expect(page).not.toContain('550')
    const [, email = ''] = /<input type="hidden" name="email" value="([^"]*)">/.exec(page) ?? []
    expect((await web.post('/sign-in', { email }, cookie)).status).toBe(200)
    expect(web.asked).toEqual([{ name: 'write-sign-in', key: email, payload: { email } }])
    await web.post(web.signInPath({ email, nonce: 'one' }))
    expect(await (await web.get('/dashboard', cookie)).text()).not.toContain('No letters go to')
  })

  it('says so before the first run is known, too, and not when another’s come back', async () => {
    const web = await testWeb()
    const ada = await aSignedInRunner(web)
    const bo = await aSignedInRunner(web, 'bo')
    const stoppedAt = at('2026-11-02T12:00:00Z')
    await stopAddress(web.db, { address: 'bo@limber.example', reason: 'full', stoppedAt })
    expect(await (await web.get('/dashboard', bo)).text()).toContain('No letters go to')
    expect(await (await web.get('/dashboard', ada)).text()).not.toContain('No letters go to')
  })
})
