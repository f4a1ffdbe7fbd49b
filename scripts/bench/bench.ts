/**
 * How fast it is: `npm run bench [-- NAME…]`, all without a name. A table for people, then a line of JSON each, which
 * can be compared from one version to the next. Numbers of one machine; no test rests on them.
 */
import { tableOf } from '../soak/table.ts'
import { ASSESS } from './assess.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { MAIL } from './mail.ts'

const ALL: readonly Benchmark[] = [...ASSESS, ...MAIL]
const HEADER = ['', 'median', 'middle half', 'beside', 'peer', '']

process.exitCode = await main(process.argv.slice(2))

/** 0 measured, 2 an unknown name. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !ALL.some((benchmark) => isCalled(benchmark, name)))
  if (unknown.length > 0) {
    console.error(`No benchmark is called ${unknown.join(', ')}. Known: ${knownNames().join(', ')}`)
    return 2
  }
  const chosen = ALL.filter((each) => names.length === 0 || names.some((name) => isCalled(each, name)))
  const results: NamedResult[] = []
  for (const benchmark of chosen) results.push({ name: benchmark.name, ...(await benchmark.measure()) })
  console.log(tableOf([HEADER, ...results.map(rowOf)]))
  for (const result of results) console.log(lineOf(result))
  return 0
}

/** By its whole name, or by that of its group, which is what stands before the stroke. */
function isCalled({ name }: Benchmark, called: string): boolean {
  return name === called || name.startsWith(`${called}/`)
}

function knownNames(): readonly string[] {
  const groups = ALL.map(({ name }) => name.slice(0, name.indexOf('/')))
  return [...new Set(groups), ...ALL.map(({ name }) => name)]
}

type NamedResult = Result & { readonly name: string }

function rowOf({ name, unit, ours, middleHalf: [low, high], peer, note }: NamedResult): readonly string[] {
  return [
    name,
    `${ours.toFixed(2)} ${unit}`,
    `${low.toFixed(2)}–${high.toFixed(2)}`,
    peer === null ? '–' : `${peer.value.toFixed(2)} ${unit}`,
    peer === null ? '–' : peer.name,
    note,
  ]
}

/** `ratio` is ours ÷ the peer's. */
function lineOf({ name, unit, ours, peer }: NamedResult): string {
  return JSON.stringify({
    name,
    unit,
    ours,
    peer: peer?.value ?? null,
    peerName: peer?.name ?? null,
    ratio: peer === null ? null : ours / peer.value,
  })
}
