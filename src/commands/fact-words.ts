import { formatDistance, formatPercent, type Units } from '../../rules/model/units.ts'
import type { Seen } from '../../rules/signals/signal.ts'

/** Heights keep their metres, also for a runner who reads miles, as they do in every reason. */
const HEIGHT = /ascent|descent|steep|climb/i
/** Parts of a whole, and growths against what was before. */
const FRACTION = /share|growth|^over[A-Z]|^weekOnWeek$|^twoWeek$/i
const METRES = /Metres(?=$|[A-Z])/

/** What a rule looked at, in the runner's units: "run on: 2026-11-21", "distance: 18.2 km", "ratio: –". */
export function factsInWords(facts: Seen['facts'], units: Units): readonly string[] {
  return Object.entries(facts).map(
    ([name, value]) => `${nameInWords(name)}: ${valueInWords(name, value, units)}`,
  )
}

/** longestBeforeMetres → "longest before". */
function nameInWords(name: string): string {
  const words = name
    .replace(METRES, '')
    .replace(/[A-Z]|\d+/g, (match) => ` ${match.toLowerCase()}`)
    .trim()
  return words === '' ? 'distance' : words
}

function valueInWords(name: string, value: Seen['facts'][string], units: Units): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value === '' ? 'none' : value
  if (METRES.test(name)) return distanceInWords(name, value, units)
  if (FRACTION.test(name)) return formatPercent(value)
  if (/speed/i.test(name)) return `${rounded(value)} m/s`
  return rounded(value)
}

/** Under a kilometre a decimal says too little. */
function distanceInWords(name: string, metres: number, units: Units): string {
  return HEIGHT.test(name) || metres < 1000 ? `${Math.round(metres)} m` : formatDistance(metres, units)
}

/** Two decimals at most: 1.309 → "1.31", 20 → "20". */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
