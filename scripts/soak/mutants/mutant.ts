/** A spoilt file, known by its number alone. */
import { type Chance, seededChance } from '../chance.ts'
import type { NamedBytes } from '../files/named-bytes.ts'
import type { Seed } from './seed.ts'
import { SPOIL_BYTES, type Spoil } from './spoil-bytes.ts'
import { SPOIL_FIT } from './spoil-fit.ts'
import { SPOIL_TEXT } from './spoil-text.ts'
import { SPOIL_ZIP } from './spoil-zip.ts'

export interface Mutant {
  readonly number: number
  readonly seed: string
  readonly files: readonly NamedBytes[]
}

const OF_THE_SHAPE: Readonly<Record<Seed['shape'], readonly Spoil[]>> = {
  fit: SPOIL_FIT,
  text: SPOIL_TEXT,
  zip: SPOIL_ZIP,
  bytes: SPOIL_BYTES,
}

/** More would leave nothing to read of files this small. */
const MOST_WOUNDS = 4
/** A hundred times the seeds: copies of copies would grow to what only a bomb is. */
const LARGEST_BYTES = 512 * 1024

/** Seeds take turns, so that every format has its share. */
export async function mutantOf(seeds: readonly Seed[], number: number): Promise<Mutant> {
  const seed = seeds[number % seeds.length]
  if (seed === undefined) throw new Error('there is no seed')
  const chance = seededChance(number)
  const files = await seed.around(spoilt(seed, chance))
  return { number, seed: seed.name, files }
}

function spoilt(seed: Seed, chance: Chance): Uint8Array {
  const from = chance.oneIn(12) ? 0 : seed.headBytes
  const wounds = 1 + chance.below(MOST_WOUNDS)
  let bytes = seed.bytes
  for (let wound = 0; wound < wounds; wound++) {
    const spoil = chance.pick(chance.oneIn(3) ? SPOIL_BYTES : OF_THE_SHAPE[seed.shape])
    const worse = spoil(bytes, from, chance)
    if (worse.length <= Math.max(LARGEST_BYTES, seed.bytes.length)) bytes = worse
  }
  return bytes
}
