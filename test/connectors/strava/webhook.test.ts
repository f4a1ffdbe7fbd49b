import { describe, expect, it } from 'vitest'
import { readEvent, verifyHandshake } from '../../../connectors/strava/webhook.ts'

const EVENT = {
  object_type: 'activity',
  object_id: 1_360_128_428,
  aspect_type: 'update',
  updates: { title: 'Messy', type: 'Run', private: 'true' },
  owner_id: 134_815,
  subscription_id: 120_475,
  event_time: 1_516_126_040,
}

describe('an event', () => {
  it('says what happened to what, and whose it is', () => {
    expect(readEvent(JSON.stringify(EVENT))).toEqual({
      object: 'activity',
      objectId: '1360128428',
      aspect: 'update',
      ownerId: '134815',
      subscriptionId: '120475',
      at: 1_516_126_040_000,
      updates: { title: 'Messy', type: 'Run', private: 'true' },
      isDeauthorisation: false,
    })
  })

  it.each([
    [{ ...EVENT, object_type: 'athlete', updates: { authorized: 'false' } }, true],
    [{ ...EVENT, object_type: 'athlete', updates: { authorized: false } }, true],
    [{ ...EVENT, object_type: 'athlete', updates: { authorized: 'true' } }, false],
    [{ ...EVENT, updates: { authorized: 'false' } }, false],
  ])('withdraws access or not: %j', (event, expected) => {
    expect(readEvent(JSON.stringify(event))?.isDeauthorisation).toBe(expected)
  })

  it('keeps ids beyond 2^53', () => {
    const body = JSON.stringify(EVENT).replace('1360128428', '9007199254740993')
    expect(readEvent(body)?.objectId).toBe('9007199254740993')
  })

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['a list', '[]'],
    ['another object', JSON.stringify({ ...EVENT, object_type: 'club' })],
    ['another aspect', JSON.stringify({ ...EVENT, aspect_type: 'explode' })],
    ['an id that is none', JSON.stringify({ ...EVENT, object_id: '../1' })],
    ['no owner', JSON.stringify({ ...EVENT, owner_id: undefined })],
  ])('is none that we know: %s', (_name, body) => {
    expect(readEvent(body)).toBe(null)
  })
})

describe('a handshake', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.challenge': '15f7d1a91c1f40', 'hub.verify_token': 'STRAVA' }

  it('is answered with its challenge', () => {
    expect(verifyHandshake(query, 'STRAVA')).toEqual({ 'hub.challenge': '15f7d1a91c1f40' })
  })

  it.each([
    [{ ...query, 'hub.verify_token': 'GUESS' }, 'STRAVA'],
    [{ ...query, 'hub.verify_token': '' }, ''],
    [{ ...query, 'hub.mode': 'unsubscribe' }, 'STRAVA'],
    [{ ...query, 'hub.challenge': '' }, 'STRAVA'],
    [{ ...query, 'hub.challenge': 'x'.repeat(257) }, 'STRAVA'],
    [{}, 'STRAVA'],
  ])('is not ours: %j', (given, token) => {
    expect(verifyHandshake(given, token)).toBe(null)
  })
})
