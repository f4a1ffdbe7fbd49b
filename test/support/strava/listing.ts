/** GET /athlete/activities: one page of an athlete's activities. */
import type { Activity } from './activities.ts'
import { type Answer, FAULTS, invalid, json } from './answers.ts'
import type { ApiPorts, Caller } from './api.ts'
import type { Asked } from './asked.ts'
import { summaryOf } from './summaries.ts'

const MOST_A_PAGE = 200
const USUAL_PAGE = 30

/** Newest first, with `after` oldest first; `before` and `after` are epoch seconds and leave themselves out. */
export function listed(ports: ApiPorts, { athlete, may }: Caller, asked: Asked): Answer {
  const names = ['before', 'after', 'page', 'per_page']
  const strange = names.find((name) => !/^\d+$/.test(asked.query.get(name) ?? '1'))
  const page = Number(asked.query.get('page') ?? 1)
  const size = Number(asked.query.get('per_page') ?? USUAL_PAGE)
  const wrong = strange ?? (page < 1 ? 'page' : size < 1 || size > MOST_A_PAGE ? 'per_page' : null)
  if (wrong !== null) {
    ports.complain(`GET ${asked.path}: ${wrong} cannot be ${asked.query.get(wrong)}`)
    return invalid(wrong)
  }
  const after = asked.query.has('after') ? Number(asked.query.get('after')) : null
  // milliseconds are far in the future, too
  if (after !== null && after * 1000 > ports.now()) return FAULTS.afterInFuture
  const before = Number(asked.query.get('before') ?? Number.POSITIVE_INFINITY)
  const found = ports.world
    .activities(athlete.id)
    .filter((activity) => !activity.onlyYou || may('activity:read_all'))
    .filter(
      (activity) => startOf(activity) > (after ?? Number.NEGATIVE_INFINITY) && startOf(activity) < before,
    )
    .sort((a, b) => (startOf(a) - startOf(b) || a.id - b.id) * (after === null ? -1 : 1))
  const step = Math.max(1, size - ports.shortBy())
  return json(
    200,
    found.slice((page - 1) * step, page * step).map((activity) => summaryOf(activity, athlete.id)),
  )
}

const startOf = (activity: Activity): number => Date.parse(activity.start) / 1000
