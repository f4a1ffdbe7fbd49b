import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { brokenPromises, differences } from '../../scripts/soak/kills/dump.ts'
import { KINDS } from '../../scripts/soak/kills/moments.ts'
import { killImports } from '../../scripts/soak/kills/soak-kills.ts'
import { unlike } from '../../scripts/soak/kills/trial.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('an import that is killed', () => {
  it('comes to the same as one that was not, handed in again', async () => {
    const { trials, counts } = await killImports({ kills: 3, runs: 40, seed: 2 }, () => undefined)
    expect(trials.flatMap(({ faults }) => faults)).toEqual([])
    expect(trials.flatMap(({ moments }) => moments)).toHaveLength(3)
    // an import that never came by a kind of moment would not have been tried there
    for (const kind of KINDS) expect(counts[kind]).toBeGreaterThan(1)
  }, 120_000)
})

describe('two dumps', () => {
  it('differ in what one has more of, each line as often as it stands', () => {
    expect(differences(['a', 'b', 'b'], ['b', 'c', 'a'])).toEqual({ missing: ['b'], excess: ['c'] })
    expect(differences(['a', 'b'], ['b', 'a'])).toEqual({ missing: [], excess: [] })
  })

  it('are two outcomes with their reports and runs', () => {
    const once = { report: '{ "added": 1 }', runs: '[]', dump: ['runs 1'] }
    expect(unlike(once, once)).toEqual([])
    expect(unlike(once, { report: '{ "added": 2 }', runs: '[]', dump: [] })).toEqual([
      'report: missing: { "added": 1 }',
      'report: too much: { "added": 2 }',
      'dump: missing: runs 1',
    ])
  })
})

describe('a data folder after a kill', () => {
  it('breaks its promises with a file that is torn or missing', async () => {
    const folder = await temporaryFolder()
    const db = new DatabaseSync(join(folder, 'limber.db'))
    db.exec(
      "create table originals (hash text, extension text); insert into originals values ('ab12', 'gpx')",
    )
    db.close()
    await mkdir(join(folder, 'originals', 'aa'), { recursive: true })
    const hash = createHash('sha256').update('whole').digest('hex')
    const [whole, torn] = [`originals/aa/${hash}.fit`, `originals/aa/${hash}.tcx`]
    await writeFile(join(folder, whole), 'whole')
    await writeFile(join(folder, torn), 'who')
    expect(brokenPromises(folder)).toEqual([
      'a row names ab12.gpx, which is not there',
      `file ${torn} is not what its name says`,
    ])
  })
})
