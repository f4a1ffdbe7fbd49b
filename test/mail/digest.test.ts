import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import type { SurfaceMetres } from '../../rules/model/surface.ts'
import { type DigestInput, digestLetter, type FirstOver } from '../../src/mail/digest.ts'
import { tipOf } from '../../src/mail/tips.ts'
import {
  anAssessment,
  aPrescription,
  aRunner,
  aShoe,
  aSignal,
  ROUTINE,
  someMetrics,
  WITHHELD,
  weeksOf,
} from '../support/assessments.ts'
import { DIGEST_LINKS, expectHouseStyle, LINKS_UNTIL, unfolded, wordsIn } from '../support/letters.ts'

const WEEK = localDay('2026-11-16')
const everyLink = Object.values(DIGEST_LINKS)

function digest(
  over: Parameters<typeof anAssessment>[0] = {},
  units: 'km' | 'mi' = 'km',
  beside: Partial<DigestInput> = {},
) {
  return digestLetter({
    ...beside,
    runner: aRunner({ units }),
    assessment: anAssessment(over),
    week: WEEK,
    links: DIGEST_LINKS,
    linksUntil: LINKS_UNTIL,
  })
}

describe('the digest of a week with runs', () => {
  it('keeps the promises of every letter', async () => {
    expectHouseStyle(await digest(), everyLink)
  })

  it('sums the week up in its subject and preview', async () => {
    const { subject, preview } = await digest()
    expect(subject).toBe('Week 47: 40.6 km in four runs')
    expect(preview).toBe('Your biggest week of sixteen. Next run: up to 15.3 km.')
  })

  it('puts five figures beside those of the week before', async () => {
    const { text, html } = await digest()
    const lines = [
      'Distance 40.6 km (week before 35.1)',
      'Longest 18.2 km (week before 15.7)',
      'Runs 4 (week before 4)',
      'Climbed 406 m (week before 351)',
      'Descended 365 m (week before 316)',
    ]
    for (const line of lines) expect(unfolded(text)).toContain(line)
    for (const line of lines)
      expect(wordsIn(html).replaceAll(' ', '')).toContain(line.replace(/[()]/g, '').replaceAll(' ', ''))
  })

  it('draws the weeks, described in words', async () => {
    const { attachments, html } = await digest()
    expect(attachments).toHaveLength(2)
    expect(attachments.every(({ content }) => content.length > 8000)).toBe(true)
    expect(html).toContain(
      'alt="Kilometres a week, oldest first: 25.2, 33.6, 34.8, 35.1, 40.6. 20 % over the highest of the four weeks before is 42.1."',
    )
  })

  it('hands out the routine only when the warning signs are answered', async () => {
    const open = await digest()
    const withheld = await digest({ prescription: aPrescription(WITHHELD) })
    for (const { name } of ROUTINE) {
      expect(wordsIn(open.html)).toContain(name)
      expect(wordsIn(withheld.html) + withheld.text).not.toContain(name)
    }
    expect(withheld.text).toContain(DIGEST_LINKS.redFlagQuestions)
    expectHouseStyle(withheld, everyLink)
  })

  it('says when a pair is due, and what of it is assumed', async () => {
    const worn = aShoe({
      name: 'Old',
      distanceMetres: 500_000,
      assumedMetres: 30_200,
      daysToCheck: null,
      daysToRetire: 92,
    })
    const { text } = await digest({ metrics: someMetrics({ shoes: [aShoe(), worn] }) })
    expect(unfolded(text)).toContain('Blue daily 410.3 km Look them over around 13 December, at 480 km.')
    expect(unfolded(text)).toContain(
      'Past 480 km: look them over. At this rate 800 km, time to replace them, around 21 February.',
    )
    expect(unfolded(text)).toContain('30.2 km of it from runs that name no pair.')
  })

  it('gives the marks of shoes as the round miles they are', async () => {
    expect(unfolded((await digest({}, 'mi')).text)).toContain('at 300 mi.')
  })

  it('says "not known" for what is not known, and never zero', async () => {
    const weeks = weeksOf([30, null, 31]).map((week) =>
      week.starts === WEEK ? { ...week, ascentMetres: null } : week,
    )
    const { text } = await digest({ weeks })
    expect(unfolded(text)).toContain('Climbed not known (week before not known)')
  })

  it('names what is missing', async () => {
    const letter = await digest({ missingSince: localDay('2026-11-20') })
    expect(unfolded(letter.text)).toContain('Nothing is known since Friday 20 November.')
    expect(letter.text).toContain('NOT SURE: DATA MISSING')
  })

  it('counts the days it lacks, but not those to come', async () => {
    const known = (knownDays: number) => weeksOf([30, 31, 32]).map((week) => ({ ...week, knownDays }))
    expect(unfolded((await digest({ weeks: known(4) })).text)).toContain(
      'Only 4 of 6 days of the week are known',
    )
    expect((await digest({ weeks: known(6) })).text).not.toContain('are known')
  })

  it('leads from each signal it names to the rule behind it, once', async () => {
    const pair = (subject: string) => aSignal({ id: 'shoe-wear', level: 'info', subject })
    const letter = await digest({ signals: [aSignal(), pair('a'), pair('b')] })
    expectHouseStyle(letter, everyLink)
    const [, small = ''] = letter.text.split('\n--\n')
    expect(small).toContain(
      `What stands behind it:\nOne long run:  ${DIGEST_LINKS.rules}#session-spike\nWorn shoes:    ${DIGEST_LINKS.rules}#shoe-wear\n`,
    )
    expect(letter.html).toContain(`href="${DIGEST_LINKS.rules}#session-spike"`)
    expect(wordsIn(letter.html)).toContain('What stands behind it: One long run · Worn shoes')
  })

  it('has the tip of its week, which nobody gets who hurts', async () => {
    const tip = tipOf(WEEK).slice(0, 30)
    const hurting = { level: 'amber', signals: [aSignal({ id: 'pain', level: 'amber' })] } as const
    expect(unfolded((await digest()).text)).toContain(tip)
    expect(unfolded((await digest(hurting)).text)).not.toContain(tip)
  })

  it('has no such line where it names none', async () => {
    const { text, html } = await digest({ signals: [] })
    expect(text + html).not.toContain('What stands behind')
    expect(html).not.toContain(DIGEST_LINKS.rules)
  })

  it('gives no distance while a warning sign stands', async () => {
    const prescription = aPrescription({ routine: null, advice: ['Please see a doctor in the next days.'] })
    const { text } = await digest({ level: 'red-flag', prescription })
    expect(text).not.toContain('NEXT WEEK')
    expect(text).toContain('Please see a doctor in the next days.')
  })
})

