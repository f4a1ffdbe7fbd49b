/** From a request to its answer: fault, limits, route, headers, log. */
import { type Answer, FAULTS, invalid } from './answers.ts'
import type { Asked } from './asked.ts'
import type { Fault, Faults } from './faults.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import { type Found, findRoute, type Route, strangerIn } from './routes.ts'

interface House {
  readonly routes: readonly Route[]
  readonly log: Log
  readonly faults: Faults
  readonly limits: Limits
  readonly pause: (milliseconds: number) => Promise<void>
}

/** 'cut': the connection ends without an answer. */
export async function answerTo(house: House, asked: Asked): Promise<Answer | 'cut'> {
  const found = findRoute(house.routes, asked)
  const kind = found?.route.kind(asked) ?? 'unknown'
  const done = house.log.begin(kind, asked)
  const answer = await withFault(house, asked, found, house.faults.take(kind))
  if (answer === 'cut') done('cut', null)
  else done(answer.status, answer.athleteId ?? null)
  return answer
}

async function withFault(
  house: House,
  asked: Asked,
  found: Found | null,
  fault: Fault | null,
): Promise<Answer | 'cut'> {
  if (fault === 'cut-before') return 'cut'
  if (fault === 'unavailable') return FAULTS.unavailable
  if (fault === 'page') return FAULTS.pageInstead
  if (fault === 'missing') return FAULTS.unknownPath
  if (fault === 'rate-limit' || fault === 'rate-limit-bare') {
    house.limits.count()
    return fault === 'rate-limit' ? headed(house, FAULTS.overRead, true) : FAULTS.overRead
  }
  const answer = await counted(house, asked, found)
  if (fault === 'cut-after') return 'cut'
  if (fault !== null) await house.pause(fault.delayMs)
  return answer
}

async function counted(house: House, asked: Asked, found: Found | null): Promise<Answer> {
  const isApi = asked.path.startsWith('/api/v3/') && found?.route.door !== 'oauth'
  if (!isApi) return routed(house, asked, found)
  const over = found?.route.door === 'subscriptions' ? null : house.limits.count()
  if (over !== null) return headed(house, over === 'read' ? FAULTS.overRead : FAULTS.overAll)
  if (house.faults.isInactive()) return headed(house, FAULTS.inactive)
  return headed(house, await routed(house, asked, found))
}

async function routed({ log }: House, asked: Asked, found: Found | null): Promise<Answer> {
  const name = `${asked.method} ${asked.path}`
  if (found === null) {
    log.complain(`${name}: unknown`)
    return FAULTS.unknownPath
  }
  const stranger = strangerIn(found.route, asked)
  if (stranger !== null) {
    log.complain(`${name}: ${stranger} is unknown here, or came twice`)
    return invalid(stranger)
  }
  try {
    return await found.route.answer(asked, found.id)
  } catch (error) {
    log.complain(`${name}: the stand-in failed: ${error instanceof Error ? error.message : String(error)}`)
    return FAULTS.brokenActivity
  }
}

const headed = ({ limits }: House, answer: Answer, full = false): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...limits.headers(full) },
})
