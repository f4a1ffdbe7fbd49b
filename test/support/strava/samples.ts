/** Real responses of Strava, which are not part of the project: tests over them are left out where they are absent. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Json } from './answers.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const FOLDER = resolve(ROOT, process.env.LIMBER_SAMPLES ?? '../shared/samples', 'strava-json')

/** Null where samples are present, else why tests over them are left out; printed once. */
export function reasonToSkip(): string | null {
  if (existsSync(FOLDER)) return null
  const reason = `left out: no real responses of Strava in ${FOLDER}; set LIMBER_SAMPLES to the samples' folder`
  console.warn(reason)
  return reason
}

export const sample = (path: string): Json => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'))

/** Several, lists in them laid end to end. */
export const samples = (...paths: readonly string[]): readonly Json[] =>
  paths.flatMap((path) => {
    const value = sample(path)
    return Array.isArray(value) ? value : [value]
  })
