/** Paths of a Strava archive. Its files have the same names in every language; what is in them has not. */

/** A path as its archive knows it; null when it does not lie under `root`. */
export function insideOf(path: string, root: string): string | null {
  if (root === '') return path
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null
}

export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}

export function isTableName(path: string): boolean {
  return nameOf(path) === 'activities.csv'
}

export function nameOf(path: string): string {
  return path.split('/').at(-1)?.toLowerCase() ?? ''
}

/** Recordings keep their name when a runner or a browser unpacks them. */
export function recordingKey(path: string): string {
  return path.toLowerCase().replace(/\.gz$/, '')
}

/** Where Strava puts recordings, without what desktops hide there. `inside`: a path as its archive knows it. */
export function isAmongRecordings(inside: string): boolean {
  return /^activities\/(?:[^/]+\/)*[^./][^/]*$/i.test(inside)
}

/**
 * What Strava packs, by its folders and its ways of naming, and what is nothing to anyone. All else the runner put
 * there: recordings, a list of Garmin's, a whole export of another service. `inside`: a path as its archive knows it.
 */
export function isStravas(inside: string): boolean {
  if (/^(?:activities|routes|media)\//i.test(inside)) return true
  if (/\.(?:jpe?g|png|gif|heic|mp4|mov|pdf|txt|html?)$/i.test(inside)) return true
  return /^[a-z_]+\.(?:csv|json)$/.test(inside) && !inside.endsWith('gear.json')
}

/** Whether an archive lies around a table that cannot be read. Garmin writes "Activities.csv". */
export function looksLikeArchive(paths: readonly string[], table: string): boolean {
  if (!/(?:^|\/)activities\.csv$/.test(table)) return false
  const inside = paths.flatMap((path) => insideOf(path, folderOf(table))?.toLowerCase() ?? [])
  const isBeside = inside.some((path) => ['shoes.csv', 'bikes.csv', 'profile.csv'].includes(path))
  return isBeside && inside.some(isAmongRecordings)
}
