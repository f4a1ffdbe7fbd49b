/** One question to Strava: an answer of JSON, or an error with its remedy. */

import { isHtml } from './fault-body.ts'
import { faultOf, unavailable } from './faults.ts'
import { parseJson } from './json.ts'
import type { Clock, HttpRequest, HttpResponse, Send } from './ports.ts'
import type { Circumstances } from './strava-error.ts'

/** Any answer; a StravaError "unavailable" when none came. */
export async function answerTo(
  send: Send,
  request: HttpRequest,
  about: Circumstances,
): Promise<HttpResponse> {
  try {
    return await send(request)
  } catch {
    // what was thrown may hold the request, and with it the token
    throw unavailable(`No answer from Strava to ${about.what}`, about)
  }
}

/** The JSON of a good answer; throws the fault of any other, and "unavailable" for a page where JSON was due. */
export function jsonOf(response: HttpResponse, about: Circumstances): unknown {
  if (!isGood(response)) throw faultOf(response, about)
  const parsed = parseJson(response.body)
  if (parsed === null) throw unreadable(response.status, about)
  return parsed.value
}

/** For answers whose body says nothing: throws the fault of any but a good one. */
export function expectGood(response: HttpResponse, about: Circumstances): void {
  if (!isGood(response)) throw faultOf(response, about)
  // a maintenance page comes with a 200 too
  if (isHtml(response.body, {})) throw unreadable(response.status, about)
}

/** For an answer that is no JSON, or not of the shape that was due. */
export function unreadable(status: number, about: Circumstances): Error {
  return unavailable(`Strava answered ${status} to ${about.what} with something else than was due`, about)
}

function isGood({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300
}

/** The circumstances of a question asked now. */
export function askingNow(clock: Clock, what: string, attempt: number): Circumstances {
  return { what, now: clock.now(), chance: clock.chance(), attempt }
}
