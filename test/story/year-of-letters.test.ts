import { describe, expect, it } from 'vitest'
import { missedBefore } from '../../db/missed-digests.ts'
import { addDays, daysBetween, type Instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import { weekOfDigest } from '../../src/jobs/digest-due.ts'
import type { TestHouse } from '../support/house-of-tests.ts'
import { EXPECTED, LATE, LEFT_OUT } from '../support/year/expected.ts'
import { livedYear } from '../support/year/live.ts'
import { localDayOf, localHourOf, momentAndKind, pageOf, type YearLetter } from '../support/year/table.ts'

/** Ten seconds alone on two cores; a busy machine takes longer. */
const PATIENCE_MS = 180_000
const MONDAYS = Array.from({ length: 52 }, (_, index) => addDays(localDay('2026-01-12'), 7 * index))

describe('a year of letters', () => {
  let letters: readonly YearLetter[] = []
  const digests = () => letters.filter(({ kind }) => kind === 'digest')
  const mondayOf = ({ week }: YearLetter): LocalDay => addDays(week ?? localDay('1970-01-01'), 7)

  // the others look at what is lived here
  it(
    'is lived with each letter sent once, none given up, and one digest noted as slept through',
    async () => {
      const house = await livedYear()
      letters = await lettersOf(house)
      const written = await house.db.selectFrom('letters').select('id').execute()
      const sent = house.mail.letters.map(({ messageId }) => messageId)
      expect(new Set(sent)).toEqual(new Set(written.map(({ id }) => `<${id}@limber.example>`)))
      expect(sent).toHaveLength(written.length)
      expect(await house.db.selectFrom('work').select('name').execute()).toEqual([])
      const told = (week: string) => missedBefore(house.db, 'ada', localDay(week))
      expect([await told('2026-10-12'), await told('2026-10-19')]).toEqual(['2026-10-05', null])
    },
    PATIENCE_MS,
  )

  it('has a digest for each of 52 weeks but for those that are accounted for, each once', () => {
    expect(digests().map(mondayOf)).toEqual(MONDAYS.filter((monday) => LEFT_OUT[monday] === undefined))
    expect(digests()).toHaveLength(49)
  })

  it('has each of them on its Monday between seven and ten past, wherever the runner is', () => {
    const onTime = digests().filter((digest) => LATE[mondayOf(digest)] === undefined)
    expect(onTime).toHaveLength(48)
    for (const digest of onTime)
      expect([localDayOf(digest), localHourOf(digest)]).toEqual([mondayOf(digest), 7])
  })

  it('has the late one as soon as the machine is awake', () => {
    const late = digests().filter((digest) => LATE[mondayOf(digest)] !== undefined)
    expect(late.map(momentAndKind)).toEqual(['2026-09-29 2 digest'])
  })

  it('has a letter about risk exactly where the calendar gives a reason', () => {
    const unasked = letters.filter(({ kind }) => kind === 'alert' || kind === 'referral')
    expect(unasked.map(momentAndKind)).toEqual(Object.keys(EXPECTED))
  })

  it('keeps to one alert in ten days', () => {
    const alerts = letters.filter(({ kind }) => kind === 'alert')
    expect((10 * alerts.length) / daysBetween(localDay('2026-01-07'), localDay('2027-01-04'))).toBeLessThan(
      0.2,
    )
  })

  it('is the one that the docs tell', async () => {
    await expect(pageOf(letters)).toMatchFileSnapshot('../../docs/letters-of-a-year.md')
  })
})

async function lettersOf({ db }: TestHouse): Promise<readonly YearLetter[]> {
  const rows = await db
    .selectFrom('letters')
    .select(['kind', 'subject', 'dedupe_key', 'sent_at'])
    .where('sent_at', 'is not', null)
    .orderBy('sent_at')
    .orderBy('kind')
    .execute()
  return rows.map(({ kind, subject, dedupe_key, sent_at }) => ({
    ...{ kind, subject, sentAt: Number(sent_at) as Instant },
    week: kind === 'digest' ? weekOfDigest(dedupe_key) : null,
  }))
}