describe('what else the week held', () => {
  const strength = (sessionsOfWeek: number | null, isTold = true) => ({
    metrics: someMetrics({ strength: { ...someMetrics().strength, sessionsOfWeek, isTold } }),
  })

  it('is the strength work, beside the goal until it is reached', async () => {
    const letter = await digest(strength(2))
    expect(unfolded(letter.text)).toContain('Strength 2 of 3 Days with strength work in the week')
    expect(wordsIn(letter.html)).toContain('Strength Days with strength work in the week')
    expectHouseStyle(letter, everyLink)
    expect(unfolded((await digest(strength(4))).text)).toContain('Strength 4 Days with strength work')
  })

  it('is not held against whoever never tells of it, is not known, or hurts', async () => {
    const hurting = { level: 'amber', signals: [aSignal({ id: 'pain', level: 'amber' })] } as const
    for (const state of [strength(0, false), strength(null), { ...strength(1), ...hurting }])
      expect((await digest(state)).text).not.toContain('strength work in the week')
  })

  const ground = (metres: SurfaceMetres, distanceMetres: number) => {
    const knownMetres = Object.values(metres).reduce((total, each) => total + each, 0)
    const week = { distanceMetres, metres, knownMetres, knownShare: knownMetres / distanceMetres }
    return { metrics: someMetrics({ surface: { ...someMetrics().surface, week } }) }
  }

  it('is the ground, the most of it first', async () => {
    const letter = await digest(ground({ soft: 8400, paved: 12_100, track: 40 }, 20_540))
    expect(unfolded(letter.text)).toContain('Ground 12.1 km paved, 8.4 km grass and dirt.')
    expect(wordsIn(letter.html)).toContain('Ground 12.1 km paved, 8.4 km grass and dirt.')
    expectHouseStyle(letter, everyLink)
  })

  it('is the ground with what nobody knows of it, and nothing where that is more than a fifth', async () => {
    expect(unfolded((await digest(ground({ paved: 16_000 }, 20_000))).text)).toContain(
      'Ground 16.0 km paved, 4.0 km not known.',
    )
    expect((await digest(ground({ paved: 15_900 }, 20_000))).text).not.toContain('Ground')
    expect((await digest()).text).not.toContain('Ground')
  })

  it('is why no letter came, where it is so', async () => {
    const words = 'No letter in between: your light did not rise in this week.'
    expect(unfolded((await digest({}, 'km', { wasSteady: true })).text)).toContain(words)
    expect(unfolded((await digest()).text)).not.toContain(words)
  })
})

