import type { StoredShoe } from '../../db/shoes.ts'
import { CommandError } from './command.ts'

/** The pair of this id or, whatever the case, of this name; a CommandError says which there are. */
export function namedShoe(shoes: readonly StoredShoe[], which: string): StoredShoe {
  const byName = shoes.filter((shoe) => isNamed(shoe, which))
  const found = shoes.find((shoe) => shoe.id === which) ?? (byName.length === 1 ? byName[0] : undefined)
  if (found) return found
  if (byName.length > 1)
    throw new CommandError(
      `${byName.length} pairs are named "${which}"; name one by its id: ${inWords(byName)}.`,
    )
  throw new CommandError(
    shoes.length === 0
      ? `There is no pair "${which}", nor any other yet. Add one: limber shoes add NAME --runner E`
      : `There is no pair "${which}". There is: ${inWords(shoes)}.`,
  )
}

/** Two pairs of one name could not be told apart by it. */
export function refuseTaken(shoes: readonly StoredShoe[], name: string): void {
  const taken = shoes.find((shoe) => isNamed(shoe, name))
  if (taken)
    throw new CommandError(`There is a pair "${taken.name}" already (${taken.id}); give another name.`)
}

function isNamed(shoe: StoredShoe, name: string): boolean {
  return shoe.name.toLowerCase() === name.toLowerCase()
}

function inWords(shoes: readonly StoredShoe[]): string {
  return shoes.map(({ id, name, source }) => `${name} (${id}, ${source})`).join(', ')
}
