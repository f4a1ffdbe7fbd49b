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
