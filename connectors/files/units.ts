/** Kilometres or miles, where a table does not say which. */

export type Unit = 'km' | 'mi'

export const METRES_PER: Readonly<Record<Unit, number>> = { km: 1000, mi: 1609.344 }

/** What most rows say; null when none does, or as many say one as the other. */
export function mostSaid(votes: readonly (Unit | null)[]): Unit | null {
  const kilometres = votes.filter((vote) => vote === 'km').length
  const miles = votes.filter((vote) => vote === 'mi').length
  if (kilometres === miles) return null
  return kilometres > miles ? 'km' : 'mi'
}
