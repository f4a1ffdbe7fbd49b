import { describe, expect, it } from 'vitest'
import { readSetting, SETTING_KEYS } from '../../src/commands/runner-settings.ts'

describe('sitting hours', () => {
  it('are hours of a day, by the half', () => {
    expect(readSetting('sitting-hours', '9')).toEqual({ sittingHours: 9 })
    expect(readSetting('sittingHours', '7.5')).toEqual({ sittingHours: 7.5 })
    expect(readSetting('sitting_hours', '0')).toEqual({ sittingHours: 0 })
    expect(readSetting('sitting-hours', '24')).toEqual({ sittingHours: 24 })
  })

  it('are nothing else, and an empty word is not zero', () => {
    for (const wrong of ['24.5', '-1', '7.25', 'nine', '', ' '])
      expect(() => readSetting('sitting-hours', wrong)).toThrow(
        `sitting-hours "${wrong}" is not a number of hours from 0 to 24; write it as 7 or 7.5.`,
      )
  })

  it('are among the settings that are named to whoever asks for another', () => {
    expect(SETTING_KEYS).toContain('sitting-hours')
    expect(() => readSetting('standing-hours', '3')).toThrow(SETTING_KEYS)
  })
})

describe('what was told', () => {
  it.each([
    ['longest-run', { longestRunMetres: null }],
    ['usual-week', { usualWeekMetres: null }],
    ['sitting-hours', { sittingHours: null }],
    ['default-shoe', { defaultShoeId: null }],
    ['max-pulse', { maximumPulse: null }],
  ])('can be taken back: %s=none', (key, setting) => {
    expect(readSetting(key, 'none')).toEqual(setting)
  })

  it('of earlier injuries is an answer when it is none', () => {
    expect(readSetting('history', 'none')).toEqual({ history: 'none' })
  })
})

describe('letters', () => {
  it.each([
    ['mail-check-ins', 'off', { mail: { checkIns: false } }],
    ['mailNews', 'ON', { mail: { news: true } }],
    ['quiet-hours', '21-7', { quietHours: { from: 21, to: 7 } }],
    ['quiet-hours', '9-17', { quietHours: { from: 9, to: 17 } }],
    ['quiet-hours', 'none', { quietHours: null }],
    [
      'pause',
      '2026-12-01..2026-12-14',
      { pause: { from: '2026-12-01', until: '2026-12-14', because: 'other' } },
    ],
    [
      'pause',
      '2026-12-01..2026-12-01:illness',
      { pause: { from: '2026-12-01', until: '2026-12-01', because: 'illness' } },
    ],
    [
      'pause',
      '2026-12-01..2026-12-14:Travel',
      { pause: { from: '2026-12-01', until: '2026-12-14', because: 'travel' } },
    ],
    ['pause', 'none', { pause: null }],
    ['snooze', '2026-12-01', { snoozedUntil: '2026-12-01' }],
    ['snooze', 'none', { snoozedUntil: null }],
  ])('%s=%s', (key, value, setting) => {
    expect(readSetting(key, value)).toEqual(setting)
  })

  it.each([
    ['mail-news', 'maybe', 'mail-news "maybe" must be on or off.'],
    ['quiet-hours', '21', 'quiet-hours "21" are not two different hours from 0 to 23; write 21-7 or none.'],
    ['quiet-hours', '21-24', 'write 21-7 or none'],
    ['quiet-hours', '7-7', 'not two different hours'],
    ['pause', '2026-12-01', 'pause "2026-12-01" is not two days; write 2026-12-01..2026-12-14'],
    ['pause', '2026-11-31..2026-12-14', 'is not two days'],
    ['pause', '2026-12-01..2026-12-14:holiday', 'with :travel or :illness behind it or nothing'],
    ['pause', '2026-12-14..2026-12-01', 'ends before it begins'],
    [
      'snooze',
      'tomorrow',
      'snooze "tomorrow" is not a day; write the last one without alerts as 2026-12-01, or none.',
    ],
  ])('%s=%s is refused: %s', (key, value, words) => {
    expect(() => readSetting(key, value)).toThrow(words)
  })
})
