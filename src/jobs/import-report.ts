import type { Delivery, Finding } from '../../connectors/connector.ts'
import type { Outcome } from './take-in.ts'

/** What an import says at the end. */
export interface ImportReport {
  readonly files: number
  readonly activities: number
  readonly runs: {
    readonly added: number
    readonly updated: number
    readonly unchanged: number
    readonly superseded: number
    /** Runs the runner deleted before: they stay out. */
    readonly deleted: number
  }
  readonly notRuns: number
  readonly refused: readonly { readonly file: string; readonly reason: string }[]
  /** What was read, but not without a remark. */
  readonly notes: readonly { readonly file: string; readonly note: string }[]
}

/** Counts while an import runs. */
export interface Tally {
  /** How many activities were stored so far. */
  activities(): number
  add(finding: Finding, outcome: Outcome): void
  report(delivery: Delivery): ImportReport
}

export function newTally(): Tally {
  const files = new Set<string>()
  const refused: { file: string; reason: string }[] = []
  const notes: { file: string; note: string }[] = []
  const runs = { added: 0, updated: 0, unchanged: 0, superseded: 0, deleted: 0 }
  let notRuns = 0
  const activities = () => notRuns + Object.values(runs).reduce((sum, count) => sum + count)

  return {
    activities,
    add: (finding, outcome) => {
      if ('file' in finding) files.add(finding.file)
      if (finding.kind === 'refused') refused.push({ file: finding.file, reason: finding.reason })
      if (outcome === 'not-a-run') notRuns++
      else if (outcome !== 'noted') runs[outcome]++
      if (finding.kind === 'run' || finding.kind === 'activity')
        notes.push(...finding.notes.map((note) => ({ file: finding.file, note })))
    },
    // an archive is one file handed in and many found; a gear file holds nothing that names it
    report: (delivery) => ({
      ...{ files: Math.max(files.size, delivery.files.length), activities: activities() },
      ...{ runs, notRuns, refused, notes },
    }),
  }
}

/** Two reports as one. */
export function together(a: ImportReport, b: ImportReport): ImportReport {
  return {
    files: a.files + b.files,
    activities: a.activities + b.activities,
    runs: {
      added: a.runs.added + b.runs.added,
      updated: a.runs.updated + b.runs.updated,
      unchanged: a.runs.unchanged + b.runs.unchanged,
      superseded: a.runs.superseded + b.runs.superseded,
      deleted: a.runs.deleted + b.runs.deleted,
    },
    notRuns: a.notRuns + b.notRuns,
    refused: [...a.refused, ...b.refused],
    notes: [...a.notes, ...b.notes],
  }
}
