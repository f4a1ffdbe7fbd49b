import { HOUSEHOLD, type Need } from '../../rules/exercises/equipment.ts'
import { GRADE_WORDS } from '../../rules/exercises/evidence.ts'
import { type Category, doseOf, type Exercise, type Step, secondsOf } from '../../rules/exercises/exercise.ts'
import { EXERCISES } from '../../rules/exercises/library.ts'
import { TARGET_WORDS } from '../../rules/exercises/target.ts'

const KINDS: readonly (readonly [Category, string])[] = [
  ['mobility', 'Mobility'],
  ['core', 'Core'],
  ['strength', 'Strength'],
  ['balance', 'Balance'],
  ['warm-up', 'Warm-up'],
  ['rolling', 'Foam rolling'],
]

const ALL: readonly Exercise[] = Object.values(EXERCISES)

/** Every exercise with its dose and what stands behind it, as markdown. */
export function exercisesPage(): string {
  const sections = KINDS.map(([kind, title]) => section(kind, title))
  return [INTRODUCTION, grades(), ...sections].join('\n\n').concat('\n')
}

const INTRODUCTION = `# The exercises

What routines are put together from. \`npm run exercises\` writes this page from \`rules/exercises\`.

Minutes hold the rests between sets and sides. Every exercise stops for pain over 5 of 10, pain that climbs by 2 and stays, and anything that tingles, goes numb or hurts below the knee; its own stop rule comes on top. Mobility and foam rolling are for comfort and range. What is taken to be in every home: ${HOUSEHOLD.join(', ')}.`

function grades(): string {
  const given = new Set(ALL.map(({ evidence }) => evidence.grade))
  const lines = [...given].toSorted().map((grade) => `- ${grade}: ${GRADE_WORDS[grade]}`)
  return `Grades, and what they stand for:\n\n${lines.join('\n')}`
}

function section(kind: Category, title: string): string {
  const rows = ALL.filter(({ category }) => category === kind).map(rowOf)
  const head = [
    '',
    'Exercise',
    'Works on',
    'Dose',
    'Kit',
    'Easier and harder',
    'Stop if',
    'Grade, and what was seen',
  ]
  return [`## ${title}\n`, row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

function rowOf(exercise: Exercise): readonly string[] {
  const { id, name, targets, equipment, regression, progression, stop } = exercise
  return [
    ...[id, name, targets.map((target) => TARGET_WORDS[target]).join('; ')],
    ...[dose(exercise), kit(equipment), `Easier: ${stepOf(regression)} ${harder(progression)}`.trim()],
    ...[stop, standing(exercise)],
  ]
}

function dose(exercise: Exercise): string {
  const minutes = (secondsOf(exercise) / 60).toFixed(1)
  return `${doseOf(exercise)}, ${often(exercise)} (${minutes} min)`
}

function often({ timesPerWeek }: Exercise): string {
  if (timesPerWeek === 'each-run') return 'before each run'
  const { least, most } = timesPerWeek
  return least === most ? `${most} × a week` : `${least} to ${most} × a week`
}

function kit(needs: readonly Need[]): string {
  return needs.length === 0 ? 'nothing' : needs.map((need) => need.join(' or ')).join('; ')
}

function stepOf({ words, exerciseId }: Step): string {
  return exerciseId === null ? words : `${words} (${exerciseId})`
}

function harder(step: Step | null): string {
  return step === null ? '' : `Harder: ${stepOf(step)}`
}

function standing({ evidence }: Exercise): string {
  const source = evidence.source === null ? '' : ` (${evidence.source})`
  return `${evidence.grade}: ${evidence.words}${source}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
