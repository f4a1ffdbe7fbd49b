import { describe, expect, it } from 'vitest'
import {
  isGear,
  isOriginal,
  isPrivate,
  isSummaries,
  isUploads,
  nameForReport,
  rootOf,
} from '../../../connectors/garmin/export-names.ts'

describe('names in a Garmin export', () => {
  it('are known by their end, in any folder and any case', () => {
    expect(isSummaries('DI_CONNECT/DI-Connect-Fitness/a@b.invalid_0_summarizedActivities.json')).toBe(true)
    expect(isSummaries('somewhere/RUNNER_1001_SUMMARIZEDACTIVITIES.JSON')).toBe(true)
    expect(isSummaries('summarizedActivities.json')).toBe(true)
    expect(isSummaries('summarizedActivities.json.bak')).toBe(false)
    expect(isGear('x/a@b.invalid_gear.json')).toBe(true)
    expect(isGear('x/gear.json')).toBe(true)
    expect(isGear('x/headgear.json')).toBe(false)
    expect(isUploads('DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip')).toBe(true)
    expect(isUploads('export.zip')).toBe(false)
    expect(isOriginal('a/B.FIT')).toBe(true)
    expect(isOriginal('a/b.tcx.gz')).toBe(true)
    expect(isOriginal('x/UploadedFiles_0-_Part1.zip/123')).toBe(true)
    expect(isOriginal('x/photo')).toBe(false)
    expect(isPrivate('DI_CONNECT/DI-Connect-Wellness/x_sleepData.JSON')).toBe(true)
    expect(isPrivate('U.zip/463861588003.txt')).toBe(true)
    expect(isPrivate('U.zip/463861588003.gpx')).toBe(false)
  })

  it('tell the folder the export was unpacked to', () => {
    expect(rootOf('DI_CONNECT/x.json')).toBe('')
    expect(rootOf('garmin/2026/DI_CONNECT/a/DI_CONNECT/x.json')).toBe('garmin/2026')
    expect(rootOf('garmin/MY_DI_CONNECT/x.json')).toBeNull()
    expect(rootOf('DI_CONNECT')).toBeNull()
  })

  it.each([
    [
      'DI_CONNECT/DI-Connect-Fitness/ada@example.invalid_0_summarizedActivities.json',
      'DI_CONNECT/DI-Connect-Fitness/0_summarizedActivities.json',
    ],
    ['x/ada_l_1001_summarizedActivities.json', 'x/1001_summarizedActivities.json'],
    ['x/ada.l@mail.example.invalid_gear.json', 'x/gear.json'],
    ['x/ada_gear.json', 'x/gear.json'],
    ['U.zip/ada_l@example.invalid_463861588003.fit', 'U.zip/463861588003.fit'],
    ['U.zip/ada_463861588003.fit', 'U.zip/463861588003.fit'],
    ['U.zip/463861588003_ACTIVITY.fit', 'U.zip/463861588003_ACTIVITY.fit'],
    ['ada@example.invalid/run.fit', 'run.fit'],
    ['ada@example.invalid.zip/run.fit', 'export.zip/run.fit'],
    ['ada@example.invalid', 'export'],
  ])('%s is shown as %s', (path, shown) => {
    expect(nameForReport(path)).toBe(shown)
  })
})
