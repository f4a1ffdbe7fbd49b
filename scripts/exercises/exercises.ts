/** Writes docs/exercises.md from the library. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { exercisesPage } from './page.ts'

const FILE = fileURLToPath(new URL('../../docs/exercises.md', import.meta.url))

writeFileSync(FILE, exercisesPage())
console.log(`Wrote ${FILE}.`)
