import { describe, expect, it } from 'vitest'
import { listRuns, removeRun } from '../../db/runs.ts'
import { aLinkedWeb, aPair } from '../support/letter-links.ts'
import { storeRun, storeRunner } from '../support/stored.ts'

const ASSESS = [{ name: 'assess-runner', key: 'ada', payload: { runnerId: 'ada' } }]

describe('"how hard was this run"', () => {
  it('shows the day and the distance of the run, eleven numbers, and nothing else of the runner', async () => {
    const { web, path } = await aLinkedWeb()
    const page = await (await web.get(path('exertion'))).text()
    expect(page).toContain('Saturday 21 November, 10.0\u00a0km')
    expect(page.match(/name="exertion"/g)).toHaveLength(11)
    expect(page).toMatch(/<strong>0<\/strong> Rest.*<strong>10<\/strong> Maximal/s)
    expect(page).not.toMatch(/Long run, hills|148|Pair|checked/)
  })

  it.each(['0', '10'])(
    'keeps %s as the runner’s word on that run, and asks for a new look',
    async (exertion) => {
      const { web, path } = await aLinkedWeb()
      await storeRun(web.db, { id: 'run-2' })
      expect((await web.post(path('exertion'), { exertion })).status).toBe(200)
      const told = (await listRuns(web.db, 'ada')).map((run) => [
        run.id,
        run.exertionByRunner,
        run.perceivedExertion,
      ])
      expect(told).toEqual([
        ['run-1', Number(exertion), Number(exertion)],
        ['run-2', null, null],
      ])
      expect(web.asked).toEqual(ASSESS)
    },
  )

  it('asks again where no number was chosen', async () => {
    const { web, path } = await aLinkedWeb()
    const answer = await web.post(path('exertion'), {})
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('href="#exertion"')
    expect(web.asked).toEqual([])
  })
})

describe('"which shoes were these"', () => {
  it('offers the pairs that were in use on the day, and leads to others', async () => {
    const { web, path } = await aLinkedWeb()
    await aPair(web, 'old', { retiredOn: '2026-11-20' })
    await aPair(web, 'resting', { retiredOn: '2026-11-21' })
    await storeRunner(web.db, { id: 'bob', email: 'bob@limber.example' })
    await aPair(web, 'of bob', { runnerId: 'bob' })
    const page = await (await web.get(path('shoe'))).text()
    expect([...page.matchAll(/name="shoe" value="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'pegasus',
      'resting',
      'speedgoat',
    ])
    expect(page).toContain('href="/dashboard"')
  })

  it('keeps the pair as the runner’s own choice, and asks for a new look', async () => {
    const { web, path } = await aLinkedWeb()
    await web.post(path('shoe'), { shoe: 'pegasus' })
    expect(await listRuns(web.db, 'ada')).toMatchObject([{ shoeId: 'pegasus', shoeByRunner: true }])
    expect(web.asked).toEqual(ASSESS)
  })

  it('takes no pair that was not offered', async () => {
    const { web, path } = await aLinkedWeb()
    await aPair(web, 'old', { retiredOn: '2026-11-20' })
    for (const form of [{}, { shoe: 'old' }, { shoe: 'nonsense' }])
      expect((await web.post(path('shoe'), form)).status).toBe(422)
    expect(await listRuns(web.db, 'ada')).toMatchObject([{ shoeId: null, shoeByRunner: false }])
  })

  it('says so where no pair is known yet', async () => {
    const { web, path } = await aLinkedWeb()
    await web.db.deleteFrom('shoes').execute()
    const answer = await web.get(path('shoe'))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('No pair is known yet.')
  })
})

describe('a question about a run that is gone', () => {
  it.each(['exertion', 'shoe'] as const)('gets a kind page and changes nothing: %s', async (act) => {
    const { web, path } = await aLinkedWeb()
    const url = path(act)
    await removeRun(web.db, 'run-1')
    for (const answer of [await web.get(url), await web.post(url, { exertion: '3', shoe: 'pegasus' })]) {
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain('This run is no longer here')
    }
    expect(web.asked).toEqual([])
  })

  it.each(['exertion', 'shoe'] as const)('is what a run of another runner is, too: %s', async (act) => {
    const { web, path } = await aLinkedWeb()
    await storeRunner(web.db, { id: 'bob', email: 'bob@limber.example' })
    await storeRun(web.db, { id: 'run of bob', runnerId: 'bob' })
    const url = path(act, 'run of bob')
    expect((await web.get(url)).status).toBe(410)
    expect((await web.post(url, { exertion: '3', shoe: 'pegasus' })).status).toBe(410)
    expect(await listRuns(web.db, 'bob')).toMatchObject([{ exertionByRunner: null, shoeByRunner: false }])
  })
})
