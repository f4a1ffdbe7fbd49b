/** One headless Chromium, driven over a pipe: no port, no library, nothing that anybody else could speak to. */
import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export interface Browser {
  /** A page to show things on. */
  open(): Promise<Page>
  close(): void
}

export interface Page {
  send(method: string, parameters?: object): Promise<Answer>
  /** What an expression comes to on the page. */
  evaluate(expression: string): Promise<unknown>
}

interface Answer {
  readonly [name: string]: unknown
}

interface Message {
  readonly id?: number
  readonly result?: Answer
  readonly error?: { readonly message: string }
}

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--remote-debugging-pipe',
]

/** Starts the program at `path`; throws when there is none. */
export async function startChromium(path: string, profile: string): Promise<Browser> {
  const child = spawn(path, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const died = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`${path} could not be started: ${error.message}`)))
    child.once('exit', (code) => reject(new Error(`${path} ended with ${code}`)))
  })
  died.catch(() => undefined)
  const [, , , to, from] = child.stdio
  const call = caller(to as Writable, from as Readable)
  const send = (method: string, parameters: object = {}, sessionId?: string) =>
    Promise.race([call(method, parameters, sessionId), died])
  return {
    open: async () => {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      return pageOf((method, parameters) => send(method, parameters, String(sessionId)))
    },
    close: () => void child.kill(),
  }
}

function pageOf(send: Page['send']): Page {
  return {
    send,
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, returnByValue: true })
      if (exceptionDetails) throw new Error(`the page could not say: ${JSON.stringify(exceptionDetails)}`)
      return (result as { readonly value?: unknown }).value
    },
  }
}

/** Messages end with a zero byte; an answer bears the number of its question. */
function caller(to: Writable, from: Readable) {
  const waiting = new Map<number, (message: Message) => void>()
  let last = 0
  let unread = ''
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (unread + chunk).split('\0')
    unread = messages.pop() ?? ''
    for (const text of messages) {
      const message = JSON.parse(text) as Message
      if (message.id !== undefined) waiting.get(message.id)?.(message)
    }
  })
  return (method: string, params: object, sessionId?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result ?? {})
      })
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
}
