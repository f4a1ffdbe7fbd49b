import { describe, expect, it } from 'vitest'
import { importFaults, importsOf } from '../../scripts/house/imports.ts'

const from = (...named: readonly string[]) => named.map((each) => `import { a } from '${each}'\n`).join('')

describe('what a file imports', () => {
  it('is found in every form', () => {
    const source = [
      "import { a } from './a.ts'",
      "import type { B } from './b.ts'",
      "import c, { type D } from './c.ts'",
      "export * from './d.ts'",
      "export type { E } from './e.ts'",
      "import {\n  f,\n  g,\n} from './f.ts'",
      "const g = await import('./g.ts')",
      "import * as h from './h.ts'",
    ].join('\n')
    expect(importsOf(source)).toEqual([
      ...['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts', './h.ts'],
    ])
  })

  it('is nothing that only looks like it', () => {
    expect(importsOf("const text = 'imported from afar'\nobject.import('x')\n")).toEqual([])
  })
})

describe('who may import whom', () => {
  it.each([
    ['rules/model/run.ts', '../metrics/weeks.ts', 'rules/metrics/weeks.ts'],
    ['rules/signals/session-spike.ts', '../metrics/weeks.ts', 'rules/metrics/weeks.ts'],
    ['rules/metrics/weeks.ts', '../signals/index.ts', 'rules/signals/index.ts'],
    ['rules/track/figures.ts', '../exercises/library.ts', 'rules/exercises/library.ts'],
    ['rules/prescriptions/refer.ts', '../signals/index.ts', 'rules/signals/index.ts'],
    ['rules/assess.ts', '../db/open.ts', 'db/open.ts'],
    ['connectors/connector.ts', './files/fit.ts', 'connectors/files/fit.ts'],
    ['connectors/garmin/gear.ts', '../../db/open.ts', 'db/open.ts'],
    ['connectors/files/fit.ts', '../garmin/gear.ts', 'connectors/garmin/gear.ts'],
    ['connectors/garmin/gear.ts', '../../rules/assess.ts', 'rules/assess.ts'],
    ['connectors/index.ts', '../src/app.ts', 'src/app.ts'],
    ['db/runs.ts', '../connectors/connector.ts', 'connectors/connector.ts'],
    ['db/runs.ts', '../rules/assess.ts', 'rules/assess.ts'],
    ['db/runs.ts', '../src/config.ts', 'src/config.ts'],
    ['src/pictures/svg.ts', '../mail/words.ts', 'src/mail/words.ts'],
    ['src/mail/alert.ts', '../../db/runs.ts', 'db/runs.ts'],
    ['src/web/server.ts', '../jobs/index.ts', 'src/jobs/index.ts'],
    ['src/web/pages/landing.ts', '../../mail/alert.ts', 'src/mail/alert.ts'],
    ['src/web/server.ts', '../../connectors/index.ts', 'connectors/index.ts'],
    ['src/web/server.ts', '../queue/in-process.ts', 'src/queue/in-process.ts'],
    ['src/jobs/plan-day.ts', '../web/server.ts', 'src/web/server.ts'],
    ['src/jobs/import-delivery.ts', '../../connectors/garmin/gear.ts', 'connectors/garmin/gear.ts'],
    ['src/queue/in-process.ts', '../../db/work.ts', 'db/work.ts'],
    ['src/app.ts', '../scripts/house/table.ts', 'scripts/house/table.ts'],
    ['src/commands/import.ts', '../../scripts/demo-data/zip.ts', 'scripts/demo-data/zip.ts'],
    ['scripts/house/check.ts', '../../test/support/clock.ts', 'test/support/clock.ts'],
  ])('%s may not import %s', (file, named, target) => {
    const faults = importFaults(file, from(named))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/ may not import /)
    expect(faults[0]?.startsWith(`${file}: `)).toBe(true)
    expect(faults[0]?.endsWith(target)).toBe(true)
  })

  it.each([
    ['rules/signals/session-spike.ts', '../model/signal.ts'],
    ['rules/prescriptions/refer.ts', '../exercises/routine.ts'],
    ['rules/assess.ts', './metrics/metrics.ts'],
    ['connectors/garmin/gear.ts', '../files/fit.ts'],
    ['connectors/garmin/gear.ts', '../../rules/track/figures.ts'],
    ['db/runs.ts', '../rules/model/run.ts'],
    ['src/mail/alert.ts', '../pictures/svg.ts'],
    ['src/web/server.ts', '../queue/queue.ts'],
    ['src/jobs/plan-day.ts', '../mail/digest.ts'],
    ['src/commands/demo.ts', '../../scripts/demo-data/sample-runner.ts'],
    ['src/app.ts', './web/server.ts'],
  ])('%s may import %s', (file, named) => {
    expect(importFaults(file, from(named))).toEqual([])
  })

  it('has a row for every room: a new one must be written down first', () => {
    expect(importFaults('connectors/elsewhere/pull.ts', from('../connector.ts'))).toEqual([
      'connectors/elsewhere/pull.ts: no row of the table speaks of it',
    ])
  })

  it('finds a fault in a dynamic import, and each of several', () => {
    const source = `${from('../src/app.ts', '../src/config.ts')}await import('../connectors/index.ts')`
    expect(importFaults('db/open.ts', source)).toHaveLength(3)
  })
})

describe('where a library is at home', () => {
  it.each([
    ['src/web/server.ts', 'kysely', 'kysely is at home in db/'],
    [
      'src/app.ts',
      'better-sqlite3',
      'better-sqlite3 is at home in db/, scripts/soak/kills/die-at.ts, scripts/soak/mail/die-at-mark.ts',
    ],
    ['src/jobs/deliver-mail.ts', 'nodemailer', 'nodemailer is at home in src/mail/transport.ts'],
    ['src/mail/alert.ts', '@resvg/resvg-js', '@resvg/resvg-js is at home in src/pictures/'],
    ['src/app.ts', 'hono/html', 'hono is at home in src/web/'],
    ['db/open.ts', 'zod', 'zod is at home in src/, connectors/'],
    ['rules/assess.ts', 'left-pad', 'the library left-pad has no home in the table'],
  ])('%s may not import %s', (file, library, fault) => {
    expect(importFaults(file, from(library))).toEqual([`${file}: ${fault}`])
  })

  it.each([
    ['db/open.ts', 'kysely/migration'],
    ['src/web/layout.ts', 'hono/html'],
    ['src/app.ts', '@hono/node-server'],
    ['rules/assess.ts', 'node:assert'],
    ['src/config.ts', 'zod'],
  ])('%s may import %s', (file, library) => {
    expect(importFaults(file, from(library))).toEqual([])
  })
})
