import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { type DataHealth, type DigestInput, digestLetter } from '../../src/mail/digest.ts'
import { anAssessment, aRunner, aSignal, SATURDAY, weeksOf } from '../support/assessments.ts'
import { DIGEST_LINKS, expectHouseStyle, LINKS_UNTIL, unfolded, wordsIn } from '../support/letters.ts'

const SHOE = 'https://limber.example/l/shoe'
const everyLink = [...Object.values(DIGEST_LINKS).filter((each) => typeof each === 'string'), SHOE]
const HURTING = { level: 'amber', signals: [aSignal({ id: 'pain', level: 'amber' })] } as const
const RESTED = { level: 'green', signals: [], prescription: null, weeks: weeksOf([30, 31, 0]) } as const

const FINE: DataHealth = {
  lastRead: { strava: localDay('2026-11-23'), files: localDay('2026-11-12') },
  reconnect: false,
  runsWithoutShoe: [],
  doubtfulPairs: 0,
}

async function digest(beside: Partial<DigestInput>, over: Parameters<typeof anAssessment>[0] = {}) {
  const letter = await digestLetter({
    runner: aRunner(),
    assessment: anAssessment(over),
    week: localDay('2026-11-16'),
    links: { ...DIGEST_LINKS, shoe: () => SHOE },
    linksUntil: LINKS_UNTIL,
    ...beside,
  })
  expectHouseStyle(letter, everyLink)
  return { ...letter, words: unfolded(letter.text) }
}

describe('what Limber knows', () => {
  it('is when each source was last read, and no more where nothing needs a look', async () => {
    const { words, html } = await digest({ health: FINE })
    expect(words).toContain('Last read: Strava on 23 November and files on 12 November.')
    expect(wordsIn(html)).toContain('Last read: Strava on 23 November and files on 12 November.')
    expect(words + html).not.toMatch(/what limber knows/i)
  })

  it('is silent of a source that was never read', async () => {
    const lastRead = { strava: null, files: localDay('2026-11-12') }
    expect((await digest({ health: { ...FINE, lastRead } })).words).toContain(
      'Last read: files on 12 November.',
    )
    const never = { strava: null, files: null }
    expect((await digest({ health: { ...FINE, lastRead: never } })).words).not.toContain('Last read')
  })

  it('asks for the pair of a run, and counts from the third on', async () => {
    const run = (day: string, metres: number) => ({ id: `run-${day}`, day: localDay(day), metres })
    const runs = [run('2026-11-17', 7000), run('2026-11-18', 6400), run('2026-11-20', 5000)]
    const { words, html, text } = await digest({ health: { ...FINE, runsWithoutShoe: runs } })
    expect(words).toContain('Tuesday 17 November, 7.0 km: no pair of shoes named. Name the pair: https')
    expect(words).toContain('One more run of the week names no pair.')
    expect(html.split(`href="${SHOE}"`)).toHaveLength(3)
    expect(text).toContain(`Name the pair:  ${SHOE}`)
    expect(words).not.toContain('Friday 20 November, 5.0 km')
  })

  it('names runs that may be one, and a source that is shut', async () => {
    const { words, html } = await digest({ health: { ...FINE, reconnect: true, doubtfulPairs: 1 } })
    for (const sentence of [
      'Strava no longer lets us in.',
      'Two runs of the week overlap in time and count as separate runs.',
    ]) {
      expect(words).toContain(sentence)
      expect(wordsIn(html)).toContain(sentence)
    }
    const three = await digest({ health: { ...FINE, doubtfulPairs: 3 } })
    expect(three.words).toContain('Three pairs of runs overlap in time')
  })

  it('is told in a week without runs too', async () => {
    const { words } = await digest({ health: { ...FINE, reconnect: true } }, RESTED)
    expect(words).toContain('Strava no longer lets us in.')
  })
})

