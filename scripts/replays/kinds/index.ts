import type { Kind } from '../plan.ts'
import { beginner } from './beginner.ts'
import { hills } from './hills.ts'
import { marathonBuilder } from './marathon-builder.ts'
import { parent } from './parent.ts'
import { racer } from './racer.ts'
import { shiftWorker } from './shift-worker.ts'
import { steadyClubber } from './steady-clubber.ts'
import { stopAndGo } from './stop-and-go.ts'
import { streak } from './streak.ts'
import { weekendLongRunner } from './weekend-long-runner.ts'

/** Runners are made of these in turns, so that there are as many of each. */
export const KINDS: readonly Kind[] = [
  steadyClubber,
  beginner,
  marathonBuilder,
  stopAndGo,
  weekendLongRunner,
  hills,
  streak,
  parent,
  racer,
  shiftWorker,
]
