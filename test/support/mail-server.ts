/** A real mail server on this machine; it takes one user and one password. */
import { connect, createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface MailServer {
  /** With its user and password. */
  readonly url: string
  readonly host: string
  /** Whole letters, as they came over the wire. */
  readonly received: readonly Buffer[]
}

/**
 * Closed when the test has finished. `behaviour` answers otherwise than a server that takes everything. On 127.0.0.2
 * it counts as another machine.
 */
export async function mailServer(
  behaviour: SMTPServerOptions = {},
  address = '127.0.0.1',
): Promise<MailServer> {
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
    const listening = server.listen(0, address, () => {
      const bound = listening.address()
      resolve(typeof bound === 'object' && bound !== null ? bound.port : 0)
    })
  })
  const host = `${address}:${port}`
  return { url: `smtp://ada:open%20sesame@${host}`, host, received }
}

/** An address that leads to the server; its first connection breaks off after so many bytes were sent through it. */
export async function breakingOnce(host: string, bytes: number): Promise<string> {
  let isWhole = false
  const { url } = await aLine(host, (sent) => {
    const breaks = !isWhole && sent > bytes
    isWhole ||= breaks
    return breaks
  })
  return url
}

/** An address that leads to the server, and how to break off whatever goes through it. */
export const cuttable = (host: string) => aLine(host, () => false)

async function aLine(host: string, breaks: (sentBytes: number) => boolean) {
  const [name = '', port] = host.split(':')
  const open = new Set<() => void>()
  const line = createServer((here) => {
    const there = connect(Number(port), name)
    let sent = 0
    const hangUp = (): void => {
      open.delete(hangUp)
      here.destroy()
      there.destroy()
    }
    open.add(hangUp)
    here.on('data', (chunk) => {
      sent += chunk.length
      if (breaks(sent)) hangUp()
      else there.write(chunk)
    })
    there.pipe(here)
    for (const end of [here, there]) end.on('error', hangUp).on('close', hangUp)
  })
  onTestFinished(() => new Promise((resolve) => line.close(() => resolve())))
  const at = await new Promise<number>((resolve) => {
    line.listen(0, '127.0.0.1', () => {
      const address = line.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const cut = (): void => {
    for (const hangUp of open) hangUp()
  }
  return { url: `smtp://ada:open%20sesame@127.0.0.1:${at}`, cut }
}
