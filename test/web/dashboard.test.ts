import { describe, expect, it } from 'vitest'
import { listCheckIns } from '../../db/check-ins.ts'
import { beginImport, endImport } from '../../db/imports.ts'
import type { Assessment } from '../../rules/model/assessment.ts'
import { localDay } from '../../rules/model/day.ts'
import { sessionSpike } from '../../rules/signals/session-spike.ts'
import { anAssessment, aPrescription, aShoe, aSignal, someMetrics, WITHHELD } from '../support/assessments.ts'
import { aSignedInRunner, keepAssessment, NOW, testWeb } from '../support/web.ts'

/** What the page says, tags and no-break spaces aside. */
function words(page: string): string {
  return page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
}

async function today(over: Partial<Assessment> | null) {
  const web = await testWeb()
  const cookie = await aSignedInRunner(web)
  if (over !== null) await keepAssessment(web, anAssessment(over))
  const page = await (await web.get('/dashboard', cookie)).text()
  return { web, cookie, page, text: words(page) }
}

const NOTHING_KNOWN = { longestRunMetres: null, weekRoomMetres: null, returnMetres: null, painMetres: null }

describe('today', () => {
  it('is amber after a long run: the next distance, the room in the week, why, and the routine', async () => {
    const { page, text } = await today({})
    expect(page).toContain('class="hero wide amber"')
    expect(text).toContain('Amber: ease off Next long run, up to 15.3 km')
    expect(text).toContain('The last seven days hold 40.6 km. 1.5 km more stays within 20 %')
    expect(text).toContain('Why amber One long run')
    expect(text).toContain('To the routine, 17 min')
    expect(text).toContain('Half-kneeling hip-flexor stretch 2 × 30 s each side')
    expect(text).toContain('Show as a table')
  })

  it('says of a reason what brings it down, what it leaves open, what was missing, and where it is counted', async () => {
    const missing = ['5 of the 30 days before', 'the ground of 3 of 9 runs']
    const wayDown = { words: 'On Tuesday it ends by itself.', metres: null }
    const { page, text } = await today({ signals: [aSignal({ missing, wayDown })] })
    expect(text).toContain('What brings it down: On Tuesday it ends by itself.')
    expect(text).toContain(`${sessionSpike.leavesOpen}`)
    expect(text).toContain('What was missing: 5 of the 30 days before; the ground of 3 of 9 runs.')
    expect(page).toContain('href="/rules#session-spike"')
  })

  it('names no gap where there was none, and no way down that an older assessment does not tell', async () => {
    const { text } = await today({ signals: [aSignal({ wayDown: { words: '', metres: null } })] })
    expect(text).not.toContain('What brings it down')
    expect(text).not.toContain('What was missing')
  })

  it('is green when nothing stands out', async () => {
    const { text } = await today({ level: 'green', signals: [], prescription: null })
    expect(text).toContain('Green: carry on Next long run, up to 15.3 km')
    expect(text).not.toContain('Why')
  })

  it('builds back after a break, with the cap of the return and no other distance', async () => {
    const reason = '34 days without a run. Your legs start afresh.'
    const { text } = await today({
      level: 'return',
      signals: [aSignal({ id: 'return-after-gap', reason })],
      ceilings: { longestRunMetres: 15_290, weekRoomMetres: 30_000, returnMetres: 4800, painMetres: null },
    })
    expect(text).toContain(`Return: build back First runs back, each up to 4.8 km ${reason}`)
    expect(text).not.toContain('30.0 km more')
  })

  it('shows no number on red', async () => {
    const { page, text } = await today({
      level: 'red',
      ceilingMetres: null,
      signals: [aSignal({ level: 'red', reason: 'Pain of 6 out of 10.' })],
    })
    expect(text).toContain('Red: hold back Pain of 6 out of 10.')
    expect(page).not.toContain('class="big"')
  })

  it('learns for a month and counts the days', async () => {
    const metrics = someMetrics({ knownDays: 12, sessions: [], shoes: [] })
    const { text } = await today({
      level: 'warming-up',
      signals: [],
      prescription: null,
      metrics,
      ceilings: NOTHING_KNOWN,
    })
    expect(text).toContain('Learning your normal Days of running known 12 of 30')
    expect(text).toContain('from Wednesday 9 December')
  })

  it('gives no light, no number and no routine on half the facts', async () => {
    const { page, text } = await today({ level: 'green', missingSince: localDay('2026-11-15') })
    expect(text).toContain('Not sure: data missing Nothing is known since Sunday 15 November')
    expect(text).not.toContain('Green')
    expect(page).not.toContain('class="big"')
    expect(page).not.toContain('id="routine"')
  })

  it('says what to do before there is anything', async () => {
    const { text } = await today(null)
    expect(text).toContain('No runs are known yet')
    expect(text).toContain('inbox/ada@limber.example/')
    expect(text).toContain('limber import FILE')
  })

  it('writes dashes, not zeros, for weeks that are not known', async () => {
    const unknown = {
      distanceMetres: null,
      runs: null,
      ascentMetres: null,
      descentMetres: null,
      longestMetres: null,
      knownDays: 0,
      ceilingMetres: null,
    }
    const weeks = [{ starts: localDay('2026-11-16'), ...unknown }]
    const { text } = await today({ weeks, metrics: someMetrics({ weeks }) })
    expect(text).toContain('Distance – last week not known')
  })

  it('tells of shoes when they are due, and of where the runs come from', async () => {
    const web = await testWeb()
    const cookie = await aSignedInRunner(web)
    const shoes = [
      aShoe(),
      aShoe({ shoeId: 'b', name: 'Grey pair', distanceMetres: 820_000 }),
      aShoe({ shoeId: 'c', name: 'Old pair', retired: true }),
    ]
    await keepAssessment(web, anAssessment({ metrics: someMetrics({ shoes }) }))
    await beginImport(web.db, {
      id: 'i',
      runnerId: 'ada',
      connector: 'garmin',
      fingerprint: '',
      startedAt: NOW,
    })
    await endImport(web.db, 'i', NOW, {})
    const text = words(await (await web.get('/dashboard', cookie)).text())
    expect(text).toContain('Blue daily Look them over around 13 December 2026, at 480 km.')
    expect(text).toContain('Grey pair Past 800 km: time to replace the pair.')
    expect(text).not.toContain('Old pair')
    expect(text).toContain('Garmin export Read Saturday 21 November, 19:00')
  })
})

