import { describe, expect, it } from 'vitest'
import { BOMBS } from '../../scripts/soak/bombs.ts'
import { readAsImport, sourcesOf } from '../../scripts/soak/reading.ts'

describe('a file made to harm', () => {
  it.each(BOMBS)('is refused for what it is: $what', async ({ make, reason }) => {
    const { findings } = await readAsImport(sourcesOf(await make()))
    const reasons = findings.flatMap((found) => (found.kind === 'refused' ? [found.reason] : []))
    expect(reasons).toContainEqual(expect.stringMatching(reason))
  })
})
