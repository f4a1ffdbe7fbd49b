/** The stand-in's place on the network: a free port of the loopback. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Answer } from './answers.ts'
import { type Asked, readAsked } from './asked.ts'

export interface Listening {
  readonly url: string
  /** Cuts whatever is open. */
  close(): Promise<void>
}

export async function listen(answerTo: (asked: Asked) => Promise<Answer | 'cut'>): Promise<Listening> {
  const server = createServer((request, response) => {
    readAsked(request)
      .then(answerTo)
      .then((answer) => send(response, answer))
      // the asker has gone, or the stand-in has: nobody is left to tell
      .catch(() => void response.destroy())
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) }
}

function send(response: ServerResponse, answer: Answer | 'cut'): void {
  if (answer === 'cut') {
    response.destroy()
    return
  }
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port')
  return address.port
}

async function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  await promise
}