describe('our own record', () => {
  const scorecard = { since: localDay('2026-06-03'), alerts: 5, followed: 1, pains: 3, unannounced: 2 }

  it('is told in counts, misses as plainly as hits', async () => {
    const { words, html } = await digest({ scorecard })
    const sentences =
      'Of 5 alerts since 3 June, 1 was followed by pain of 3 or more within two weeks. Pain of 3 or more began three times, 2 of them without an alert in the two weeks before. Small numbers: no proof either way.'
    expect(words).toContain(sentences)
    expect(wordsIn(html)).toContain(sentences)
  })

  it('says where one side of it cannot be counted', async () => {
    const none = await digest({
      scorecard: { ...scorecard, alerts: 0, followed: 0, pains: 1, unannounced: 1 },
    })
    expect(none.words).toContain(
      'No alert since 3 June can be counted. Pain of 3 or more began once, without an alert',
    )
    const quiet = await digest({ scorecard: { ...scorecard, followed: 0, pains: 0, unannounced: 0 } })
    expect(quiet.words).toContain(
      '0 were followed by pain of 3 or more within two weeks. You told of no pain',
    )
  })

  it('is nothing for whoever hurts, nor of a week without runs', async () => {
    expect((await digest({ scorecard }, HURTING)).words).not.toContain('alerts since')
    expect((await digest({ scorecard }, RESTED)).words).not.toContain('alerts since')
  })
})

describe('routines of the week', () => {
  it('stand beside what was prescribed, until they are done', async () => {
    expect((await digest({ routines: { done: 2, goal: 3 } })).words).toContain(
      'Routines 2 of 3 Done in the week, as you tapped. Each one counts.',
    )
    expect((await digest({ routines: { done: 4, goal: 3 } })).words).toContain('Routines 4 Done in the week')
  })

  it('are not counted where nobody answered, nor for whoever hurts', async () => {
    expect((await digest({ routines: null })).words).not.toContain('Routines')
    expect((await digest({ routines: { done: 1, goal: 3 } }, HURTING)).words).not.toContain('Routines')
  })
})

describe('a digest that comes late or after none', () => {
  it('says that it is late, and up to when it counts', async () => {
    const { words, text } = await digest({ isLate: true })
    expect(words).toContain('This letter comes late. Its figures end with Saturday 21 November.')
    expect(words).not.toContain('Room left')
    expect(text).toContain('THE REST OF THIS WEEK')
    expect(text).not.toContain('NEXT WEEK')
  })

  it('names the week of which there was none, also when nobody ran', async () => {
    const missedWeek = localDay('2026-11-09')
    const words = 'There was no letter about the week of 9 November: Limber was asleep when it was due.'
    expect((await digest({ missedWeek })).words).toContain(words)
    expect((await digest({ missedWeek }, RESTED)).words).toContain(words)
    expect((await digest({})).words).not.toContain('asleep')
  })
})

describe('a planned run', () => {
  const planned = aSignal({
    id: 'planned-spike',
    level: 'info',
    subject: 'plan-1',
    reason: '16.0 km would be 31 % over.',
  })
  const over = { day: localDay('2026-11-29'), metres: 16_000, ceilingMetres: 15_290 }
  const told = (planId: string | null, ceilingMetres = 15_290) =>
    digest({ firstOver: { ...over, ceilingMetres, planId } }, { signals: [aSignal(), planned] })

  it('is told once', async () => {
    const { words } = await told('plan-1')
    expect(words).toContain('The run you planned for Sunday 29 November would be the first over it')
    expect(words).not.toContain('would be 31 % over')
  })

  it('is told by its reason where the week ahead speaks of another run, or of none', async () => {
    expect((await told('plan-2')).words).toContain('would be 31 % over')
    expect((await told(null)).words).toContain('would be 31 % over')
    expect((await told('plan-1', 16_010)).words).toContain('would be 31 % over')
  })
})

describe('a week without runs', () => {
  it('was rest where the runner was ill, and no distance is named', async () => {
    const { words, preview } = await digest({ wasIll: true }, RESTED)
    expect(words).toContain('You were ill, and rest was what this week was for. Begin gently')
    expect(words).not.toContain('15.3')
    expect(preview).toBe('A week without runs.')
  })

  it('is not called rest where it is not known', async () => {
    const unknown = { ...RESTED, weeks: weeksOf([30, 31, null]), missingSince: SATURDAY }
    expect((await digest({ wasIll: true }, unknown)).words).toContain('No run has reached us for these days.')
  })
})
