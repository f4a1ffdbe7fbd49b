import type { LocalDay } from '../../rules/model/day.ts'
import type { ShoeWear } from '../../rules/model/metrics.ts'
import type { Source } from '../../rules/model/source.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { SHOE_EVIDENCE, shoeWear } from '../../rules/signals/shoe-wear.ts'
import { ruleUrl } from './grounds.ts'
import type { Letter } from './letter.ts'
import type { Row } from './lists.ts'
import { newsLetter } from './news-letter.ts'
import { assumed } from './shoe-rows.ts'
import { dayAndMonth, roundMark } from './words.ts'

export interface ShoesInput {
  readonly units: Units
  /** At its last mark or past it. */
  readonly pair: ShoeWear
  /** The mark was set for this pair; otherwise it is the usual one. */
  readonly isOwnMark: boolean
  /** Who tells of the pair. */
  readonly source: Source
  readonly links: { readonly dashboard: string; readonly rules: string; readonly stopNews: string }
  /** The last day on which the links work. */
  readonly linksUntil: LocalDay
}

const DAYS_A_WEEK = 7

/** A pair has reached the distance at which it is to be replaced. One letter a pair and mark. */
export function shoesLetter({
  units,
  pair,
  isOwnMark,
  source,
  links,
  linksUntil,
}: ShoesInput): Promise<Letter> {
  const distance = formatDistance(pair.distanceMetres, units)
  const mark = roundMark(pair.retireAtMetres, units)
  return newsLetter({
    kind: 'shoes',
    subject: `${formatDistance(pair.distanceMetres, units, 0)} in one pair of shoes`,
    preview: `The mark is ${mark}. What to look at, and what to do with the old pair.`,
    title: `${pair.name}: ${distance}`,
    body: `That is past ${mark}, ${isOwnMark ? 'the mark set for this pair' : 'the usual mark to replace a pair'}.`,
    rows: wearRows(pair, units),
    parts: [
      { heading: 'What to do', sentences: [...STEPS, ...retiring(source)] },
      {
        heading: 'How sure is this?',
        note: `${SHOE_EVIDENCE} ${shoeWear.leavesOpen}`,
        link: { label: 'How this is counted', href: ruleUrl(links.rules, shoeWear.id) },
      },
    ],
    button: { label: 'Open my week', href: links.dashboard },
    small: [
      'You get this because a run of the last seven days took the pair over its mark. One letter a pair; the weekly letter keeps the figures.',
      `Links work until ${dayAndMonth(linksUntil)}.`,
    ],
    stop: links.stopNews,
  })
}

const STEPS = [
  'Look the soles and the cushioning over.',
  'Have the next pair ready, and wear both for a while if you like.',
]

/** A source that tells of a pair also tells that it has gone. */
function retiring(source: Source): readonly string[] {
  if (source === 'strava_api') return ['When it goes, retire it in Strava; Limber follows at its next look.']
  if (source === 'garmin_export')
    return ['When it goes, retire it in Garmin Connect; your next export brings it here.']
  return []
}

function wearRows(pair: ShoeWear, units: Units): readonly Row[] {
  const { distanceMetres, metresPerDay } = pair
  const guessed = assumed(pair, units)
  return [
    {
      ...{ title: 'On this pair', value: formatDistance(distanceMetres, units) },
      ...(guessed !== '' && { note: guessed }),
    },
    ...(metresPerDay === null
      ? []
      : [{ title: 'Of late', value: `${formatDistance(metresPerDay * DAYS_A_WEEK, units, 0)} a week` }]),
  ]
}
