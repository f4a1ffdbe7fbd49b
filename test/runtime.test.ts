import { describe, expect, it } from 'vitest'
import { systemRuntime } from '../src/runtime.ts'
import { manualClock } from './support/clock.ts'

describe('a pause of the real clock', () => {
  it('lasts as long as it should', async () => {
    const before = systemRuntime.now()
    await systemRuntime.pause(30)
    expect(systemRuntime.now() - before).toBeGreaterThanOrEqual(29)
  })

  it('ends early, and without an error, when it is called off', async () => {
    const called = new AbortController()
    const pausing = systemRuntime.pause(60_000, called.signal)
    called.abort()
    await pausing
    await systemRuntime.pause(60_000, called.signal)
  })
})

describe('the clock of the tests', () => {
  it('stands until it is moved, and wakes those who pause in the order of their moments', async () => {
    const { runtime, advance } = manualClock('2026-11-21T12:00:00Z')
    const woken: string[] = []
    const sleep = async (name: string, seconds: number) => {
      await runtime.pause(seconds * 1000)
      woken.push(`${name} at ${new Date(runtime.now()).toISOString().slice(14, 19)}`)
    }
    const all = [sleep('b', 20), sleep('a', 10), sleep('a', 10).then(() => sleep('c', 15)), sleep('d', 60)]
    await advance(9999)
    expect(woken).toEqual([])
    await advance(30_000)
    expect(woken).toEqual(['a at 00:10', 'a at 00:10', 'b at 00:20', 'c at 00:25'])
    await advance(60_000)
    await Promise.all(all)
    expect(woken.at(-1)).toBe('d at 01:00')
  })

  it('lets go of a pause that is called off', async () => {
    const { runtime, pauses } = manualClock('2026-11-21T12:00:00Z')
    const called = new AbortController()
    const pausing = runtime.pause(1000, called.signal)
    expect(pauses()).toBe(1)
    called.abort()
    await pausing
    expect(pauses()).toBe(0)
  })

  it('gives no id twice', () => {
    const { runtime } = manualClock('2026-11-21T12:00:00Z')
    expect([runtime.newId(), runtime.newId()]).toEqual(['id-0001', 'id-0002'])
  })
})
