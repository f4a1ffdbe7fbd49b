/** A mail server that takes every letter, and at a moment it was told strikes down whoever is handing one over. */
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { Moment, Strike } from './strikes.ts'

/** A letter that came whole. */
export interface Arrived {
  /** "…@…" */
  readonly messageId: string
  /** Of all its bytes. */
  readonly hash: string
  /** Which process brought it. */
  readonly life: number
}

export interface PostOffice {
  readonly url: string
  /** In the order they came. */
  readonly arrived: readonly Arrived[]
  /** From now on letters are those of this life; at the strike, if there is one, `kill` is called once. */
  begin(life: number, strike: Strike | null, kill: () => void): void
  close(): Promise<void>
}

interface Life {
  readonly life: number
  readonly strike: Strike | null
  readonly kill: () => void
  begun: number
}

export async function openPostOffice(): Promise<PostOffice> {
  const arrived: Arrived[] = []
  let now: Life = { life: 0, strike: null, kill: () => undefined, begun: 0 }
  const isStruck = (moment: Moment) => now.strike?.moment === moment && now.strike.at === now.begun
  const server = new SMTPServer({
    ...{ hideSTARTTLS: true, authOptional: true, closeTimeout: 100 },
    onMailFrom: (_address, _session, done) => {
      now.begun++
      if (isStruck('sender')) now.kill()
      done()
    },
    onData: (stream, _session, done) => {
      // what is not read on has not been heard
      if (isStruck('body')) return void stream.once('readable', now.kill)
      buffer(stream).then(
        (raw) => {
          arrived.push({ ...nameAndHash(raw), life: now.life })
          if (isStruck('dot')) now.kill()
          done()
        },
        () => undefined,
      )
    },
  })
  // a sender that was killed leaves a broken connection
  server.on('error', () => undefined)
  return {
    url: `smtp://127.0.0.1:${await portOf(server)}`,
    arrived,
    begin: (life, strike, kill) => {
      now = { life, strike, kill, begun: 0 }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function nameAndHash(raw: Buffer): Pick<Arrived, 'messageId' | 'hash'> {
  const [, messageId = ''] = /^Message-ID: <([^>]*)>/im.exec(raw.toString('latin1')) ?? []
  return { messageId, hash: createHash('sha256').update(raw).digest('hex') }
}

function portOf(server: SMTPServer): Promise<number> {
  return new Promise((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
