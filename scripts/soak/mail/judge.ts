import type { Arrived } from './post-office.ts'
import { mayDouble, type Strike } from './strikes.ts'

/**
 * What went wrong, in words: a letter that did not come, one that nobody wrote, copies that differ, and copies beyond
 * the one that a kill between the letter's arrival and its mark explains. `strikes[n]` ended life n.
 */
export function faultsIn(
  ids: readonly string[],
  arrived: readonly Arrived[],
  strikes: readonly Strike[],
): readonly string[] {
  const byId = Map.groupBy(arrived, ({ messageId }) => messageId.slice(0, messageId.indexOf('@')))
  const lost = ids.filter((id) => !byId.has(id)).map((id) => `${id} never came`)
  const foreign = [...byId.keys()].filter((id) => !ids.includes(id)).map((id) => `nobody wrote "${id}"`)
  const unlike = [...byId].flatMap(([id, copies]) =>
    new Set(copies.map(({ hash }) => hash)).size > 1 ? [`copies of ${id} differ`] : [],
  )
  return [...lost, ...foreign, ...unlike, ...unexplained([...byId.values()], strikes)]
}

function unexplained(
  letters: readonly (readonly Arrived[])[],
  strikes: readonly Strike[],
): readonly string[] {
  const lives = Map.groupBy(brokenOff(letters), (life) => life)
  return [...lives].flatMap(([life, copies]) => {
    const strike = strikes[life]
    const allowed = strike !== undefined && mayDouble(strike.moment) ? 1 : 0
    const what = strike === undefined ? 'which was not killed' : `killed at ${strike.moment} ${strike.at}`
    return copies.length > allowed ? [`life ${life}, ${what}, led to ${copies.length} copies`] : []
  })
}

/** For each copy beyond the first, the life that had brought the letter before. */
function brokenOff(letters: readonly (readonly Arrived[])[]): readonly number[] {
  return letters.flatMap((copies) => copies.slice(0, -1).map(({ life }) => life))
}

/** Copies beyond the first, by the moment of the kill that led to them. */
export function copiesAt(
  arrived: readonly Arrived[],
  strikes: readonly Strike[],
): ReadonlyMap<string, number> {
  const letters = [...Map.groupBy(arrived, ({ messageId }) => messageId).values()]
  const moments = brokenOff(letters).map((life) => strikes[life]?.moment ?? 'no kill')
  return new Map([...Map.groupBy(moments, (moment) => moment)].map(([moment, all]) => [moment, all.length]))
}
