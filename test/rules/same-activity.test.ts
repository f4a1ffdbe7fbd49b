import { describe, expect, it } from 'vitest'
import type { OtherActivity } from '../../rules/model/activity.ts'
import { localDay } from '../../rules/model/day.ts'
import { activitiesOnce } from '../../rules/same-activity.ts'
import { aRun, at } from '../support/history.ts'

const ride = (time: string, minutes: number, type = 'cycling'): OtherActivity => ({
  ...{ day: localDay('2026-11-21'), startedAt: at(`2026-11-21T${time}Z`), type, minutes },
})

describe('another activity', () => {
  it('that two sources hold counts once, as the first tells it', () => {
    const held = [ride('08:00:00', 60), ride('08:01:59', 62.9, 'ride')]
    expect(activitiesOnce(held, [])).toEqual([held[0]])
  })

  it.each([
    ['begins later', ride('08:02:01', 60)],
    ['is longer by more than 5 %', ride('08:00:11', 63.3)],
    ['begins at once and is less than half as long', ride('08:00:00', 29)],
    ['is short and differs by more than two minutes', ride('09:00:11', 12.1)],
  ])('stays another when it %s', (_, other) => {
    const both = [ride('08:00:00', 60), ride('09:00:00', 10), other]
    expect(activitiesOnce(both, [])).toEqual(both)
  })

  it('counts once where one source counts its pauses and the other does not', () => {
    const held = [ride('08:00:00', 33.2), ride('08:00:09', 29.5, 'ride')]
    expect(activitiesOnce(held, [])).toEqual([held[0]])
  })

  it('that another source calls a run is that run, counted with or without its pauses', () => {
    const run = { ...aRun('2026-11-21', 10), movingSeconds: 3000, elapsedSeconds: 3900 }
    expect(activitiesOnce([ride('08:00:30', 50, 'workout')], [run])).toEqual([])
    expect(activitiesOnce([ride('08:00:30', 65, 'workout')], [run])).toEqual([])
    expect(activitiesOnce([ride('08:00:30', 58, 'strength')], [run])).toHaveLength(1)
  })
})
