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

/** A recording in none of the folders where Strava puts them: the runner put it there. */
export function isStray(inside: string): boolean {
  return /\.(?:fit|gpx|tcx)(?:\.gz)?$/i.test(inside) && !/^(?:activities|routes)\//i.test(inside)
}

/** Whether a folder is an archive even if its table cannot be read. */
export function looksLikeArchive(paths: readonly string[], root: string): boolean {
  const inside = paths.flatMap((path) => insideOf(path, root)?.toLowerCase() ?? [])
  const isBeside = inside.some((path) => ['shoes.csv', 'bikes.csv', 'profile.csv'].includes(path))
  return isBeside && inside.some(isAmongRecordings)
}
