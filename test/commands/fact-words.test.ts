import { expect, it } from 'vitest'
import { factsInWords } from '../../src/commands/fact-words.ts'

it.each<[string, string | number | boolean | null, string]>([
  ['runOn', '2026-11-21', 'run on: 2026-11-21'],
  ['distanceMetres', 18_240, 'distance: 18.2 km'],
  ['longest30Metres', 13_900, 'longest 30: 13.9 km'],
  ['assumedMetres', 0, 'assumed: 0 m'],
  ['steepDescentMetres', 1204.6, 'steep descent: 1205 m'],
  ['ratio', 1.30935, 'ratio: 1.31'],
  ['daysSinceRun', 20, 'days since run: 20'],
  ['knownShare', 0.8, 'known share: 80 %'],
  ['overHighest', 0.156, 'over highest: 16 %'],
  ['weekOnWeek', -0.25, 'week on week: -25 %'],
  ['usualSpeed', 2.931, 'usual speed: 2.93 m/s'],
  ['isTold', false, 'is told: no'],
  ['hasHardPair', true, 'has hard pair: yes'],
  ['standing', '', 'standing: none'],
  ['lastJumpOn', null, 'last jump on: –'],
])('the fact %s of %j reads as it should', (name, value, words) => {
  expect(factsInWords({ [name]: value }, 'km')).toEqual([words])
})

it('distances are in the runner’s units, heights in metres', () => {
  expect(factsInWords({ distanceMetres: 16_093.44, steepMetres: 320 }, 'mi')).toEqual([
    'distance: 10.0 mi',
    'steep: 320 m',
  ])
})
