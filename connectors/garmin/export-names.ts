/**
 * Names inside a Garmin account export. They begin with the account's e-mail or user name, so what a report
 * shows is cleaned first; and folders have been renamed over the years, so only ends of names are trusted.
 */

export function isSummaries(path: string): boolean {
  return /summarizedActivities\.json$/i.test(path)
}

export function isGear(path: string): boolean {
  return /(?:^|[_/])gear\.json$/i.test(path)
}

/** Documents and pictures: health, messages, a profile. They hold no recording and are not even opened. */
export function isPrivate(path: string): boolean {
  return /\.(?:json|txt|csv|html?|pdf|jpe?g|png|gif|xlsx?)$/i.test(path)
}

/** What ought to hold a recording: named as one, or among the original files. */
export function isOriginal(path: string): boolean {
  return /\.(?:fit|gpx|tcx)(?:\.gz)?$/i.test(path) || /(?:^|\/)UploadedFiles[^/]*\.zip\//i.test(path)
}

/** The path in front of the folder all of Garmin's own lies in; null for a path without it. */
export function rootOf(path: string): string | null {
  return /^(.*?)(?:^|\/)DI_CONNECT\//i.exec(path)?.[1] ?? null
}

/**
 * Which loose files may be looked into: JSON, or what has no ending, at the top or beside a document known by its
 * name. None where Garmin's own folders are: names tell there, and health is not opened.
 */
export function lookingInto(paths: readonly string[]): (path: string) => boolean {
  if (paths.some((path) => /(?:^|\/)DI[_-]CONNECT/i.test(path))) return () => false
  const known = paths.filter((path) => isSummaries(path) || isGear(path))
  const folders = new Set(['', ...known.map(folderOf)])
  return (path) => folders.has(folderOf(path)) && /(?:\.json|(?:^|\/)[^/.]+)$/i.test(path)
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}

/** The zips of original files: thousands of FITs, mostly sleep and steps. */
export function isUploads(path: string): boolean {
  return /(?:^|\/)UploadedFiles[^/]*\.zip$/i.test(path)
}

/** A path for people: without the account's e-mail or user name. */
export function nameForReport(path: string): string {
  const parts = path.split('/').map(withoutAddress)
  const base = parts.pop() ?? ''
  return [...parts, withoutUser(base)].filter((part) => part !== '').join('/') || 'export'
}

/** A mail domain has no underscore, so the address ends at the first one after the @. */
function withoutAddress(part: string): string {
  const rest = part.replace(/^.*@[^_]*_?/, '')
  return rest === '' && /\.zip$/i.test(part) ? 'export.zip' : rest
}

/** `<user>_1001_summarizedActivities.json`, `<user>_gear.json`, `<user>_<upload id>.fit`. */
function withoutUser(base: string): string {
  const kept =
    /(?:^|_)((?:\d+_)?summarizedActivities\.json)$/i.exec(base) ??
    /_(\d+\.(?:fit|gpx|tcx|txt))$/i.exec(base) ??
    /_([a-z]+\.json)$/i.exec(base)
  return kept?.[1] ?? base
}
