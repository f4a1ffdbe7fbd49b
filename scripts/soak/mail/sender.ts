/** Limber's own process, sending what its outbox holds. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isOwn, type Strike } from './strikes.ts'

export interface Sender {
  kill(signal: 'SIGKILL' | 'SIGTERM'): void
  /** By what it ended: a signal, or an exit code; and what it said. */
  readonly ended: Promise<{ readonly by: string; readonly said: string }>
}

export function startSender(dataDir: string, smtpUrl: string, strike: Strike | null): Sender {
  const child = spawn(process.execPath, [...preload(strike), fileURLToPath(MAIN)], {
    cwd: dataDir,
    env: {
      ...{ PATH: process.env.PATH ?? '', TZ: 'UTC', LIMBER_DATA_DIR: dataDir, LIMBER_PORT: '0' },
      ...{ LIMBER_SMTP_URL: smtpUrl, LIMBER_MAIL_PER_MINUTE: '6000' },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    // one that is never struck stops by itself
    timeout: LONGEST_LIFE_MS,
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<{ readonly by: string; readonly said: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ by: String(signal ?? code), said }))
  })
  return { kill: (signal) => void child.kill(signal), ended }
}

const LONGEST_LIFE_MS = 4 * 60_000
const MAIN = new URL('../../../src/main.ts', import.meta.url)

function preload(strike: Strike | null): readonly string[] {
  if (strike === null || !isOwn(strike.moment)) return []
  const url = new URL('die-at-mark.ts', import.meta.url)
  url.searchParams.set('moment', strike.moment)
  url.searchParams.set('at', String(strike.at))
  return ['--import', url.href]
}
