import { describe, expect, it } from 'vitest'
import type { ActivityRecord, Finding, RunRecord } from '../../connectors/connector.ts'
import { instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import { type RunFigures, WITHOUT_TRACK } from '../../rules/model/run.ts'
import { faultsOf } from '../../scripts/soak/mutants/finding-faults.ts'

const NOW = instant(Date.UTC(2026, 10, 23, 12))
const STARTED_AT = instant(Date.UTC(2026, 10, 21, 8))

const FIGURES: RunFigures = {
  ...{ day: localDay('2026-11-21'), startedAt: STARTED_AT },
  ...{ distanceMetres: 10_000, movingSeconds: 3000, elapsedSeconds: 3100 },
  ...{ ascentMetres: 80, descentMetres: null, ascentFrom: 'device', descentFrom: null },
  ...WITHOUT_TRACK,
  ...{ perceivedExertion: null, surface: { paved: 10_000 }, indoor: false },
  ...{ averagePulse: 148, maximumPulse: 170, averageCadence: 168, assumedBy: null, title: null },
  splits: [{ metres: 1000, seconds: 300, averagePulse: null }],
}

const RUN: RunRecord = {
  ...{ kind: 'run', source: 'file', externalId: 'abc', file: 'a.fit', notes: ['It is short.'] },
  ...{ figures: FIGURES, shoeExternalIds: [], original: null, keys: ['bytes:abc'] },
}

const RIDE: ActivityRecord = {
  ...{ kind: 'activity', source: 'file', externalId: 'abc', file: 'a.fit', notes: [] },
  activity: { day: localDay('2026-11-21'), startedAt: STARTED_AT, type: 'cycling', minutes: 60 },
}

function runWith(figures: Partial<RunFigures>): Finding {
  return { ...RUN, figures: { ...FIGURES, ...figures } }
}

describe('a finding', () => {
  it.each<[string, Finding]>([
    ['a run', RUN],
    ['a ride', RIDE],
    ['a span', { kind: 'span', source: 'file', span: { from: FIGURES.day, to: FIGURES.day } }],
    ['a refusal', { kind: 'refused', file: 'a.fit', reason: 'It is empty.' }],
    ['a file passed over', { kind: 'passed-over', file: 'a.fit' }],
  ])('has no fault when it is %s as it should be', (_, finding) => {
    expect(faultsOf(finding, NOW)).toEqual([])
  })

  it.each<[string, Finding, string]>([
    [
      'a distance that is no number',
      runWith({ distanceMetres: Number.NaN }),
      'run.figures.distanceMetres is NaN',
    ],
    ['an endless cadence', runWith({ averageCadence: Infinity }), 'run.figures.averageCadence is Infinity'],
    ['a negative distance', runWith({ distanceMetres: -1 }), 'distanceMetres is negative: -1'],
    ['a negative time', runWith({ movingSeconds: -1 }), 'movingSeconds is negative: -1'],
    ['negative metres on a surface', runWith({ surface: { paved: -1 } }), 'paved is negative: -1'],
    ['nothing run', runWith({ distanceMetres: 0, movingSeconds: 0 }), 'a run of no distance and no time'],
    ['a day of no calendar', runWith({ day: '2026-02-30' as LocalDay }), 'day is no day: 2026-02-30'],
    [
      'a start between milliseconds',
      runWith({ startedAt: instant(0.5) }),
      'it starts at no whole millisecond: 0.5',
    ],
    [
      'a start in days to come',
      runWith({ startedAt: instant(Date.UTC(2027, 0, 1)) }),
      'it starts in days to come: 2027-01-01T00:00:00.000Z',
    ],
    ['an origin without its climb', runWith({ ascentMetres: null }), 'no ascent, but its origin'],
    ['a zero character', runWith({ title: 'a\0b' }), 'run.figures.title holds a zero character'],
    [
      'a negative split',
      runWith({ splits: [{ metres: -5, seconds: 1, averagePulse: null }] }),
      'metres of a split is negative: -5',
    ],
    ['no id', { ...RUN, externalId: '' }, 'externalId is empty: ""'],
    ['an empty note', { ...RUN, notes: [' '] }, 'note is empty: " "'],
    ['an empty key', { ...RUN, keys: [''] }, 'key is empty: ""'],
    [
      'an empty original',
      { ...RUN, original: { bytes: new Uint8Array(), extension: 'fit' } },
      'an empty original',
    ],
    ['no word for the sport', { ...RIDE, activity: { ...RIDE.activity, type: '' } }, 'type is empty: ""'],
    ['negative minutes', { ...RIDE, activity: { ...RIDE.activity, minutes: -1 } }, 'minutes is negative: -1'],
    [
      'a span that ends first',
      { kind: 'span', source: 'file', span: { from: localDay('2026-11-22'), to: localDay('2026-11-21') } },
      'the span ends on 2026-11-21 before it begins on 2026-11-22',
    ],
    ['no reason', { kind: 'refused', file: 'a.fit', reason: '' }, 'reason is empty: ""'],
    [
      'a reason that slipped',
      { kind: 'refused', file: 'a.fit', reason: 'It has undefined points.' },
      'reason is no sentence: It has undefined points.',
    ],
    [
      'an endless reason',
      { kind: 'refused', file: 'a.fit', reason: 'a'.repeat(1001) },
      `reason has 1001 letters: ${'a'.repeat(80)}…`,
    ],
  ])('is faulty with %s', (_, finding, fault) => {
    expect(faultsOf(finding, NOW)).toContain(fault)
  })
})
