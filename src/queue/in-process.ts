import PQueue from 'p-queue'
import type { Queue } from './queue.ts'

/** Nudges within one process. Each id waits at most once. */
export function inProcessQueue(concurrency: number): Queue {
  const engine = new PQueue({ concurrency })
  const waiting = new Set<string>()
  let deliver: ((workId: string) => Promise<void>) | null = null
  let sayDry: (() => void) | null = null

  return {
    start(run, whenDry) {
      deliver = run
      sayDry = whenDry ?? null
    },
    nudge(workId) {
      const run = deliver
      if (run === null || waiting.has(workId)) return
      waiting.add(workId)
      void engine.add(() => {
        waiting.delete(workId)
        if (waiting.size === 0) sayDry?.()
        return run(workId)
      })
    },
    async stop() {
      deliver = null
      sayDry = null
      engine.clear()
      waiting.clear()
      await engine.onIdle()
    },
  }
}
