import { describe, expect, it } from 'vitest'
import { tryHerd } from '../../scripts/soak/mutants/herd.ts'
import { mutantOf } from '../../scripts/soak/mutants/mutant.ts'
import { generatedSeeds } from '../../scripts/soak/mutants/seeds.ts'
import { herdFaults } from '../../scripts/soak/mutants/soak-mutants.ts'
import { tryMutant } from '../../scripts/soak/mutants/try-mutant.ts'
import { readAsImport, sourcesOf } from '../../scripts/soak/reading.ts'

const seeds = await generatedSeeds()

describe('a whole file, before it is spoilt,', () => {
  it.each(seeds)('is known for what it is and has no fault: $name', async (seed) => {
    const whole = { number: 0, seed: seed.name, files: await seed.around(seed.bytes) }
    expect(await tryMutant(whole)).toMatchObject({ isDetected: true, faults: [] })
  })

  it.each(seeds.filter(({ name }) => name !== 'settings.fit'))('tells of a run: $name', async (seed) => {
    const { findings } = await readAsImport(sourcesOf(await seed.around(seed.bytes)))
    expect(findings.map(({ kind }) => kind)).toContain('run')
  })
})

describe('a mutant', () => {
  it('is the same whenever it is asked for', async () => {
    for (const number of seeds.keys()) {
      expect(await mutantOf(seeds, number)).toEqual(await mutantOf(seeds, number))
    }
  })

  it('is mostly unlike its seed', async () => {
    let alike = 0
    for (const [number, seed] of seeds.entries()) {
      const [mutant, whole] = [await mutantOf(seeds, number), await seed.around(seed.bytes)]
      if (Buffer.compare(mutant.files[0]?.bytes ?? Buffer.of(), whole[0]?.bytes ?? Buffer.of()) === 0)
        alike += 1
    }
    expect(alike).toBeLessThan(seeds.length / 5)
  })

  it('ends no import, of a thousand over all formats, at least half of which are known', async () => {
    const herd = { count: 1000, workers: 1, silenceMs: 60_000, samples: null }
    const report = await tryHerd(herd, () => undefined)
    expect(report.verdicts.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(herdFaults(herd, report)).toEqual([])
  }, 120_000)
})

describe('a herd', () => {
  it('is at fault when mutants are missing, unknown or take too much', () => {
    const herd = { count: 3, workers: 1, silenceMs: 1, samples: null }
    const verdict = { number: 0, seed: 'a', seconds: 0, faults: [] }
    const verdicts = [
      { ...verdict, isDetected: true },
      { ...verdict, isDetected: false },
      { ...verdict, isDetected: false },
    ]
    expect(herdFaults(herd, { verdicts, peakMiB: 301 })).toEqual([
      'only 33.3 % of the mutants were taken for their format',
      'a process took 301 MiB, more than 300',
    ])
    expect(herdFaults(herd, { verdicts: verdicts.slice(0, 2), peakMiB: 300 })).toEqual([
      '2 mutants were tried where 3 were due',
    ])
  })
})