describe('what changed since the week before', () => {
  const WAS_THERE = 'It stood the week before too.'
  const IS_NEW = 'New since the week before.'
  const changed = (
    then: Parameters<typeof anAssessment>[0] | null,
    now: Parameters<typeof anAssessment>[0] = {},
  ) => digest(now, 'km', { before: then === null ? null : anAssessment(then) })
  const jump = aSignal({ id: 'weekly-jump', subject: '2026-11-15' })

  it('is said beside each signal', async () => {
    const { signals } = anAssessment()
    const later = { ...jump, reason: 'Seven days hold 48.0 km.', subject: '2026-11-22' }
    const letter = await changed({ signals: [jump] }, { signals: [...signals, later] })
    expect(unfolded(letter.text)).toContain(`Up to 15.3 km stays within 10 %. ${IS_NEW}`)
    expect(unfolded(letter.text)).toContain(`Seven days hold 48.0 km. ${WAS_THERE}`)
    expectHouseStyle(letter, everyLink)
  })

  it('is another run, not the same signal once more', async () => {
    const { text } = await changed({ signals: [aSignal({ subject: 'run-2026-11-14' })] })
    expect(unfolded(text)).toContain(IS_NEW)
    expect(unfolded((await changed({})).text)).toContain(WAS_THERE)
    expect(unfolded((await changed({ signals: [aSignal({ level: 'info' })] })).text)).toContain(IS_NEW)
  })

  it('names what has ended, in one line', async () => {
    const surface = aSignal({ id: 'surface-change' })
    const letter = await changed({ signals: [jump, surface] }, { signals: [], level: 'green', levelBy: [] })
    const words = 'There the week before, no longer now: a bigger week and other ground than usual.'
    expect(unfolded(letter.text)).toContain(words)
    expect(wordsIn(letter.html)).toContain(words)
    expectHouseStyle(letter, everyLink)
  })

  it('never says of pain that it ended, nor anything while data is missing', async () => {
    const pain = aSignal({ id: 'pain' })
    const none = { signals: [], level: 'green', levelBy: [] } as const
    const missingSince = localDay('2026-11-20')
    expect((await changed({ signals: [pain] }, none)).text).not.toContain('no longer now')
    expect((await changed({ signals: [jump] }, { ...none, missingSince })).text).not.toContain(
      'no longer now',
    )
  })

  it('is not said where the week before is not known', async () => {
    expect((await changed(null)).text).not.toMatch(/week before too|since the week before/)
  })
})

describe('before the run', () => {
  const over: FirstOver = {
    ...{ day: localDay('2026-11-29'), metres: 16_000, ceilingMetres: 15_290, planId: null },
  }
  const foreseen = (change: Partial<FirstOver> = {}, state: Parameters<typeof anAssessment>[0] = {}) =>
    digest(state, 'km', { firstOver: { ...over, ...change } })

  it('the digest names the first run of the usual week that would be too long', async () => {
    const letter = await foreseen()
    const words =
      'If you run your usual week, Sunday 29 November would be the first run over it: 16.0 km, where up to 15.3 km stays in range.'
    expect(unfolded(letter.text)).toContain(words)
    expect(wordsIn(letter.html)).toContain(words)
    expectHouseStyle(letter, everyLink)
  })

  it('the digest says which run was planned, and where the week has no room left', async () => {
    const words =
      'The run you planned for Sunday 29 November would be the first over it: 16.0 km, when the seven days have no room left.'
    expect(unfolded((await foreseen({ planId: 'plan-1', ceilingMetres: 0 })).text)).toContain(words)
  })

  it('a week of rest hears of it too', async () => {
    const letter = await foreseen({}, { weeks: weeksOf([30, 31, 0]), signals: [] })
    expect(unfolded(letter.text)).toContain('16.0 km, where up to 15.3 km stays in range.')
    expectHouseStyle(letter, everyLink)
  })

  it('nothing is said of metres that read the same, nor under red', async () => {
    expect((await foreseen({ metres: 15_310 })).text).not.toContain('first run over')
    expect((await foreseen({}, { level: 'red' })).text).not.toContain('first run over')
  })
})

describe('the digest of a week without runs', () => {
  it('is short and kind when the runner rested', async () => {
    const letter = await digest({
      level: 'green',
      signals: [],
      prescription: null,
      weeks: weeksOf([30, 31, 0]),
    })
    expectHouseStyle(letter, everyLink)
    expect(letter.subject).toBe('Week 47: no runs')
    expect(unfolded(letter.text)).toContain(
      'there is nothing to make up for. When you run again, up to 15.3 km stays in range.',
    )
    expect(letter.attachments).toEqual([])
    expect(letter.html).not.toContain('Sixteen weeks')
  })

  it('claims nothing about a week it does not know', async () => {
    const letter = await digest({
      level: 'green',
      missingSince: localDay('2026-11-14'),
      signals: [],
      prescription: null,
      weeks: weeksOf([30, 31, null]),
    })
    expectHouseStyle(letter, everyLink)
    expect(letter.subject).toBe('Week 47: not known yet')
    expect(letter.text).not.toMatch(/15\.3|no runs/)
  })
})
