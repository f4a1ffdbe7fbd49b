/**
 * `shoes.csv` and what the rows call the shoes. Strava gives no number of a pair here, so a pair goes by its name:
 * renamed on Strava it is another one.
 */
import type { ShoeRecord } from '../connector.ts'
import type { Table } from '../files/csv.ts'

export interface Gear {
  readonly shoes: readonly ShoeRecord[]
  /** The pair a row names; null for none and for a bike. */
  shoeOf(gear: string | null): string | null
}

/** `worn`: what runs name as their gear; a pair that `shoes.csv` lacks, because it was deleted, still has its runs. */
export function gearOf(
  shoes: readonly Table[],
  bikes: readonly Table[],
  worn: readonly (string | null)[],
): Gear {
  const pairs = shoes.flatMap((table) => table.rows).flatMap(namesOf)
  const ridden = new Set(
    bikes.flatMap((table) => table.rows).flatMap((row) => namesOf(row).flatMap((names) => names.forms)),
  )
  const forms = new Map<string, string>()
  for (const { name, forms: said } of pairs) {
    // two pairs of one model share its name, which then means the first
    for (const form of said) if (!forms.has(form) || form === keyOf(name)) forms.set(form, keyOf(name))
  }
  const unlisted = worn
    .flatMap((gear) => gear ?? [])
    .filter((gear) => !forms.has(keyOf(gear)) && !ridden.has(keyOf(gear)))
  for (const name of unlisted) forms.set(keyOf(name), keyOf(name))
  const records = [...pairs.map(({ name }) => name), ...unlisted].map(recordOf)
  return {
    shoes: [
      ...new Map(records.toReversed().map((record) => [record.externalId, record])).values(),
    ].toReversed(),
    shoeOf: (gear) => (gear === null ? null : (forms.get(keyOf(gear)) ?? null)),
  }
}

interface Names {
  readonly name: string
  /** All it may be called in a row. */
  readonly forms: readonly string[]
}

/** Name, brand and model are the first three columns of both tables in every language. */
function namesOf([name = '', brand = '', model = '']: readonly string[]): readonly Names[] {
  const product = `${brand} ${model}`.trim()
  const called = name.trim() || product
  if (called === '') return []
  const forms = [called, product, `${product} ${name}`, `${name} ${product}`, model].map(keyOf)
  return [{ name: called, forms: forms.filter((form) => form !== '') }]
}

function keyOf(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

function recordOf(name: string): ShoeRecord {
  return {
    externalId: keyOf(name),
    shoe: { name: name.trim(), startMetres: 0, limitMetres: null, beganOn: null, retiredOn: null },
  }
}
