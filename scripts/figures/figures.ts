import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXERCISES, type ExerciseId } from '../../rules/exercises/library.ts'
import { pngFromSvg } from '../../src/pictures/png.ts'
import { answers, asked, type Caption, named, type SheetTheme, sheet } from './sheet.ts'

/** A page of so many can still be looked at one by one. */
const PER_SHEET = 9

/**
 * `npm run figures -- FOLDER [--quiz] [ID…]` draws contact sheets of the exercises: light, dark and print with their
 * names, or numbered with four names each to choose from, and the answers apart.
 */
const words = process.argv.slice(2)
const quiz = words.includes('--quiz')
const [folder, ...wanted] = words.filter((word) => word !== '--quiz')
const unknown = wanted.filter((id) => !Object.hasOwn(EXERCISES, id))

if (folder === undefined || unknown.length > 0) {
  const fault = folder === undefined ? 'Where to?' : `There is no exercise ${unknown.join(', ')}.`
  console.error(`${fault} npm run figures -- FOLDER [--quiz] [ID…]`)
  process.exitCode = 2
} else {
  await mkdir(folder, { recursive: true })
  const all = Object.keys(EXERCISES).sort((a, b) => a.localeCompare(b))
  const ids = (wanted.length === 0 ? all : wanted) as readonly ExerciseId[]
  await (quiz ? writeQuiz(folder, ids) : writeSheets(folder, ids))
}

async function writeSheets(folder: string, ids: readonly ExerciseId[]): Promise<void> {
  for (const theme of ['light', 'dark', 'print'] as const) await write(folder, theme, ids, theme, named)
}

async function writeQuiz(folder: string, ids: readonly ExerciseId[]): Promise<void> {
  const mixed = shuffled(ids)
  await write(folder, 'quiz', mixed, 'light', asked)
  await writeFile(join(folder, 'quiz-answers.tsv'), `${answers(mixed)}\n`)
}

/** In an order that says nothing, and the same each time: by the digits of a fixed product. */
function shuffled(ids: readonly ExerciseId[]): readonly ExerciseId[] {
  const rank = (index: number) => (index * 31 + 17) % 59
  return ids
    .map((id, index) => ({ id, rank: rank(index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}

async function write(
  folder: string,
  name: string,
  ids: readonly ExerciseId[],
  theme: SheetTheme,
  caption: Caption,
): Promise<void> {
  for (let start = 0; start < ids.length; start += PER_SHEET) {
    const page = sheet(ids.slice(start, start + PER_SHEET), theme, (id, index) => caption(id, start + index))
    const file = join(folder, `${name}-${start / PER_SHEET + 1}`)
    await writeFile(`${file}.svg`, page)
    await writeFile(`${file}.png`, await pngFromSvg(page, 1))
    console.log(`${file}.png`)
  }
}
