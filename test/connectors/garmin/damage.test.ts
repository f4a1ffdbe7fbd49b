import { describe, expect, it } from 'vitest'
import type { Finding, ReadContext, Spool } from '../../../connectors/connector.ts'
import { sourceOfBytes } from '../../../connectors/files/random-access.ts'
import { garminAccountExport } from '../../../connectors/garmin/account-export.ts'
import { instant } from '../../../rules/model/day.ts'
import { makeGarminExport } from '../../../scripts/fixtures/make-garmin-export.ts'

const spool: Spool = async (name, bytes) =>
  sourceOfBytes(name, Buffer.concat(await Array.fromAsync(bytes)), null)

const CONTEXT: ReadContext = {
  zone: 'Europe/Berlin',
  now: instant(Date.UTC(2026, 8, 21, 22, 30)),
  units: null,
  sport: null,
  spool,
}

async function read(bytes: Uint8Array): Promise<readonly Finding[]> {
  const delivery = { files: [sourceOfBytes('export.zip', bytes, null)] }
  return Array.fromAsync(garminAccountExport.read(delivery, CONTEXT))
}

/** The same numbers on every run, so that a failure can be seen again (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

describe('a damaged export', () => {
  it('is refused, wherever it is cut off', async () => {
    const whole = await makeGarminExport()
    const random = seeded(7)
    for (let round = 0; round < 60; round += 1) {
      const findings = await read(whole.subarray(0, 4 + random(whole.length - 5)))
      expect(findings).toEqual([expect.objectContaining({ kind: 'refused', file: 'export.zip' })])
    }
  })

  it('never ends the reading with an exception, whichever of its bytes are wrong', async () => {
    const whole = await makeGarminExport()
    const random = seeded(11)
    let refusals = 0
    for (let round = 0; round < 200; round += 1) {
      const bytes = Uint8Array.from(whole)
      for (let hit = 0; hit <= round % 8; hit += 1) bytes[random(bytes.length)] = random(256)
      const findings = await read(bytes)
      refusals += findings.filter((found) => found.kind === 'refused').length
    }
    // two refusals belong to the export itself
    expect(refusals).toBeGreaterThan(2 * 200)
  })
})
