/** How a runner reads distances. Everything stored and computed is in metres and seconds. */
export type Units = 'km' | 'mi'

export const METRES_PER_MILE = 1609.344

/** A distance for people: one decimal and its unit, e.g. "18.2 km". */
export function formatDistance(metres: number, units: Units): string {
  return `${distanceNumber(metres, units)} ${units}`
}

/** The number of a distance alone, one decimal: "18.2". */
export function distanceNumber(metres: number, units: Units): string {
  return (metres / (units === 'mi' ? METRES_PER_MILE : 1000)).toFixed(1)
}

/** A share or a growth as whole per cent: 0.309 → "31 %". */
export function formatPercent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`
}

/** Keeps a number and its unit on one line, for pages and letters: "18.2 km", "31 %". */
export function unbroken(text: string): string {
  return text.replace(/(\d) (km|mi|m|%|min|s)\b|(\d) %/g, (match) => match.replace(' ', '\u00a0'))
}
