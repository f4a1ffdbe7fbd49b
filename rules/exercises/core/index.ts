import { birdDog } from './bird-dog.ts'
import { curlUp } from './curl-up.ts'
import { deadBug } from './dead-bug.ts'
import { frontPlank } from './front-plank.ts'
import { kneeSidePlank } from './knee-side-plank.ts'
import { lowSuperman } from './low-superman.ts'
import { pallofPress } from './pallof-press.ts'
import { pelvicCurl } from './pelvic-curl.ts'
import { scissors } from './scissors.ts'
import { sideBridge } from './side-bridge.ts'
import { sidePlank } from './side-plank.ts'
import { suitcaseCarry } from './suitcase-carry.ts'
import { toeTaps } from './toe-taps.ts'

/** The trunk, Pilates moves included. */
export const CORE = {
  C01: curlUp,
  C02: kneeSidePlank,
  C03: sidePlank,
  C04: birdDog,
  C05: deadBug,
  C06: frontPlank,
  C07: pallofPress,
  C08: suitcaseCarry,
  C09: lowSuperman,
  P01: pelvicCurl,
  P02: scissors,
  P03: toeTaps,
  P04: sideBridge,
}
