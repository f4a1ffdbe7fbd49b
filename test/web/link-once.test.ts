import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listCheckIns } from '../../db/check-ins.ts'
import { type Database, migrate, openDatabase } from '../../db/open.ts'
import { findRunner } from '../../db/runners.ts'
import { listRuns } from '../../db/runs.ts'
import { describeOnBoth } from '../support/databases.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type Act, ANSWERS, aLinkedWeb } from '../support/letter-links.ts'
import { inProcess } from '../support/node-process.ts'
import { storeRun } from '../support/stored.ts'
import { allRows } from '../support/tables.ts'

const ONCE: readonly Act[] = ['pain', 'red-flags', 'seen', 'exertion', 'shoe', 'snooze']
const ROUTINE: readonly Act[] = ['done', 'too-hard', 'hurt']

const linked = (db: Database) => aLinkedWeb({ ports: { db } })

describeOnBoth('a link that works once', (open) => {
  it.each(ONCE)(
    'acts at the first press; then it says what it did and when, and changes nothing: %s',
    async (act) => {
      const { web, path } = await linked(await open())
      const url = path(act)
      expect((await web.post(url, ANSWERS[act])).status).toBe(200)
      const before = await allRows(web.db)
      web.passMinutes(90)
      for (const answer of [await web.get(url), await web.post(url, ANSWERS[act])]) {
        const page = await answer.text()
        expect(answer.status).toBe(200)
        expect(page).toContain('Noted already')
        expect(page).toContain('on Saturday 21 November, 19:00. Nothing has changed now.')
        expect(page).not.toContain('<form')
      }
      expect(await allRows(web.db)).toEqual(before)
    },
  )

  it.each(ONCE)('is spent by one of many taps at once: %s', async (act) => {
    const { web, path } = await linked(await open())
    const url = path(act)
    const answers = await Promise.all(Array.from({ length: 8 }, () => web.post(url, ANSWERS[act])))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    expect(pages.filter((page) => !page.includes('Noted already'))).toHaveLength(1)
    expect((await listCheckIns(web.db, 'ada')).length).toBeLessThan(2)
    expect(web.asked.length).toBeLessThan(2)
  })

  it('is not spent by a form that comes back with a question open', async () => {
    const { web, path } = await linked(await open())
    const faults = [
      ['pain', { pain: '5' }],
      ['red-flags', {}],
      ['exertion', { exertion: '11' }],
      ['shoe', { shoe: 'of somebody else' }],
    ] as const
    for (const [act, fault] of faults) {
      const url = path(act)
      expect((await web.post(url, fault)).status).toBe(422)
      expect(await (await web.post(url, ANSWERS[act])).text()).not.toContain('Noted already')
    }
  })

  it('leaves the links beside it in its letter as they are', async () => {
    const { web, path } = await linked(await open())
    await web.post(path('pain'), { pain: '0' })
    await web.post(path('exertion'), { exertion: '3' })
    await web.post(path('shoe'), { shoe: 'speedgoat' })
    expect(await listRuns(web.db, 'ada')).toMatchObject([{ exertionByRunner: 3, shoeId: 'speedgoat' }])
  })
})

describe('one SQLite file with several processes', () => {
  it('has each link act in one of them', async () => {
    const file = join(await temporaryFolder(), 'limber.sqlite')
    const db = openDatabase(file)
    onTestFinished(() => db.destroy())
    await migrate(db)
    const { path } = await linked(db)
    for (let run = 2; run <= 40; run++) await storeRun(db, { id: `run-${run}` })
    const paths = Array.from({ length: 40 }, (_, index) => path('exertion', `run-${index + 1}`))
    const script = new URL('../processes/press-buttons.ts', import.meta.url)
    const acted = await Promise.all([1, 2, 3].map(() => inProcess(script, [file, ...paths])))
    expect(acted.map(Number).reduce((total, count) => total + count)).toBe(40)
    expect(await db.selectFrom('used_links').select('id').execute()).toHaveLength(40)
  })
})

