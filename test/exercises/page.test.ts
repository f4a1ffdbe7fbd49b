import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exercisesPage } from '../../scripts/exercises/page.ts'

const PAGE = readFileSync(new URL('../../docs/exercises.md', import.meta.url), 'utf8')

it('docs/exercises.md is what the library says today: `npm run exercises` writes it', () => {
  expect(PAGE).toBe(exercisesPage())
})

it('has a row for each of the 56', () => {
  expect(PAGE.match(/^\| [MCSNWPR]\d\d \|/gm)).toHaveLength(56)
})
