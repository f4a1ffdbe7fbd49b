import { assess } from '../../rules/assess.ts'
import type { History } from '../../rules/model/history.ts'
import { type Benchmark, timeOf } from './benchmark.ts'
import { type MadeUpYears, madeUpYears } from './made-up-years.ts'

/** 3,000 runs are ten years; the others show whether the time grows with the runs or faster. */
const COUNTS = [750, 1500, 3000, 6000] as const

/** No other program judges a history by these rules: there is no peer. */
export const ASSESS: readonly Benchmark[] = [
  ...COUNTS.map((count) => benchmark(`assess/full-${count}`, count, whole)),
  benchmark('assess/after-one-run-3000', 3000, afterOneRun),
]

function benchmark(name: string, count: number, workOn: (years: MadeUpYears) => () => unknown): Benchmark {
  return {
    name,
    measure: () => {
      const spread = timeOf(workOn(madeUpYears(count)))
      return {
        ...spread,
        unit: 'ms',
        peer: null,
        note: `${Math.round((spread.ours * 1e6) / count)} ns a run`,
      }
    },
  }
}

function whole({ history, runner, day }: MadeUpYears) {
  return () => assess(history, runner, day)
}

/** All runs but the last have been assessed; then the last one comes in. */
function afterOneRun({ history, runner, day }: MadeUpYears) {
  const before: History = { ...history, runs: history.runs.slice(0, -1) }
  const added = history.runs.slice(-1)
  assess(before, runner, day)
  return () => assess({ ...before, runs: [...before.runs, ...added] }, runner, day)
}
