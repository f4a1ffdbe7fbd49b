import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayInZone, instant } from '../../rules/model/day.ts'
import { SAMPLE_ZONE, sampleFiles } from '../../scripts/demo-data/sample-runner.ts'
import { newPlace, type Place, type Server } from '../support/process.ts'

const RUNNER = 'ada@limber.example'
const EXERCISE = /cat-cow|bridge|curl-up|open book/i

describe('a Garmin export handed in beside a running server', () => {
  let place: Place
  let server: Server
  const answers: number[] = []

  beforeAll(async () => {
    place = await newPlace()
    server = await place.serve()
    await place.limber('runner', 'add', '--email', RUNNER, '--timezone', SAMPLE_ZONE)
    const now = instant(Date.now())
    const files = await sampleFiles(addDays(dayInZone(now, SAMPLE_ZONE), -1), now)
    await writeFile(join(place.dataDir, 'export.zip'), files.garminExport)
    await writeFile(join(place.dataDir, 'last-run.fit'), files.lastRun)
  })

  afterAll(async () => {
    await place.remove()
  })

  it('is imported while pages go on answering', async () => {
    let importing = true
    const looking = (async () => {
      while (importing) answers.push((await fetch(`${server.address}/healthz`)).status)
    })()
    const report = await place.limber(
      ...['import', join(place.dataDir, 'export.zip'), join(place.dataDir, 'last-run.fit')],
      ...['--runner', RUNNER, '--json'],
    )
    importing = false
    await looking

    expect(JSON.parse(report)).toMatchObject({ runs: { added: 64, superseded: 0 }, notRuns: 17, refused: [] })
    expect(answers.length).toBeGreaterThan(10)
    expect(new Set(answers)).toEqual(new Set([200]))
  })

  it('changes nothing the second time', async () => {
    const report = await place.limber(
      'import',
      join(place.dataDir, 'export.zip'),
      '--runner',
      RUNNER,
      '--json',
    )
    expect(JSON.parse(report)).toMatchObject({ runs: { added: 0, updated: 0, unchanged: 63, superseded: 0 } })
  })

  it('brings a letter with the reason and the distance, which asks about warning signs before any routine', async () => {
    const [letter] = await place.lettersAtLeast(1)
    expect(letter?.subject).toMatch(/^18\.2 km on \w+day: your plan until /)
    expect(letter?.text).toMatch(
      /18\.2 km is 31 % over your longest run of the last\s30 days \(13\.9\)\. Up\s?to 15\.3 km stays within 10 %\./,
    )
    expect(letter?.text).toContain('Numbness between the legs')
    expect(letter?.text).not.toMatch(EXERCISE)
    expect(String(letter?.html)).not.toMatch(EXERCISE)
  })

  it('brings the routine once the runner has said that no warning sign stands', async () => {
    const [first] = await place.letters()
    const path = /Answer the questions:\s+\S+?(\/l\/\S+)/.exec(first?.text ?? '')?.[1]
    const link = `${server.address}${path}`
    expect((await fetch(link)).status).toBe(200)
    expect(await place.letters()).toHaveLength(1)

    const body = new URLSearchParams({ flag: 'none' })
    expect((await fetch(link, { method: 'POST', body, redirect: 'manual' })).status).toBeLessThan(400)
    const letters = await place.lettersAtLeast(2)
    const second = letters.find((letter) => EXERCISE.test(letter.text ?? ''))
    expect(second?.text).toMatch(/hips and trunk, 17 minutes/i)

    const { prescription } = JSON.parse(await place.limber('assess', '--runner', RUNNER, '--json'))
    const seconds = prescription.routine.reduce(
      (sum: number, item: { seconds: number }) => sum + item.seconds,
      0,
    )
    expect(seconds + 15 * (prescription.routine.length - 1)).toBeGreaterThanOrEqual(15 * 60)
    expect(seconds + 15 * (prescription.routine.length - 1)).toBeLessThanOrEqual(25 * 60)
  })

  it('and the server stops cleanly when asked', async () => {
    expect(await server.stop()).toBe(0)
  })
})
