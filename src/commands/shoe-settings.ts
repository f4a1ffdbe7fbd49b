import type { ShoeChange } from '../../db/shoes.ts'
import { SHOE_BUILDS } from '../../rules/model/shoe.ts'
import type { Units } from '../../rules/model/units.ts'
import { oneOf, readDay, UsageError } from './command.ts'
import { readDistance } from './distances.ts'

type Reader = (value: string, units: Units) => ShoeChange

const READERS: Readonly<Record<string, Reader>> = {
  name: (value) => ({ name: readName(value) }),
  start: (value, units) => ({ startMetres: readMetres(value, units, 'start') }),
  limit: (value, units) => ({ limitMetres: value === 'none' ? null : readLimit(value, units) }),
  began: (value) => ({ beganOn: readDay(value, 'began') }),
  retired: (value) => ({ retiredOn: value === 'none' ? null : readDay(value, 'retired') }),
  build: (value) => ({ build: value === 'none' ? null : oneOf(value, SHOE_BUILDS, 'build') }),
}

const KEYS = Object.keys(READERS).join(', ')

/** Further than any pair goes: more likely metres than kilometres. */
const MOST_KILOMETRES = 5000

/** What KEY=VALUE words change of a pair; distances without a unit are in the runner's. */
export function readShoeChange(words: readonly string[], units: Units): ShoeChange {
  return Object.assign({}, ...words.map((word) => readOne(word, units)))
}

/** A pair must go by some name. */
export function readName(value: string): string {
  const name = value.trim()
  if (name === '') throw new UsageError('A pair needs a name; write it as "Blue daily".')
  return name
}

function readOne(word: string, units: Units): ShoeChange {
  const at = word.indexOf('=')
  if (at < 1) throw new UsageError(`"${word}" is not KEY=VALUE; a name of several words goes between quotes.`)
  const key = word.slice(0, at)
  const reader = Object.hasOwn(READERS, key) ? READERS[key] : undefined
  if (!reader) throw new UsageError(`A pair has no "${key}". It has: ${KEYS}.`)
  return reader(word.slice(at + 1), units)
}

function readLimit(value: string, units: Units): number {
  const metres = readMetres(value, units, 'limit')
  if (metres === 0)
    throw new UsageError(`limit "${value}" is no distance; write it as 700, 700km or 450mi, or as none.`)
  return metres
}

function readMetres(value: string, units: Units, key: string): number {
  const metres = readDistance(value, units, key)
  if (metres > MOST_KILOMETRES * 1000)
    throw new UsageError(
      `${key} "${value}" is over ${MOST_KILOMETRES} km, the most a pair may have; write it as 700, 700km or 450mi.`,
    )
  return metres
}
