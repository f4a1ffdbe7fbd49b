/** The name of a sport in the runner's language → Garmin's type key. */
import { folded, namesOf } from './folded.ts'
import { SPORT_NAMES } from './sport-names.ts'

const KEYS = namesOf(Object.keys(SPORT_NAMES), SPORT_NAMES)

/** Words that alone make a name of several words a run: "Laufen (Halle)". */
const RUNNING: ReadonlySet<string> = new Set(SPORT_NAMES.running?.split('|').map(folded))
/** Races of any kind. */
const VAGUE: ReadonlySet<string> = new Set(['course', 'carrera', 'correr', 'corrida', 'bieg'])
const NOT_ON_FOOT = /ski|eis|schlittschuh|inline|roll|skate|patin|wheel|rollstuhl|orient|walk|geh|snow|sled/

export interface Sport {
  /** Lower case, "trail_running"; the name itself where we do not know it. */
  readonly key: string
  readonly isKnown: boolean
}

export function sportNamed(name: string): Sport {
  const known = KEYS.get(folded(name))
  if (known !== undefined) return { key: known, isKnown: true }
  if (isRunByItsWords(name)) return { key: 'running', isKnown: true }
  return { key: folded(name).replaceAll(' ', '_') || 'other', isKnown: false }
}

function isRunByItsWords(name: string): boolean {
  const text = folded(name)
  if (NOT_ON_FOOT.test(text)) return false
  return text.split(/[^\p{L}]+/u).some((word) => RUNNING.has(word) && !VAGUE.has(word))
}
