import { expect, it } from 'vitest'
import { pngFromSvg } from '../../src/pictures/png.ts'
import { weeklyDistanceChart } from '../../src/pictures/weekly-distance.ts'
import { SIXTEEN_WEEKS } from '../support/assessments.ts'

it('makes a picture three times as fine as the drawing', async () => {
  const png = Buffer.from(
    await pngFromSvg(weeklyDistanceChart({ weeks: SIXTEEN_WEEKS, units: 'km', width: 356, theme: 'dark' })),
  )
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1068, 648])
})

it('writes words with the font it brings along', async () => {
  const frame = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="Inter"><text y="15" font-size="13">${text}</text></svg>`
  expect((await pngFromSvg(frame('40.6 km'))).length).toBeGreaterThan(
    (await pngFromSvg(frame(''))).length + 500,
  )
})
