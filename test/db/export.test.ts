import { expect, it } from 'vitest'
import { exportRunner } from '../../db/export.ts'
import { addRunner } from '../../db/runners.ts'
import { addSession } from '../../db/sessions.ts'
import { addSpan } from '../../db/spans.ts'
import { connectAccount } from '../../db/strava-accounts.ts'
import { instant, localDay } from '../../rules/model/day.ts'
import { describeOnBoth } from '../support/databases.ts'

const NOW = instant(1_700_000_000_000)

describeOnBoth('what is kept of a runner, as one export', (open) => {
  it('names the source of each row, holds nobody else’s, and no key to anything', async () => {
    const db = await open()
    for (const id of ['ada', 'bea']) {
      await addRunner(db, {
        ...{ id, email: `${id}@runner.example`, name: null, zone: 'UTC', units: 'km' },
        ...{ createdAt: NOW, confirmedAt: NOW },
      })
      const span = { from: localDay('2026-11-01'), to: localDay('2026-11-23') }
      await addSpan(db, { id: `span of ${id}`, runnerId: id, importId: null, source: 'garmin_export', span })
    }
    await addSession(db, { idHash: 'a hashed session', runnerId: 'ada', now: NOW, expiresAt: NOW })
    const tokens = { accessToken: 'sealed access', refreshToken: 'sealed refresh', expiresAt: NOW }
    await connectAccount(db, { runnerId: 'ada', athleteId: '1', scopes: ['read'], tokens, connectedAt: NOW })

    const exported = await exportRunner(db, 'ada')
    expect(exported.runner).toMatchObject([{ id: 'ada', email: 'ada@runner.example' }])
    expect(exported.spans).toMatchObject([{ id: 'span of ada', source: 'garmin_export' }])
    expect(JSON.stringify(exported)).not.toMatch(/bea|sealed|hashed/)
  })
})
