import { createServer } from 'node:net'
import { simpleParser } from 'mailparser'
import type { SMTPServerOptions } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listLetters } from '../../db/letters.ts'
import { dueWork } from '../../db/work.ts'
import { doWork } from '../../src/worker.ts'
import { cuttable, mailServer } from '../support/mail-server.ts'
import { answering, LETTER, posted, sending, transportTo } from '../support/sending.ts'

const idsOf = (received: readonly Buffer[]) =>
  Promise.all(received.map(async (raw) => (await simpleParser(raw)).messageId))

/** Reads the letter to its end before it answers. */
const afterData =
  (answer: ReturnType<typeof answering>, heard: Buffer[] = []): NonNullable<SMTPServerOptions['onData']> =>
  (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      heard.push(Buffer.concat(chunks))
      answer(stream, session, done)
    })
  }

describe('a mail server in trouble', () => {
  it.each([
    ['"later" when a letter is whole', { onData: afterData(answering('451 4.3.0 try again', null)) }],
    ['"later" to the recipient', { onRcptTo: answering('450 4.2.0 greylisted', null) }],
    ['"later" to the sender', { onMailFrom: answering('452 4.3.1 no room', null) }],
    ['"later" to the password', { onAuth: answering('454 4.7.0 temporary') }],
    [
      '"go away" at the door',
      {
        onConnect: (_session: unknown, done: (e?: Error | null) => void) =>
          answering('421 4.3.2 closing')(null, null, done),
      },
    ],
  ])('says %s: the letter waits and is counted once, the address stays', async (_what, behaviour) => {
    const { house, server, deliver, rows } = await sending(behaviour as SMTPServerOptions)
    await posted(house)
    await deliver()
    expect([server.received, await rows()]).toMatchObject([[], [{ attempts: 1, parked_reason: null }]])
    expect(await house.db.selectFrom('stopped_addresses').selectAll().execute()).toEqual([])
  })

  it('that closes the door once opens it at the next attempt', async () => {
    const first = answering('421 4.3.2 closing', null)
    const { house, server, deliver, rows } = await sending({
      onConnect: (session, done) => first(null, session, done),
    })
    await posted(house)
    for (const moment of ['2026-11-21T17:00:00Z', '2026-11-21T17:00:33Z']) {
      house.clock.set(moment)
      await deliver()
    }
    expect([server.received.length, await rows()]).toEqual([1, []])
  })

  it('that hangs up behind the last dot may have the letter: it comes once more, the same to the byte', async () => {
    const heard: Buffer[] = []
    let line: Awaited<ReturnType<typeof cuttable>> | undefined
    const { house, deliver, rows } = await sending(
      {
        onData: afterData((_what, _session, done) => {
          if (heard.length === 1) line?.cut()
          done()
        }, heard),
      },
      async ({ host }) => {
        line = await cuttable(host)
        return line.url
      },
    )
    await posted(house)
    await deliver()
    expect(await rows()).toMatchObject([{ attempts: 1, parked_reason: null }])
    house.clock.set('2026-11-21T17:00:33Z')
    await deliver()
    expect([heard.length, await rows()]).toEqual([2, []])
    expect(heard[1]).toEqual(heard[0])
  })

  it('that falls silent is given up on, and the letter waits', async () => {
    const { house, deliver, rows } = await sending(
      { onData: (stream) => void stream.resume() },
      async ({ url }) => `${url}?socketTimeout=200`,
    )
    await posted(house)
    await deliver()
    expect(await rows()).toMatchObject([{ attempts: 1, parked_reason: null }])
    expect(house.lines.join()).toMatch(/did not take letter \S+: .*[Tt]imeout/)
  })

  it('that takes the call and says nothing is given up on too', async () => {
    const mute = createServer(() => undefined)
    const port = await new Promise<number>((resolve) => {
      mute.listen(0, '127.0.0.1', () => resolve((mute.address() as { port: number }).port))
    })
    onTestFinished(() => void mute.close())
    const { house, deliver, rows } = await sending(
      {},
      async () => `smtp://127.0.0.1:${port}?greetingTimeout=200`,
    )
    await posted(house)
    await deliver()
    expect(await rows()).toMatchObject([{ attempts: 1, parked_reason: null }])
    expect(house.lines.join()).toContain(`the mail server at 127.0.0.1:${port} did not take letter`)
  })

  it('that lets one in at a time gets many letters over one connection, each once', async () => {
    const { house, server, transport } = await sending({ maxClients: 1 })
    for (let letter = 0; letter < 20; letter++) await posted(house, `alert:ada:${letter}`)
    const due = await dueWork(house.db, house.clock.runtime.now(), 99)
    await Promise.all(due.map((id) => doWork(id, { ...house.context, transport })))
    const written = (await listLetters(house.db, 'ada', 99)).map(({ id }) => `<${id}@limber.example>`)
    expect((await idsOf(server.received)).toSorted()).toEqual(written.toSorted())
  })

  it('that is full when a second worker calls has its letter wait until there is room', async () => {
    const { house, server, url, deliver, transport, rows } = await sending({ maxClients: 1 })
    await posted(house)
    await deliver()
    await posted(house, 'alert:ada:two')
    await deliver(transportTo(url))
    expect([server.received.length, await rows()]).toMatchObject([1, [{ attempts: 1, parked_reason: null }]])
    transport.close()
    house.clock.set('2026-11-21T17:00:33Z')
    await deliver(transportTo(url))
    expect(await rows()).toEqual([])
    expect(new Set(await idsOf(server.received)).size).toBe(2)
  })
})

describe('a mail server on another machine', () => {
  const plain = { disabledCommands: ['STARTTLS'] }
  const there = (behaviour: SMTPServerOptions, query = '') =>
    sending({}, async () => `${(await elsewhere(behaviour)).url}${query}`)
  const said: string[] = []
  /** On an address that is not this machine's own, and what it was told before TLS. */
  async function elsewhere(behaviour: SMTPServerOptions) {
    said.length = 0
    return mailServer(
      {
        ...behaviour,
        onAuth: ({ password }, _session, done) => {
          said.push(password ?? '')
          done(null, { user: 'ada' })
        },
        onMailFrom: ({ address }, _session, done) => {
          said.push(address)
          done()
        },
      },
      '127.0.0.2',
    )
  }

  it('that offers no TLS hears neither password nor letter', async () => {
    const { house, deliver, rows } = await there(plain)
    await posted(house)
    await deliver()
    expect([said, await rows()]).toMatchObject([[], [{ attempts: 1, parked_reason: null }]])
    expect(house.lines.join()).toMatch(/the mail server at 127\.0\.0\.2:\d+ did not take letter .*TLS/)
  })

  it('may be trusted without it, in so many words', async () => {
    const { house, deliver, rows } = await there(plain, '?requireTLS=false')
    await posted(house)
    await deliver()
    expect([said, await rows()]).toEqual([['open sesame', 'limber@limber.example'], []])
  })

  it('whose certificate nobody vouches for hears nothing, and the operator why', async () => {
    const { house, deliver, rows } = await there({ hideSTARTTLS: false })
    await posted(house, 'alert:ada:one', { ...LETTER, subject: 'Never in clear' })
    await deliver()
    expect([said, await rows()]).toMatchObject([[], [{ attempts: 1, parked_reason: null }]])
    expect(house.lines.join()).toMatch(
      /the mail server at 127\.0\.0\.2:\d+ did not take letter .*certificate/,
    )
  })
})
