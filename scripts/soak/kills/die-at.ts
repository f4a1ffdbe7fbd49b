/**
 * Preloaded into a process (`node --import '…/die-at.ts?kind=statement&at=12' …`): kills it at that moment. With
 * `?tell=FILE` it lives, and writes at its end how many moments of each kind there were. What the process does is
 * not changed: only what Node and the driver of SQLite give it is wrapped.
 */
import { writeFileSync } from 'node:fs'
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import SqliteDatabase from 'better-sqlite3'
import { KINDS, type Kind } from './moments.ts'

const told = new URL(import.meta.url).searchParams
const counts = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]))

function moment(kind: Kind): void {
  const count = (counts.get(kind) ?? 0) + 1
  counts.set(kind, count)
  if (told.get('kind') === kind && told.get('at') === String(count)) process.kill(process.pid, 'SIGKILL')
}

const tell = told.get('tell')
if (tell !== null) process.on('exit', () => writeFileSync(tell, JSON.stringify(Object.fromEntries(counts))))

watchStatements()
await watchFiles()
watchInflating()
syncBuiltinESMExports()

function watchStatements(): void {
  const prepare = SqliteDatabase.prototype.prepare
  let isInside = false
  const watched = <T>(source: string, execute: () => T): T => {
    if (isInside) moment('statement')
    const result = execute()
    if (/^begin/i.test(source)) isInside = true
    if (/^(commit|rollback)\b(?! to)/i.test(source)) isInside = false
    if (/^commit/i.test(source)) moment('commit')
    return result
  }
  Object.assign(SqliteDatabase.prototype, {
    prepare(this: SqliteDatabase.Database, source: string) {
      const statement: SqliteDatabase.Statement<unknown[]> = prepare.call(this, source)
      const run = statement.run.bind(statement)
      const all = statement.all.bind(statement)
      return Object.assign(statement, {
        run: (...values: unknown[]) => watched(source, () => run(...values)),
        all: (...values: unknown[]) => watched(source, () => all(...values)),
      })
    },
  })
}

async function watchFiles(): Promise<void> {
  const some = await promises.open(fileURLToPath(new URL('moments.ts', import.meta.url)))
  const handle: FileHandle = Object.getPrototypeOf(some)
  const write: (bytes: Uint8Array, offset: number, length?: number) => Promise<unknown> = handle.write
  const { sync } = handle
  await some.close()
  Object.assign(handle, {
    async writeFile(this: FileHandle, bytes: Uint8Array) {
      const half = Math.floor(bytes.length / 2)
      moment('write')
      await write.call(this, bytes, 0, half)
      moment('write')
      await write.call(this, bytes, half)
      moment('write')
    },
    async sync(this: FileHandle) {
      moment('sync')
      await sync.call(this)
    },
  })
  const { rename } = promises
  Object.assign(promises, {
    rename: async (from: string, to: string) => {
      moment('rename')
      await rename(from, to)
      moment('rename')
    },
  })
}

function watchInflating(): void {
  const { createInflateRaw, gunzipSync } = zlib
  const watched = {
    createInflateRaw: (options?: zlib.ZlibOptions) => {
      const stream = createInflateRaw(options)
      const push = stream.push.bind(stream)
      return Object.assign(stream, {
        push: (chunk: unknown) => {
          moment('inflate')
          return push(chunk)
        },
      })
    },
    gunzipSync: (bytes: Uint8Array, options?: zlib.ZlibOptions) => {
      moment('inflate')
      return gunzipSync(bytes, options)
    },
  }
  // they cannot be assigned to
  for (const [name, value] of Object.entries(watched)) Object.defineProperty(zlib, name, { value })
}
