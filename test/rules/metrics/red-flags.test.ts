import { describe, expect, it } from 'vitest'
import { redFlagsOf } from '../../../rules/metrics/red-flags.ts'
import { aCheckIn } from '../../support/history.ts'

const night = aCheckIn('2026-11-01', { redFlags: ['night-pain'] })
const none = aCheckIn('2026-11-05', { noRedFlags: true })
const cleared = aCheckIn('2026-11-10', { cleared: true })

describe('warning signs', () => {
  it('have not been answered by a check-in that says nothing of them', () => {
    expect(redFlagsOf([])).toEqual({ answered: false, answeredOn: null, standing: [] })
    expect(redFlagsOf([aCheckIn('2026-11-01', { pain: 2 })])).toEqual({
      answered: false,
      answeredOn: null,
      standing: [],
    })
  })

  it('are answered by naming one or by denying all', () => {
    expect(redFlagsOf([night])).toEqual({
      answered: true,
      answeredOn: '2026-11-01',
      standing: ['night-pain'],
    })
    expect(redFlagsOf([none])).toEqual({ answered: true, answeredOn: '2026-11-05', standing: [] })
  })

  it('stand on through a later "none of these"', () => {
    expect(redFlagsOf([night, none]).standing).toEqual(['night-pain'])
  })

  it('end with "I have been seen", and the answer stays given', () => {
    expect(redFlagsOf([night, none, cleared])).toEqual({
      answered: true,
      answeredOn: '2026-11-05',
      standing: [],
    })
  })

  it('stand anew when told after that', () => {
    const fever = aCheckIn('2026-11-12', { redFlags: ['fever'] })
    expect(redFlagsOf([night, cleared, fever]).standing).toEqual(['fever'])
  })

  it('told together with having been seen for an earlier one do stand', () => {
    const both = aCheckIn('2026-11-12', { cleared: true, redFlags: ['fever'] })
    expect(redFlagsOf([night, both]).standing).toEqual(['fever'])
  })

  it('gather over check-ins, each once', () => {
    const again = aCheckIn('2026-11-02', { redFlags: ['fever', 'night-pain'] })
    expect(redFlagsOf([night, again]).standing).toEqual(['night-pain', 'fever'])
  })

  it('are not answered by having been seen alone', () => {
    expect(redFlagsOf([cleared]).answered).toBe(false)
  })
})
