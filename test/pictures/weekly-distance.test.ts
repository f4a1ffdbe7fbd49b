import { describe, expect, it } from 'vitest'
import { describeWeeklyDistance, weeklyDistanceChart } from '../../src/pictures/weekly-distance.ts'
import { SIXTEEN_WEEKS, weeksOf } from '../support/assessments.ts'

const draw = (kilometres: readonly (number | null)[], units: 'km' | 'mi' = 'km') =>
  weeklyDistanceChart({ weeks: weeksOf(kilometres), units, width: 326, theme: 'light' })

/** Tops of the bars, read from their paths: "M x bottom V top+radius". */
function heights(svg: string): readonly number[] {
  return [...svg.matchAll(/<path d="M[\d.]+ ([\d.]+)V([\d.]+)q0 -3 /g)].map(
    ([, bottom, top]) => Number(bottom) - (Number(top) - 3),
  )
}

describe('the chart of weekly distance', () => {
  it('starts its bars at zero, so twice the distance is twice the height', () => {
    // The plot is 158 high and its scale ends at 40 km: 10 km are 39.5, 20 km 79, 40 km 158.
    expect(heights(draw([10, 20, 40]))).toEqual([39.5, 79, 158])
  })

  it('labels the last week and its ceiling', () => {
    const svg = weeklyDistanceChart({ weeks: SIXTEEN_WEEKS, units: 'km', width: 500, theme: 'light' })
    expect(svg).toContain('>40.6 km</text>')
    expect(svg).toContain('>ceiling 42.1</text>')
    expect(svg).toContain('stroke-dasharray')
    expect(svg).not.toContain('#e2950a')
  })

  it('marks a week over its ceiling with amber and a triangle', () => {
    const svg = draw([30, 31, 32, 33, 45])
    expect(svg.match(/fill="#e2950a"/g)).toHaveLength(2)
    expect(svg).toContain('>45.0 km</text>')
  })

  it('has no ceiling after four weeks without a run', () => {
    const svg = draw([0, 0, 0, 0, 5])
    expect(svg).not.toContain('ceiling')
    expect(svg).not.toContain('#e2950a')
  })

  it('draws a dash, not a bar, for an unknown week, and nothing for a week of rest', () => {
    expect(heights(draw([20, null, 0, 20]))).toHaveLength(2)
    expect(draw([20, null, 0, 20]).match(/>–<\/text>/g)).toHaveLength(1)
    expect(draw([20, 30, null])).toContain('>not known</text>')
  })

  it('pales a past week that is known in part', () => {
    const weeks = weeksOf([20, 30, 40]).map((week, index) => (index === 1 ? { ...week, knownDays: 3 } : week))
    expect(
      weeklyDistanceChart({ weeks, units: 'km', width: 326, theme: 'light' }).match(/#d5d1c7/g),
    ).toHaveLength(1)
  })

  it('has five gridlines at most and each month once', () => {
    const svg = weeklyDistanceChart({ weeks: SIXTEEN_WEEKS, units: 'km', width: 326, theme: 'light' })
    expect(svg.match(/stroke="#e6e3da"/g)?.length).toBeLessThanOrEqual(5)
    for (const month of ['Aug', 'Sep', 'Oct', 'Nov']) expect(svg.split(`>${month}</text>`)).toHaveLength(2)
  })

  it('takes its colours from the page, without inline styles', () => {
    const svg = weeklyDistanceChart({ weeks: SIXTEEN_WEEKS, units: 'km', width: 326, theme: 'page' })
    expect(svg).toContain('fill="var(--bar-now)"')
    expect(svg).toContain('fill="var(--ink-3)"')
    expect(svg).not.toMatch(/style=|#[0-9a-f]{6}/)
  })

  it('says in words what it shows', () => {
    const svg = draw([10, null, 30])
    expect(svg).toContain('<title>Distance of each week</title>')
    expect(svg).toContain('<desc>Kilometres a week, oldest first: 10.0, not known, 30.0.</desc>')
    expect(describeWeeklyDistance(weeksOf([16.09344]), 'mi')).toBe('Miles a week, oldest first: 10.0.')
  })

  it('can be drawn of nothing at all', () => {
    expect(draw([])).toContain('<svg')
    expect(draw([null, null])).not.toContain('NaN')
  })
})
