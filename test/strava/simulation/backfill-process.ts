/** A worker in a process of its own, on a clock that is ahead: works until nothing is left, unless it is killed before. */
import { setTimeout as sleep } from 'node:timers/promises'
import { instant } from '../../../rules/model/day.ts'
import { systemRuntime } from '../../../src/runtime.ts'
import { openStravaHouse, type StravaAddress } from '../../support/strava-house.ts'

export interface ProcessData {
  readonly folder: string
  readonly address: StravaAddress
  readonly aheadMs: number
}

const { folder, address, aheadMs } = JSON.parse(process.argv[2] ?? '') as ProcessData
const now = () => instant(systemRuntime.now() + aheadMs)
const house = await openStravaHouse({ folder, address, runtime: { ...systemRuntime, now } })
console.log('working')
for (;;) {
  await house.doDue()
  if ((await house.nextDue()) === null) break
  await sleep(5)
}
await house.close()
