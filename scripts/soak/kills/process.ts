/** Limber as a process with a data folder of its own. */
import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Moment } from './moments.ts'

const CLI = fileURLToPath(new URL('../../../src/commands/cli.ts', import.meta.url))
const DIE_AT = fileURLToPath(new URL('die-at.ts', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly said: string
  /** On standard error. */
  readonly complained: string
}

/** Preloaded: nothing, a killer, or a counter that writes into a file. */
export type Preload = Moment | { readonly tell: string } | null

export async function limber(
  dataDir: string,
  words: readonly string[],
  preload: Preload = null,
): Promise<Ended> {
  const imports = preload === null ? [] : ['--import', preloadUrl(preload)]
  const child = spawn(process.execPath, [...imports, CLI, ...words], {
    cwd: dataDir,
    env: { PATH: process.env.PATH ?? '', LIMBER_DATA_DIR: dataDir, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  const [said, complained] = await Promise.all([buffer(child.stdout), buffer(child.stderr)])
  return { ...(await ended), said: said.toString(), complained: complained.toString() }
}

/** What a command said; an error when it failed. */
export async function limberSays(
  dataDir: string,
  words: readonly string[],
  preload: Preload = null,
): Promise<string> {
  const { code, signal, said, complained } = await limber(dataDir, words, preload)
  if (code !== 0) throw new Error(`limber ${words.join(' ')} ended with ${code ?? signal}: ${complained}`)
  return said
}

function preloadUrl(preload: NonNullable<Preload>): string {
  const url = pathToFileURL(DIE_AT)
  for (const [name, value] of Object.entries(preload)) url.searchParams.set(name, String(value))
  return url.href
}
