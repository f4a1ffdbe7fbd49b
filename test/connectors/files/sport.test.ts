import { describe, expect, it } from 'vitest'
import { isIndoor, isRun, surfaceOf } from '../../../connectors/files/sport.ts'

/** sport, sub-sport, a run, indoors, surface. */
const NAMES = [
  ['running', null, true, false, null],
  ['running', 'generic', true, false, null],
  ['running', 'trail', true, false, null],
  ['running', 'street', true, false, null],
  ['running', 'ultra', true, false, null],
  ['running', 'track', true, false, 'track'],
  ['running', 'treadmill', true, true, 'treadmill'],
  ['running', 'indoor_running', true, true, null],
  ['running', 'virtual_activity', true, true, 'treadmill'],
  ['fitness_equipment', 'treadmill', true, true, 'treadmill'],
  ['trail_running', null, true, false, null],
  ['street_running', null, true, false, null],
  ['ultra_run', null, true, false, null],
  ['obstacle_run', null, true, false, null],
  ['track_running', null, true, false, 'track'],
  ['treadmill_running', null, true, true, 'treadmill'],
  ['virtual_run', null, true, true, 'treadmill'],
  ['indoor_running', null, true, true, null],
  ['fitness_equipment', 'elliptical', false, false, null],
  ['cycling', 'track', false, false, null],
  ['walking', 'treadmill', false, true, null],
  ['transition', 'generic', false, false, null],
  [null, 'treadmill', false, true, null],
  [null, null, false, false, null],
] as const

describe('the names of a sport', () => {
  for (const [sport, subSport, run, indoor, surface] of NAMES) {
    it(`${sport} / ${subSport}: ${run ? 'a run' : 'no run'}, ${indoor ? 'indoors' : 'outdoors'}, on ${surface}`, () => {
      expect([isRun(sport, subSport), isIndoor(sport, subSport), surfaceOf(sport, subSport)]).toEqual([
        run,
        indoor,
        surface,
      ])
    })
  }
})
