/** A real mail server on this machine; it takes one user and one password. */
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface MailServer {
  /** With its user and password. */
  readonly url: string
  readonly host: string
  /** Whole letters, as they came over the wire. */
  readonly received: readonly Buffer[]
}

/** Closed when the test has finished. `behaviour` answers otherwise than a server that takes everything. */
export async function mailServer(behaviour: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Buffer[] = []
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'ada' && password === 'open sesame'
        ? done(null, { user: 'ada' })
        : done(new Error(`no entry for ${password}`)),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks))
        done()
      })
    },
    ...behaviour,
  })
  server.on('error', () => undefined)
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const host = `127.0.0.1:${port}`
  return { url: `smtp://ada:open%20sesame@${host}`, host, received }
}
