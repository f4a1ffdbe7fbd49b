/** Sends events to the subscribed address: three tries, then lost for good. */
import type { EventToSend, StravaEvent } from './events.ts'
import type { Subscription } from './subscriptions.ts'

export interface Attempt {
  /** Null: no answer in time, or none at all. */
  readonly status: number | null
  /** How long the answer took. */
  readonly milliseconds: number
}

export interface Delivery {
  readonly event: StravaEvent
  readonly attempts: readonly Attempt[]
  /** Whether an attempt was answered 200. */
  readonly accepted: boolean
}

interface PumpPorts {
  readonly now: () => number
  readonly subscription: () => Subscription | null
  readonly call: (url: string, init?: RequestInit) => Promise<Response>
  readonly pause: () => Promise<void>
}

export interface Pump {
  readonly deliveries: readonly Delivery[]
  /** Delivers one event, then its copies; resolves when each was accepted or lost. */
  emit(event: EventToSend, copies?: number): Promise<readonly Delivery[]>
}

const MOST_ATTEMPTS = 3

export function createPump(ports: PumpPorts): Pump {
  const deliveries: Delivery[] = []

  const deliver = async (url: string, event: StravaEvent): Promise<Delivery> => {
    const attempts: Attempt[] = []
    for (;;) {
      const attempt = await attemptOf(ports, url, event)
      attempts.push(attempt)
      const accepted = attempt.status === 200
      if (accepted || attempts.length === MOST_ATTEMPTS) {
        const delivery = { event, attempts, accepted }
        deliveries.push(delivery)
        return delivery
      }
      await ports.pause()
    }
  }

  return {
    deliveries,
    emit: async (given, copies = 1) => {
      const subscription = ports.subscription()
      if (subscription === null)
        throw new Error('nobody has subscribed: there is no address to send events to')
      const event: StravaEvent = {
        subscription_id: subscription.id,
        event_time: Math.floor(ports.now() / 1000),
        ...given,
      }
      const sent: Delivery[] = []
      for (let copy = 0; copy < copies; copy++) sent.push(await deliver(subscription.callbackUrl, event))
      return sent
    },
  }
}

async function attemptOf({ call }: PumpPorts, url: string, event: StravaEvent): Promise<Attempt> {
  const started = performance.now()
  const headers = { 'content-type': 'application/json' }
  const status = await call(url, { method: 'POST', headers, body: JSON.stringify(event) }).then(
    async (response) => {
      await response.body?.cancel()
      return response.status
    },
    () => null,
  )
  return { status, milliseconds: performance.now() - started }
}
