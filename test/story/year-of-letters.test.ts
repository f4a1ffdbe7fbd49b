import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type Instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import { weekOfDigest } from '../../src/jobs/digest-due.ts'
import type { TestHouse } from '../support/house-of-tests.ts'
import { EXPECTED, LATE } from '../support/year/expected.ts'
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
    'is lived with each letter sent once, none given up, and none held back',
    async () => {
      const house = await livedYear()
      letters = await lettersOf(house)
      const written = await house.db.selectFrom('letters').select('id').execute()
      const sent = house.mail.letters.map(({ messageId }) => messageId)
      expect(new Set(sent)).toEqual(new Set(written.map(({ id }) => `<${id}@limber.example>`)))
      expect(sent).toHaveLength(written.length)
      expect(await house.db.selectFrom('work').select('name').execute()).toEqual([])
      expect(await house.db.selectFrom('missed_digests').select('week').execute()).toEqual([])
    },
    PATIENCE_MS,
  )

  it('has a digest for each of 52 weeks, each once', () => {
    expect(digests().map(mondayOf)).toEqual(MONDAYS)
  })

  it('has each of them on its Monday between seven and ten past, wherever the runner is', () => {
    const onTime = digests().filter((digest) => LATE[mondayOf(digest)] === undefined)
    expect(onTime).toHaveLength(51)
    for (const digest of onTime)
      expect([localDayOf(digest), localHourOf(digest)]).toEqual([mondayOf(digest), 7])
  })

  it('has the late one as soon as the machine is awake', () => {
    const late = digests().filter((digest) => LATE[mondayOf(digest)] !== undefined)
    expect(late.map(momentAndKind)).toEqual(['2026-09-29 2 digest'])
  })

  it('has another letter exactly where the calendar gives a reason', () => {
    const others = letters.filter(({ kind }) => kind !== 'digest')
    expect(others.map(momentAndKind)).toEqual(Object.keys(EXPECTED))
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
