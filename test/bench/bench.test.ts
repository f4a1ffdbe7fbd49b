import { describe, expect, it } from 'vitest'
import { assess } from '../../rules/assess.ts'
import { madeUpYears } from '../../scripts/bench/made-up-years.ts'
import { digestWriter } from '../../scripts/bench/mail.ts'
import { inProcess } from '../support/node-process.ts'

const BENCH = new URL('../../scripts/bench/bench.ts', import.meta.url)

describe('npm run bench', () => {
  it('names what it knows when it is asked for something else', async () => {
    await expect(inProcess(BENCH, ['assess', 'pages'])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/No benchmark is called pages\. Known: assess, mail, assess\/full-750/),
    })
  })

  it('measures the same years every time', () => {
    expect(madeUpYears(300)).toEqual(madeUpYears(300))
  })

  it('measures runs of a year in order, with all that a rule can ask for', () => {
    const { history, runner, day } = madeUpYears(300)
    expect(history.runs).toHaveLength(300)
    expect(history.runs).toEqual(history.runs.toSorted((a, b) => a.startedAt - b.startedAt))
    const { metrics } = assess(history, runner, day)
    expect(metrics.knownDays).toBe(365)
    expect(metrics.load).toMatchObject({ countedBy: 'edwards', fitness: { fitness: expect.any(Number) } })
    expect(metrics.intensity.by).toBe('pulse')
    expect(metrics.elevation.hills).not.toBeNull()
    expect(metrics.surface.change).not.toBeNull()
    expect(metrics.cadence.ratio).not.toBeNull()
    expect(metrics.shoes.map((shoe) => shoe.distanceMetres > 0)).toEqual([true, true, true, true, true])
  })

  it('writes a whole digest of stored years, picture and all, as a job would', async () => {
    const { write, close } = await digestWriter(300)
    const { letter } = await write()
    await close()
    expect(letter.subject).toMatch(/^Week 47: [\d.]+ km in \w+ runs$/)
    expect(letter.attachments).toHaveLength(2)
    expect(letter.text).toContain('NEXT WEEK')
  })
})
