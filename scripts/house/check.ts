/** The house rules, run: who imports whom, where the world comes in, which licences ship. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { doorFaults } from './doors.ts'
import { importFaults } from './imports.ts'
import { licenceFaults } from './licences.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HOUSE = ['rules', 'connectors', 'db', 'src']

const files = [...HOUSE, 'scripts'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
)
const faults = files.flatMap((file) => {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const isHouse = HOUSE.some((room) => file.startsWith(`${room}/`))
  return [...importFaults(file, source), ...(isHouse ? doorFaults(file, source) : [])]
})
const all = [...faults, ...licenceFaults(ROOT)]

for (const fault of all) console.error(fault)
console.log(`House: ${files.length} files, ${all.length} faults.`)
process.exitCode = all.length > 0 ? 1 : 0
