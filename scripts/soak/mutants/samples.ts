/** Real files of a folder as further seeds. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { contentOf } from '../../../connectors/files/content.ts'
import type { Seed } from './seed.ts'

/** Larger ones would make one mutant take as long as hundreds of others. */
const LARGEST_BYTES = 1024 ** 2

export function sampleSeeds(folder: string): readonly Seed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= LARGEST_BYTES)
    .map((path) => seedOf(relative(folder, path), readFileSync(path)))
    .filter((seed) => seed !== null)
}

const SHAPES: Readonly<Partial<Record<ReturnType<typeof contentOf>, Pick<Seed, 'shape' | 'headBytes'>>>> = {
  fit: { shape: 'fit', headBytes: 14 },
  zip: { shape: 'zip', headBytes: 4 },
  gpx: { shape: 'text', headBytes: 256 },
  tcx: { shape: 'text', headBytes: 256 },
}

function seedOf(name: string, bytes: Uint8Array): Seed | null {
  const isTable = /\.(csv|json)$/i.test(name)
  const known = isTable ? ({ shape: 'text', headBytes: 256 } as const) : SHAPES[contentOf(bytes)]
  return known === undefined
    ? null
    : { ...known, name, bytes, around: async (spoilt) => [{ name, bytes: spoilt }] }
}
