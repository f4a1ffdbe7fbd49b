/** Many mutants in processes of their own, so that one that crashes or hangs is named and the others go on. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Verdict } from './try-mutant.ts'

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
/** Then a fresh process goes on: a long import, and not so long that freed memory lies scattered. */
const MUTANTS_A_PROCESS = 1000

export interface Herd {
  readonly count: number
  /** Processes side by side. */
  readonly workers: number
  /** How long one may say nothing before it counts as hung. */
  readonly silenceMs: number
  /** Of further seeds. */
  readonly samples: string | null
}

export interface HerdReport {
  readonly verdicts: readonly Verdict[]
  /** Of the largest process. */
  readonly peakMiB: number
}

/** Tries mutants 0 to `count` − 1; `onVerdict` hears of each as it comes. */
export async function tryHerd(herd: Herd, onVerdict: (verdict: Verdict) => void): Promise<HerdReport> {
  const verdicts: Verdict[] = []
  const note = (verdict: Verdict) => {
    verdicts.push(verdict)
    onVerdict(verdict)
  }
  const lanes = Array.from({ length: herd.workers }, (_, lane) => tryLane(herd, lane, note))
  const peaks = await Promise.all(lanes)
  return { verdicts, peakMiB: Math.max(...peaks) }
}

/** Every so many-th mutant; a worker that dies is replaced by one that goes on behind the mutant that killed it. */
async function tryLane(herd: Herd, lane: number, note: (verdict: Verdict) => void): Promise<number> {
  let peakMiB = 0
  let next = lane
  while (next < herd.count) {
    const end = await tryFrom(next, herd, (verdict) => {
      next = verdict.number + herd.workers
      note(verdict)
    })
    if ('peakMiB' in end) {
      peakMiB = Math.max(peakMiB, end.peakMiB)
      continue
    }
    note({ number: next, seed: '', isDetected: false, seconds: 0, faults: [end.fault] })
    next += herd.workers
  }
  return peakMiB
}

type End = { readonly peakMiB: number } | { readonly fault: string }

async function tryFrom(
  first: number,
  { count, workers, silenceMs, samples }: Herd,
  note: (verdict: Verdict) => void,
): Promise<End> {
  const words = [first, Math.min(count, first + MUTANTS_A_PROCESS * workers), workers].map(String)
  const child = spawn(process.execPath, [WORKER, ...words, samples ?? ''], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString()}`.slice(-2000)
  })
  let end: End | null = null
  let isHung = false
  const hung = () => {
    isHung = true
    child.kill('SIGKILL')
  }
  let watch = setTimeout(hung, silenceMs)
  for await (const line of createInterface(child.stdout)) {
    clearTimeout(watch)
    watch = setTimeout(hung, silenceMs)
    const told = JSON.parse(line) as Verdict | { readonly peakMiB: number }
    if ('peakMiB' in told) end = told
    else note(told)
  }
  clearTimeout(watch)
  if (isHung) return { fault: `hung for ${silenceMs / 1000} s` }
  return end ?? { fault: `ended the process: ${complaint || 'without a word'}` }
}