describeOnBoth('the three buttons of a routine', (open) => {
  it.each(ROUTINE)('count once, pressed eight times at once: %s', async (act) => {
    const { web, path } = await linked(await open())
    const url = path(act)
    await Promise.all(Array.from({ length: 8 }, () => web.post(url, ANSWERS[act])))
    expect(await listCheckIns(web.db, 'ada')).toMatchObject([{ feedback: act }])
    expect(web.asked).toHaveLength(1)
  })

  it('put an earlier answer of the day right: the newest stands, and the page says so', async () => {
    const { web, path } = await linked(await open())
    const [done, tooHard] = [path('done'), path('too-hard')]
    expect(await (await web.post(done)).text()).toContain('Today’s newest answer counts.')
    web.passMinutes(5)
    expect(await (await web.get(tooHard)).text()).toContain(
      'Today at 19:00 you told us: done. The newest answer counts.',
    )
    await web.post(tooHard)
    web.passMinutes(5)
    expect(await (await web.get(tooHard)).text()).toContain('Today at 19:05 you told us: too hard.')
    await web.post(done)
    const told = await listCheckIns(web.db, 'ada')
    expect(told.map(({ feedback }) => feedback)).toEqual(['done', 'too-hard', 'done'])
  })

  it('say what they did when pressed again on the same day, and offer the other answers', async () => {
    const { web, path } = await linked(await open())
    const url = path('done')
    await web.post(url)
    const before = await allRows(web.db)
    web.passMinutes(5)
    for (const answer of [await web.get(url), await web.post(url)]) {
      const page = await answer.text()
      expect(page).toContain('Noted already')
      expect(page).toContain('Today at 19:00 you told us: done.')
      expect(page).toMatch(/value="too-hard".*value="hurt"/s)
      expect(page).not.toContain('value="done"')
    }
    expect(await allRows(web.db)).toEqual(before)
  })

  it('work again on another day, because a letter asks for several routines', async () => {
    const { web, path } = await linked(await open())
    const url = path('done')
    await web.post(url)
    web.passMinutes(5 * 60)
    expect(await (await web.get(url)).text()).toContain('Did you do the routine?')
    await web.post(url)
    const told = await listCheckIns(web.db, 'ada')
    expect(told.map(({ day, feedback }) => [day, feedback])).toEqual([
      ['2026-11-21', 'done'],
      ['2026-11-22', 'done'],
    ])
  })

  it('take another number for what hurts, also after a double tap', async () => {
    const { web, path } = await linked(await open())
    const url = path('hurt')
    for (const pain of ['1', '1', '2', '2', '1']) {
      web.passMinutes(1)
      await web.post(url, { pain, area: 'knee' })
    }
    expect((await listCheckIns(web.db, 'ada')).map(({ pain }) => pain)).toEqual([1, 2, 1])
  })

  it('are one answer when two letters of a day ask the same', async () => {
    const { web, path } = await linked(await open())
    const first = path('done')
    web.passMinutes(1)
    await web.post(first)
    await web.post(path('done'))
    expect(await listCheckIns(web.db, 'ada')).toHaveLength(1)
  })
})

describeOnBoth('a warning sign behind a link that was used', (open) => {
  it.each(['pain', 'red-flags', 'hurt'] as const)(
    'is heard and answered all the same, and kept once: %s',
    async (act) => {
      const { web, path } = await linked(await open())
      const url = path(act)
      await web.post(url, ANSWERS[act])
      for (const _ of [1, 2]) {
        web.passMinutes(1)
        const answer = await web.post(url, { pain: '6', area: 'low-back', flag: 'fever' })
        expect(await answer.text()).toContain('Please see a doctor in the next days.')
      }
      const told = await listCheckIns(web.db, 'ada')
      expect(told.filter(({ redFlags }) => redFlags.length > 0)).toHaveLength(1)
    },
  )
})

describeOnBoth('a link to stop letters', (open) => {
  it('answers a one-click POST the same, however often and at once a mail program sends it', async () => {
    const { web, path } = await linked(await open())
    const url = path('stop-digest')
    const click = () => web.post(url, { 'List-Unsubscribe': 'One-Click' })
    const answers = [...(await Promise.all([click(), click(), click()])), await click()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await findRunner(web.db, 'ada')).toMatchObject({
      mail: { alerts: true, digest: false, checkIns: true, news: true },
    })
  })
})
