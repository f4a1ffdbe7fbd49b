/** Small jobs, each with one fate, to try the worker on. */
import { z } from 'zod'
import { instant } from '../../rules/model/day.ts'
import { defineJob, type Job, RetryAt } from '../../src/jobs/job.ts'

const nothing = z.object({})

export const JOBS: readonly Job[] = [
  defineJob({ name: 'succeed', payload: nothing, run: async () => undefined }),
  defineJob({
    name: 'say',
    payload: z.object({ word: z.string() }),
    run: async ({ word }, { log }) => log(`said ${word}`),
  }),
  defineJob({
    name: 'fail',
    payload: nothing,
    run: () => Promise.reject(new Error('the disk is full')),
  }),
  defineJob({
    name: 'come-back',
    payload: z.object({ at: z.number() }),
    run: ({ at }) => Promise.reject(new RetryAt(instant(at), 'not yet')),
  }),
  defineJob({
    name: 'take-long',
    payload: z.object({ milliseconds: z.number() }),
    run: async ({ milliseconds }, { runtime, signal, log }) => {
      await runtime.pause(milliseconds, signal)
      signal.throwIfAborted()
      log('done')
    },
  }),
  defineJob({
    name: 'ask-again',
    payload: nothing,
    run: (_payload, { db, request }) => request(db, { name: 'ask-again', key: 'one', payload: {} }),
  }),
]
