import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replay } from '../../scripts/replays/replay.ts'
import { sampleHistory } from '../../scripts/replays/sample-history.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SAMPLES = resolve(ROOT, process.env.LIMBER_SAMPLES ?? '../shared/samples')
const isMissing = !existsSync(SAMPLES)
if (isMissing) console.warn(`left out: no samples in ${SAMPLES}; set LIMBER_SAMPLES to their folder`)

describe('the sample history', () => {
  it('is none where the samples are not at hand', () => {
    expect(sampleHistory(join(tmpdir(), 'no-samples-here'))).toBeNull()
  })

  it.skipIf(isMissing)('is 89 runs from April to October', () => {
    const sample = sampleHistory(SAMPLES)
    expect(sample).toMatchObject({ first: '2025-04-28', last: '2025-10-19' })
    expect(sample?.history.runs).toHaveLength(89)
  })

  it.skipIf(isMissing)('counts what a script in another language counts, and keeps the three bounds', () => {
    const sample = sampleHistory(SAMPLES)
    if (sample === null) throw new Error(`no history in ${SAMPLES}`)
    const counts = replay(sample)
    // spikes on 14 June, 24 August, 14 September and 4 October
    expect(counts).toMatchObject({ compared: 70, spikes: 4, days: 140, growthDays: 137, naiveDays: 60 })
    expect(counts.jumpDays).toBe(14)
    expect((10 * counts.letters) / counts.days).toBeLessThanOrEqual(1)
    expect(counts.letters).toBeGreaterThanOrEqual(4)
  })
})
