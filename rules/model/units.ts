/** How a runner reads distances. Everything stored and computed is in metres and seconds. */
export type Units = 'km' | 'mi'

export const METRES_PER_MILE = 1609.344

/** A distance for people: one decimal, unless told otherwise, and its unit, e.g. "18.2 km". */
export function formatDistance(metres: number, units: Units, decimals = 1): string {
  return `${distanceNumber(metres, units, decimals)} ${units}`
}

/** The number of a distance alone: "18.2". */
export function distanceNumber(metres: number, units: Units, decimals = 1): string {
  return (metres / (units === 'mi' ? METRES_PER_MILE : 1000)).toFixed(decimals)
}

/** A share or a growth as per cent: 0.309 → "31 %". */
export function formatPercent(fraction: number, decimals = 0): string {
  const scale = 10 ** decimals
  // rounded first: a hair below zero is 0 %, not −0 %
  return `${(Math.round(fraction * 100 * scale) / scale).toFixed(decimals)} %`
}

/** Keeps a number and its unit on one line, for pages and letters: "18.2 km", "31 %". */
export function unbroken(text: string): string {
  return text.replace(/(\d) (km|mi|m|%|min|s)\b|(\d) %/g, (match) => match.replace(' ', '\u00a0'))
}
