import { describe, expect, it } from 'vitest'
import { doorFaults } from '../../scripts/house/doors.ts'

describe('a way round a door', () => {
  it.each([
    ['const now = Date.now()', 'reads the clock'],
    ['const now = new Date()', 'reads the clock'],
    ['const now = Temporal.Now.instant()', 'reads the clock'],
    ['const now = performance.now()', 'reads the clock'],
    ['const jitter = Math.random()', 'takes chance'],
    ['const id = randomUUID()', 'takes chance'],
    ['const id = crypto.randomUUID()', 'takes chance'],
    ["import { createHash, randomBytes } from 'node:crypto'", 'takes chance'],
    ["import { randomInt } from 'node:crypto'", 'takes chance'],
    ['setTimeout(act, 5)', 'sets a timer'],
    ['setInterval(act, 5)', 'sets a timer'],
    ['setImmediate(act)', 'sets a timer'],
    ['const home = process.env.HOME', 'reads the environment'],
    ["const page = await fetch('https://limber.example')", 'calls out'],
  ])('is found: %s', (line, what) => {
    expect(doorFaults('src/jobs/plan-day.ts', `const a = 1\n${line}\n`)).toEqual([
      `src/jobs/plan-day.ts:2: ${what} outside its door`,
    ])
  })

  it.each([
    ['src/runtime.ts', 'now: () => instant(Date.now()), chance: () => Math.random(), id: randomUUID()'],
    ['src/runtime.ts', "import { randomBytes } from 'node:crypto'"],
    ['src/config.ts', 'return readConfig(process.env)'],
  ])('is none in the door itself: %s', (file, line) => {
    expect(doorFaults(file, line)).toEqual([])
  })

  it('is one in the door of something else', () => {
    expect(doorFaults('src/config.ts', 'Date.now()')).toHaveLength(1)
    expect(doorFaults('src/runtime.ts', 'process.env.HOME')).toHaveLength(1)
    expect(doorFaults('src/runtime.ts', "fetch('x')")).toHaveLength(1)
  })

  it.each([
    'const at = new Date(moment)',
    'const zone = Temporal.Now.timeZoneId()',
    'const address = app.fetch(request)',
    'const spare = prefetch(page)',
    '// never Date.now() here',
    ' * never Math.random() here',
    '/** process.env is read elsewhere */',
    'const a = 1 // not Date.now()',
    'runtime.randomBytes(32)',
  ])('is none that only looks like it: %s', (line) => {
    expect(doorFaults('src/jobs/plan-day.ts', line)).toEqual([])
  })

  it('is told of with its line, each of several', () => {
    const source = 'Date.now()\n\nMath.random() + Date.now()\n'
    expect(doorFaults('db/runs.ts', source)).toEqual([
      'db/runs.ts:1: reads the clock outside its door',
      'db/runs.ts:3: reads the clock outside its door',
      'db/runs.ts:3: takes chance outside its door',
    ])
  })
})
