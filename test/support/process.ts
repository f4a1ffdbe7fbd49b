/** Real processes of Limber, each with a data folder of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type ParsedMail, simpleParser } from 'mailparser'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

export interface Place {
  readonly dataDir: string
  /** Runs a command of the CLI and returns what it printed; rejects when it exits other than 0. */
  limber(...words: readonly string[]): Promise<string>
  /** Starts a server on a free port. */
  serve(): Promise<Server>
  /** Captured letters, oldest first. */
  letters(): Promise<readonly ParsedMail[]>
  /** Waits for the captured letters to be at least so many. */
  lettersAtLeast(count: number): Promise<readonly ParsedMail[]>
  remove(): Promise<void>
}

export interface Server {
  readonly address: string
  /** All it has printed. */
  said(): string
  /** Sends SIGTERM and resolves with the exit code. */
  stop(): Promise<number | null>
}

const WAIT_MS = 60_000

export async function newPlace(more: Readonly<Record<string, string>> = {}): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'limber-story-'))
  const env = { PATH: process.env.PATH ?? '', LIMBER_DATA_DIR: dataDir, LIMBER_PORT: '0', TZ: 'UTC', ...more }
  const mail = join(dataDir, 'mail')
  const letters = async () => {
    const names = (await readdir(mail).catch(() => [])).filter((name) => name.endsWith('.eml')).sort()
    return Promise.all(names.map(async (name) => simpleParser(await readFile(join(mail, name)))))
  }
  return {
    dataDir,
    limber: async (...words) => {
      const { stdout } = await run(process.execPath, [join(ROOT, 'bin/limber.mjs'), ...words], {
        env,
        maxBuffer: 64 * 1024 * 1024,
      })
      return stdout
    },
    serve: () => startServer(env),
    letters,
    lettersAtLeast: async (count) => {
      const until = Date.now() + WAIT_MS
      for (;;) {
        const found = await letters()
        if (found.length >= count) return found
        if (Date.now() > until) throw new Error(`${found.length} letters after a minute, waited for ${count}`)
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  }
}

async function startServer(env: Readonly<Record<string, string>>): Promise<Server> {
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], { env, cwd: env.LIMBER_DATA_DIR })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  const address = await greetingOf(child)
  return {
    address,
    said: () => said,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', (code) => resolve(code))
        child.kill('SIGTERM')
      }),
  }
}

function greetingOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /running at (http:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}
