import { describe, expect, it } from 'vitest'
import { mergeRun } from '../../rules/merged-run.ts'
import type { RunFigures } from '../../rules/model/run.ts'
import { accountOf, readContent } from '../../src/jobs/record-content.ts'
import { figures, recordEntry } from '../support/stored.ts'

/** What readers did not tell before migration 0004. */
const UNKNOWN = {
  ...{ steepAscentMetres: null, gradeAdjustedMetres: null, minettiMetres: null },
  ...{ pulseSeconds: [], perceivedExertion: null },
}

/** Content as it was written then. */
function contentBefore(): string {
  const added = new Set(Object.keys(UNKNOWN))
  const known = Object.fromEntries(Object.entries(figures()).filter(([field]) => !added.has(field)))
  const around = { shoes: [], notes: [], device: null, keys: [], original: null }
  return JSON.stringify({ figures: known, ...around, startIsHidden: false, zoneIsAssumed: false })
}

function told(externalId: string, content: string) {
  return accountOf(recordEntry({ source: 'garmin_export', externalId, content }), readContent(content))
}

describe('a record stored before slopes, pulse and exertion were read', () => {
  it('is read with these unknown and all else as it was', () => {
    const content = contentBefore()
    for (const field of Object.keys(UNKNOWN)) expect(content).not.toContain(field)
    expect(readContent(content).figures).toEqual({ ...figures(), ...UNKNOWN })
  })

  it('merges into a run where they are unknown', () => {
    const { figures: merged, toldBy } = mergeRun([told('1', contentBefore()), told('2', contentBefore())])
    expect([merged, toldBy]).toEqual([{ ...figures(), ...UNKNOWN }, []])
  })

  it('is helped out by a record that knows them', () => {
    const known: Partial<RunFigures> = {
      ...{ steepAscentMetres: 15.5, gradeAdjustedMetres: 10_411.75, minettiMetres: 10_380.25 },
      ...{ pulseSeconds: [[145, 1200.5]], perceivedExertion: 6.5 },
    }
    const later = JSON.stringify({ ...readContent(contentBefore()), figures: figures(known) })
    const { counting, figures: merged } = mergeRun([told('1', contentBefore()), told('2', later)])
    expect(counting.name).toBe('garmin_export:1')
    expect(merged).toMatchObject(known)
  })
})