describe('warning signs on today', () => {
  it('send a runner on, with no routine and no running number', async () => {
    const redFlags = { answered: true, answeredOn: localDay('2026-11-21'), standing: ['night-pain'] } as const
    const { page, text } = await today({ level: 'red-flag', metrics: someMetrics({ redFlags }) })
    expect(text).toContain('Stop: see someone Please see a doctor in the next days.')
    expect(text).not.toMatch(/\d\skm|routine, \d/)
    expect(page).not.toContain('<table')
  })

  it('are asked before a routine that is held back', async () => {
    const { page, text } = await today({ prescription: aPrescription(WITHHELD) })
    expect(page).toContain('href="/red-flags"')
    expect(text).not.toContain('hip-flexor')
  })

  it('require an answer, and one answer opens the routine', async () => {
    const { web, cookie } = await today({ prescription: aPrescription(WITHHELD) })
    expect((await web.post('/red-flags', {}, cookie)).status).toBe(422)
    const answer = await web.post('/red-flags', { flag: 'none' }, cookie)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/dashboard'])
    expect(await listCheckIns(web.db, 'ada')).toMatchObject([{ noRedFlags: true }])
    expect(web.asked).toMatchObject([{ name: 'assess-runner', key: 'ada' }])
    const page = await (await web.get('/dashboard', cookie)).text()
    expect(page).toContain('http-equiv="refresh"')
    expect(words(page)).toContain('Your routine is being written')
  })

  it('take the plan away at once, before any job has looked at them', async () => {
    const { web, cookie } = await today({})
    const told = await web.post('/red-flags', { flag: 'leg-weakness' }, cookie)
    expect(await told.text()).toContain('Please go to an emergency department now.')
    const page = words(await (await web.get('/dashboard', cookie)).text())
    expect(page).toContain('Please go to an emergency department now.')
    expect(page).not.toContain('15.3')
  })
})
