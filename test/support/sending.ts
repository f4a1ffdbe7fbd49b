/** A house that hands its letters to a real mail server. */
import type { SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import { inTransaction } from '../../db/open.ts'
import { dueWork } from '../../db/work.ts'
import { post } from '../../src/jobs/outbox.ts'
import type { Letter } from '../../src/mail/letter.ts'
import { smtpTransport, type Transport } from '../../src/mail/transport.ts'
import { doWork } from '../../src/worker.ts'
import { aHouse, type TestHouse } from './house-of-tests.ts'
import { type MailServer, mailServer } from './mail-server.ts'

export const LETTER: Letter = {
  kind: 'alert',
  subject: '18.2 km on Saturday',
  preview: 'Your next run',
  html: '<p>Hello</p>',
  text: 'Hello',
  attachments: [{ cid: 'c', filename: 'c.png', contentType: 'image/png', content: Uint8Array.of(1, 2) }],
  unsubscribeUrl: 'https://limber.example/l/stop',
}

/** Puts a letter to Ada into the outbox; false when its key was used before. */
export const posted = (house: TestHouse, dedupeKey = 'alert:ada:one', letter = LETTER) =>
  inTransaction(house.db, (trx) =>
    post(trx, { letter, to: 'ada@limber.example', runnerId: 'ada', dedupeKey }, house.context),
  )

/** `deliver` does what is due once, one after the other; `way` leads to the server. */
export async function sending(
  behaviour: SMTPServerOptions = {},
  way = async (server: MailServer) => server.url,
) {
  const house = await aHouse()
  const server = await mailServer(behaviour)
  const url = await way(server)
  const transport = transportTo(url)
  const deliver = async (through = transport): Promise<void> => {
    for (const id of await dueWork(house.db, house.clock.runtime.now(), 99))
      await doWork(id, { ...house.context, transport: through })
  }
  const rows = () => house.db.selectFrom('work').select(['attempts', 'due_at', 'parked_reason']).execute()
  return { house, server, url, deliver, rows, transport }
}

/** Closed when the test has finished. */
export function transportTo(url: string): Transport {
  const transport = smtpTransport({ url, from: 'limber@limber.example', perMinute: 6000, dkim: null })
  onTestFinished(() => transport.close())
  return transport
}

/** Answers of a server, one after the other and the last for ever: "451 later", or null for yes. */
export function answering(...answers: readonly (string | null)[]) {
  const left = [...answers]
  return (_what: unknown, _session: unknown, done: (error?: Error | null) => void): void => {
    const answer = left.length > 1 ? left.shift() : left[0]
    const [code, ...words] = (answer ?? '').split(' ')
    done(answer == null ? null : Object.assign(new Error(words.join(' ')), { responseCode: Number(code) }))
  }
}
