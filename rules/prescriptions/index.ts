import { buildBack } from './build-back.ts'
import { easeOff } from './ease-off.ts'
import { easePain } from './ease-pain.ts'
import { lookOverShoes } from './look-over-shoes.ts'
import type { Prescriber } from './prescriber.ts'
import { refer } from './refer.ts'
import { rest } from './rest.ts'

/** Every prescription; the first that answers a signal is the one given. */
export const PRESCRIBERS: readonly Prescriber[] = [refer, rest, easePain, easeOff, buildBack, lookOverShoes]
