import type { CeilingReason } from '../../rules/ceiling-reasons.ts'
import type { RuleTrace, Trace } from '../../rules/explain.ts'
import { formatDistance, type Units } from '../../rules/model/units.ts'
import { wrap } from '../mail/text.ts'
import { factsInWords } from './fact-words.ts'

const WIDTH = 96
/** Where the words of a line begin that has a name before it. */
const COLUMN = 15

/** The whole way to an assessment, for a terminal: every rule, then the light, the distance and the prescription. */
export function traceInWords(trace: Trace, units: Units): string {
  return [
    'What each rule saw, in their order (– is not known, or none)',
    ...trace.rules.flatMap((rule) => ['', ...ruleInWords(rule, units)]),
    '',
    `The light: ${trace.level}`,
    `  ${trace.because}`,
    '',
    ...distanceInWords(trace, units),
    '',
    'The prescription',
    ...trace.prescriptions.flatMap(({ id, because, passedOver }) =>
      named(id, passedOver ?? `given, because of ${because.join(', ')}.`, 17),
    ),
  ].join('\n')
}

function ruleInWords(rule: RuleTrace, units: Units): readonly string[] {
  const { answer, missing } = rule
  return [
    `  ${rule.id} (${rule.title}, grade ${rule.grade}): ${verdict(rule)}`,
    ...named('  saw', factsInWords(rule.saw, units).map(unfolded).join('\u00a0· ')),
    ...named('  not known', missing.length === 0 ? '' : `${missing.join('; ')}.`),
    ...(answer === null
      ? []
      : [
          ...named('  says', answer.reason),
          ...named('  rests on', answer.evidence),
          ...named('  leaves open', rule.leavesOpen),
        ]),
  ]
}

function verdict({ answer, silentBecause }: RuleTrace): string {
  if (answer === null) return silentBecause === null ? 'silent.' : `silent, as ${silentBecause}`
  return `${answer.level}, ${answer.value.toFixed(2)} against ${answer.threshold.toFixed(2)}.`
}

/** Lines fold between facts, not inside one. */
function unfolded(fact: string): string {
  return fact.replaceAll(' ', '\u00a0')
}

/** A name, and its words folded under themselves; nothing without words. */
function named(name: string, words: string, column = COLUMN): readonly string[] {
  return wrap(words, WIDTH - column - 2).map(
    (line, index) => `  ${(index === 0 ? name : '').padEnd(column)}${line}`,
  )
}

function distanceInWords({ assessment, ceilings }: Trace, units: Units): readonly string[] {
  const { ceilingMetres, level } = assessment
  const isRed = level === 'red' || level === 'red-flag'
  const distance = ceilingMetres === null ? 'none to name' : `up to ${formatDistance(ceilingMetres, units)}`
  return [
    `The next distance: ${isRed ? 'none, as the light is red' : distance}`,
    ...ceilings.flatMap((each) => partInWords(each, units)),
  ]
}

const PARTS: Readonly<Record<CeilingReason['part'], string>> = {
  longestRunMetres: 'longest run',
  weekRoomMetres: 'room in the week',
  returnMetres: 'after a break',
  painMetres: 'with pain',
}

function partInWords({ part, metres, why, decides }: CeilingReason, units: Units): readonly string[] {
  const distance = metres === null ? '–' : formatDistance(metres, units)
  const name = `${PARTS[part].padEnd(16)} ${distance.padStart(8)}`
  return named(name, `${why}${decides ? ' This part decides.' : ''}`, 27)
}
