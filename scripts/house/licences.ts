import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that may ship with an MIT project. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'OFL-1.1',
  'CC-BY-4.0',
  'CC0-1.0',
  'Python-2.0',
  'Unlicense',
])

interface LockedPackage {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly peer?: boolean
  readonly link?: boolean
}

/** Production packages of the lock file whose licence is unknown or not allowed, in words. */
export function licenceFaults(root: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (path === '' || entry.dev || entry.link) return []
    const manifest = join(root, path, 'package.json')
    // packages for other systems, and those that another only offers to work with, are not installed
    if (!existsSync(manifest))
      return entry.optional || entry.devOptional || entry.peer ? [] : [`${path}: is not installed`]
    const licence = licenceOf(JSON.parse(readFileSync(manifest, 'utf8')))
    return isAllowed(licence) ? [] : [`${path}: licence "${licence}" is not on the list`]
  })
}

function licenceOf(manifest: {
  license?: string | { type?: string }
  licenses?: { type?: string }[]
}): string {
  const { license, licenses } = manifest
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map((each) => each.type).join(' OR ') ?? 'none'
}

/** One of several offered is enough; all of several joined are needed. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/\s*\(https?:[^)]*\)|[()]/g, '').split(/ OR /)
  return choices.some((choice) => choice.split(/ AND /).every((each) => ALLOWED.has(each.trim())))
}
