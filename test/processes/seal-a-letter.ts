/** Opens the house of a data folder in a process of its own, seals something, and says what came of it. */
import { instant } from '../../rules/model/day.ts'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/house.ts'
import { systemRuntime } from '../../src/runtime.ts'

const house = await openHouse(readConfig({ LIMBER_DATA_DIR: process.argv[2] }), systemRuntime)
console.log(house.seal.sign('letter', 'hello', instant(4_102_444_800_000)))
await house.close()
