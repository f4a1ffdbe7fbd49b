/** The rows that no recording told of: entered by hand, or their recording is missing, damaged or says less. */
import type { Finding, ReadContext } from '../connector.ts'
import { plainText } from '../files/text.ts'
import type { Unit } from '../files/units.ts'
import { unitOf } from './distance.ts'
import { type Alone, type Joining, noteDay } from './joining.ts'
import { isWithoutUnit, labelOf, rowAlone } from './row-record.ts'
import type { Row } from './rows.ts'

/** As it is told: "activities/12866632127.fit.gz" has 29 letters. */
const LONGEST_PATH = 80
/** A row's rounding, a recording's noise and a cropped end together stay far from the 61 % between the units. */
const BY_RECORDINGS = 0.1

/** Returns whether every run could be told, but for what the runner must correct on Strava. */
export function* remainingRows(joining: Joining, context: ReadContext): Generator<Finding, boolean> {
  const { archive, told } = joining
  const unit = unitFor(joining, context)
  const unsure: Row[] = []
  let isComplete = true
  for (const row of archive.rows) {
    if (told.has(row)) continue
    const isRun = row.sport.kind === 'run' || isLearntRun(row, joining)
    isComplete &&= row.startedAt !== null
    if (isWithoutUnit(row, { isRun, unit: unit.value })) unsure.push(row)
    else yield noteDay(joining, alone(row, isRun, joining, unit, context))
  }
  if (unsure.length > 0) yield askForUnit(unsure, archive.table)
  return isComplete && unsure.length === 0
}

interface TableUnit {
  readonly value: Unit | null
  /** The table did not tell it, nor anybody else. */
  readonly isAssumed: boolean
}

/** Only accounts in English can show miles. */
function unitFor({ archive, comparisons }: Joining, { units }: ReadContext): TableUnit {
  const told = archive.unit ?? unitOf(comparisons, BY_RECORDINGS) ?? units
  const isEnglish = archive.language === 'en' || archive.language === 'old'
  return told !== null || isEnglish ? { value: told, isAssumed: false } : { value: 'km', isAssumed: true }
}

/** A word stands for runs where every recording under it is one. */
function isLearntRun({ sport }: Row, { runWords, otherWords }: Joining): boolean {
  return sport.kind === 'unknown' && runWords.has(sport.type) && !otherWords.has(sport.type)
}

function alone(row: Row, isRun: boolean, joining: Joining, unit: TableUnit, context: ReadContext): Finding {
  const { archive } = joining
  const { note, keys } = joining.alone.get(row) ?? missing(row, joining)
  const shoe = isRun ? archive.gear.shoeOf(row.gear) : null
  const notes = [
    note,
    isRun && unit.isAssumed && row.distance.kind === 'shown' ? IN_KILOMETRES : null,
    isRun || row.sport.kind !== 'unknown' ? null : unknownSport(row),
  ].filter((each) => each !== null)
  const around = { file: archive.table, notes, shoes: shoe === null ? [] : [shoe], keys }
  return rowAlone(row, { ...context, isRun, unit: unit.value }, around)
}

const IN_KILOMETRES = 'The table does not say what its distances count in; taken for kilometres.'

function unknownSport({ sport }: Row): string {
  return `Limber does not know the sport “${sport.type}”, so it is not counted as a run.`
}

function missing({ file, sport }: Row, { archive, isCutShort }: Joining): Alone {
  const isMissed = file !== null && !archive.isTableAlone && sport.kind !== 'other'
  const name = plainText(file ?? '', LONGEST_PATH)
  const why = isCutShort
    ? `Its recording ${name} lies beyond what Limber reads of one archive`
    : `The archive lacks its recording ${name}`
  return { note: isMissed ? `${why}, so Strava’s figures alone tell of this activity.` : null, keys: [] }
}

function askForUnit(rows: readonly Row[], file: string): Finding {
  const [first] = rows
  const many = rows.length === 1 ? 'One run has' : `${rows.length} runs have`
  const amount = first?.distance.kind === 'shown' ? ` of ${first.distance.amount}` : ''
  const example = first === undefined ? '' : `, such as ${labelOf(first)} with a distance${amount}`
  const reason =
    `${many} no recording${example}, and the table does not say whether that is kilometres or miles. ` +
    'Import the archive again with --units km or --units mi.'
  return { kind: 'refused', file, reason }
}
