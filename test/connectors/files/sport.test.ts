import { describe, expect, it } from 'vitest'
import { isIndoor, isRun, sportNamed, surfaceOf } from '../../../connectors/files/sport.ts'

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
  ['generic', 'treadmill', true, true, 'treadmill'],
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

/** Word, sport, sub-sport. */
const WORDS = [
  ['running', 'running', null],
  ['Run', 'running', null],
  [' RUNNING ', 'running', null],
  ['9', 'running', null],
  ['Jogging', 'running', null],
  ['trail_running', 'running', 'trail'],
  ['TrailRun', 'running', 'trail'],
  ['Trail Running', 'running', 'trail'],
  ['treadmill_running', 'running', 'treadmill'],
  ['Running/Treadmill', 'running', 'treadmill'],
  ['virtual run', 'running', 'virtual_activity'],
  ['VirtualRun', 'running', 'virtual_activity'],
  ['street-running', 'running', 'street'],
  ['1', 'cycling', null],
  ['Biking', 'cycling', null],
  ['MOUNTAIN_BIKING', 'cycling', 'mountain'],
  ['4', 'hiking', null],
  ['Hike', 'hiking', null],
  ['10', 'walking', null],
  ['Walk', 'walking', null],
  ['Other', 'other', null],
  ['Kite Surfing', 'kite surfing', null],
  ['Outdoor Running', 'running', null],
  ['course à pied', 'running', null],
  ['20250504Бег на улице', 'running', null],
  ['Cross-country skiing', 'skiing', null],
  ['Бег на лыжах', 'бег на лыжах', null],
  ['Běh na lyžích', 'běh na lyžích', null],
  ['wheelchair_push_run', 'wheelchair_push_run', null],
  ['', null, null],
  ['  ', null, null],
  [null, null, null],
] as const

describe('a free word for a sport', () => {
  for (const [word, sport, subSport] of WORDS) {
    it(`${word === null ? 'none' : `"${word}"`} is ${sport} / ${subSport}`, () => {
      expect(sportNamed(word)).toEqual({ sport, subSport })
    })
  }

  for (const word of ['constructor', 'toString', '__proto__']) {
    it(`"${word}" is a word like another`, () => {
      expect(sportNamed(word)).toEqual({ sport: word.toLowerCase(), subSport: null })
    })
  }
})
