import { describe, expect, it } from 'vitest'
import { inProcess } from '../support/node-process.ts'

describe('this house', () => {
  it('keeps its own rules, all of its files', async () => {
    const said = await inProcess(new URL('../../scripts/house/check.ts', import.meta.url))
    const [, files, faults] = /House: (\d+) files, (\d+) faults/.exec(said) ?? []
    expect(Number(files)).toBeGreaterThan(200)
    expect(faults).toBe('0')
  })
})
