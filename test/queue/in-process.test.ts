import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inProcessQueue } from '../../src/queue/in-process.ts'

/** Work that goes on until it is let go. */
function slowWork() {
  const begun: string[] = []
  const open = new Map<string, () => void>()
  return {
    begun,
    run: (id: string) => {
      begun.push(id)
      return new Promise<void>((resolve) => open.set(id, resolve))
    },
    finish: async (id: string) => {
      open.get(id)?.()
      await nextTurn()
    },
  }
}

describe('the queue of one process', () => {
  it('hands on what it is nudged about', async () => {
    const queue = inProcessQueue(2)
    const work = slowWork()
    queue.start(work.run)
    queue.nudge('a')
    await nextTurn()
    expect(work.begun).toEqual(['a'])
  })

  it('takes so many at once and the rest in order', async () => {
    const queue = inProcessQueue(2)
    const work = slowWork()
    queue.start(work.run)
    for (const id of ['a', 'b', 'c', 'd']) queue.nudge(id)
    await nextTurn()
    expect(work.begun).toEqual(['a', 'b'])
    await work.finish('b')
    expect(work.begun).toEqual(['a', 'b', 'c'])
    await work.finish('a')
    expect(work.begun).toEqual(['a', 'b', 'c', 'd'])
  })

  it('lets an id wait once, however often it is nudged', async () => {
    const queue = inProcessQueue(1)
    const work = slowWork()
    queue.start(work.run)
    queue.nudge('first')
    await nextTurn()
    for (let times = 0; times < 5; times++) queue.nudge('a')
    await work.finish('first')
    await work.finish('a')
    expect(work.begun).toEqual(['first', 'a'])
  })

  it('hears a nudge about what is running: it may be due again', async () => {
    const queue = inProcessQueue(1)
    const work = slowWork()
    queue.start(work.run)
    queue.nudge('a')
    await nextTurn()
    queue.nudge('a')
    await work.finish('a')
    expect(work.begun).toEqual(['a', 'a'])
  })

  it('says when nothing waits any more, though something may still run', async () => {
    const queue = inProcessQueue(1)
    const work = slowWork()
    let dry = 0
    queue.start(work.run, () => void dry++)
    for (const id of ['a', 'b', 'c']) queue.nudge(id)
    // the first one began at once
    await work.finish('a')
    expect([work.begun, dry]).toEqual([['a', 'b'], 1])
    await work.finish('b')
    expect([work.begun, dry]).toEqual([['a', 'b', 'c'], 2])
  })

  it('does nothing before it starts', async () => {
    const queue = inProcessQueue(1)
    const work = slowWork()
    queue.nudge('a')
    queue.start(work.run)
    await nextTurn()
    expect(work.begun).toEqual([])
  })

  it('waits, when it stops, for what is running, and begins nothing more', async () => {
    const queue = inProcessQueue(1)
    const work = slowWork()
    queue.start(work.run)
    queue.nudge('a')
    queue.nudge('b')
    await nextTurn()
    let stopped = false
    const stopping = queue.stop().then(() => {
      stopped = true
    })
    queue.nudge('c')
    await nextTurn()
    expect(stopped).toBe(false)
    await work.finish('a')
    await stopping
    expect(work.begun).toEqual(['a'])
  })
})
