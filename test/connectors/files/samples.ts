/** Real recordings, which are not part of the project: tests over them are left out where they are absent. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

const FOLDER = resolve(import.meta.dirname, '../../..', process.env.LIMBER_SAMPLES ?? '../shared/samples')

export interface FitRow {
  readonly path: string
  /** One name a session. */
  readonly sports: readonly string[]
  readonly distanceMetres: number
  readonly durationSeconds: number
}

/** Null where samples are present, else why tests over them are left out; printed once for each file of tests. */
export function reasonToSkip(): string | null {
  if (existsSync(join(FOLDER, 'MANIFEST.tsv'))) return null
  const reason = `left out: no sample recordings in ${FOLDER}; set LIMBER_SAMPLES to their folder`
  console.warn(reason)
  return reason
}

/** The FIT files of the manifest, broken ones and other kinds of FIT included. */
export function fitRows(): readonly FitRow[] {
  if (!existsSync(join(FOLDER, 'MANIFEST.tsv'))) return []
  const [head = '', ...lines] = readFileSync(join(FOLDER, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.flatMap((line) => {
    const cells = line.split('\t')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    if (!cell('kind').startsWith('FIT')) return []
    return [
      {
        path: cell('path'),
        sports: cell('sport').split(','),
        distanceMetres: Number(cell('distance_m')),
        durationSeconds: Number(cell('duration_s')),
      },
    ]
  })
}

/** A sample's bytes, unpacked. */
export function sampleBytes(path: string): Uint8Array {
  const bytes = readFileSync(join(FOLDER, path))
  return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes
}
