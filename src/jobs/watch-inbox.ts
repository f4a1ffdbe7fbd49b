import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { findRunner, type StoredRunner } from '../../db/runners.ts'
import { openDeliveries } from '../delivery.ts'
import { importDelivery } from './import-delivery.ts'
import type { ImportReport } from './import-report.ts'
import { defineJob, type JobContext } from './job.ts'

/** A file that was written to this recently may still be growing. */
const SETTLED_MS = 5_000
const UNFINISHED = /\.(part|partial|crdownload|download|tmp)$/i
const DONE = 'done'

/** Imports what lies in `inbox/<address>/` and moves it to `done/`, with its result beside it. */
export const watchInbox = defineJob({
  name: 'watch-inbox',
  payload: z.object({}),
  run: async (_payload, context) => {
    const inbox = join(context.config.dataDir, 'inbox')
    await mkdir(inbox, { recursive: true, mode: 0o700 })
    for (const entry of await readdir(inbox, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue
      const runner = await findRunner(context.db, entry.name)
      if (runner) await takeFrom(join(inbox, entry.name), runner, context)
    }
    context.nudge()
  },
})

async function takeFrom(folder: string, runner: StoredRunner, context: JobContext): Promise<void> {
  const names = await settledIn(folder, context)
  if (names.length === 0) return
  const result = await importPaths(
    names.map((name) => join(folder, name)),
    runner,
    context,
  )
  // erased meanwhile: then the folder has gone too, and must not come back
  if (!(await findRunner(context.db, basename(folder)))) return
  // asked for while the files still lie there: a crash before they are put aside reads them once more, and asks again
  const asked = { name: 'write-imported', key: runner.id, payload: { runnerId: runner.id } }
  await context.request(context.db, asked)
  const done = join(folder, DONE)
  await mkdir(done, { recursive: true, mode: 0o700 })
  const stamp = Temporal.Instant.fromEpochMilliseconds(context.runtime.now()).toString().replace(/[:.]/g, '-')
  for (const name of names) await rename(join(folder, name), join(done, `${stamp} ${name}`))
  await writeFile(join(done, `${stamp} result.json`), `${JSON.stringify(result, null, 2)}\n`, { mode: 0o600 })
  context.log(`inbox: ${names.length} dropped in, ${summaryOf(result)}`)
}

type InboxResult = { readonly reports: readonly ImportReport[] } | { readonly error: string }

async function importPaths(
  paths: readonly string[],
  runner: StoredRunner,
  context: JobContext,
): Promise<InboxResult> {
  const { deliveries, close } = await openDeliveries(paths)
  try {
    const reports: ImportReport[] = []
    for (const delivery of deliveries) {
      reports.push(
        await importDelivery(delivery, runner, {
          ...context,
          dataDir: context.config.dataDir,
          ...{ units: null, sport: null },
          onProgress: () => {},
        }),
      )
    }
    return { reports }
  } catch (error) {
    if (context.signal.aborted) throw error
    return { error: error instanceof Error ? error.message : String(error) }
  } finally {
    await close()
  }
}

/** Names of files and folders that nobody has written to for a moment. */
async function settledIn(folder: string, { runtime }: JobContext): Promise<readonly string[]> {
  const settled: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === DONE || entry.name.startsWith('.') || UNFINISHED.test(entry.name)) continue
    const newest = await newestWrite(join(folder, entry.name), entry.isDirectory())
    if (newest <= runtime.now() - SETTLED_MS) settled.push(entry.name)
  }
  return settled
}

/** When the file, or anything in the folder, was last written or put there. */
async function newestWrite(path: string, isFolder: boolean): Promise<number> {
  const { mtimeMs, ctimeMs } = await stat(path)
  if (!isFolder) return Math.max(mtimeMs, ctimeMs)
  const within = await Promise.all(
    (await readdir(path, { withFileTypes: true, recursive: true })).map((entry) =>
      stat(join(entry.parentPath, entry.name)).then((found) => Math.max(found.mtimeMs, found.ctimeMs)),
    ),
  )
  return Math.max(mtimeMs, ctimeMs, ...within)
}

function summaryOf(result: InboxResult): string {
  if ('error' in result) return `not imported: ${result.error}`
  const added = result.reports.reduce((total, report) => total + report.runs.added, 0)
  const refused = result.reports.reduce((total, report) => total + report.refused.length, 0)
  return `${added} new runs, ${refused} files refused`
}
