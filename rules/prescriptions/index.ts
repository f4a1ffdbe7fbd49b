import { buildBack } from './build-back.ts'
import { easeOff } from './ease-off.ts'
import { lookOverShoes } from './look-over-shoes.ts'
import type { Prescriber } from './prescriber.ts'
import { refer } from './refer.ts'

/** Every prescription; the first that answers a signal is the one given. */
export const PRESCRIBERS: readonly Prescriber[] = [refer, easeOff, buildBack, lookOverShoes]
