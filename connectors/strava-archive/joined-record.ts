/** A row and its recording as one record: the figures are the recording's, what the runner said on Strava the row's. */

import type { RunFigures } from '../../rules/model/run.ts'
import { NO_CLIMB } from '../../rules/track/figures.ts'
import type { ActivityRecord, Finding, RunRecord } from '../connector.ts'
import type { Unit } from '../files/units.ts'
import { metresOf } from './distance.ts'
import { originOf, secondsOf } from './row-record.ts'
import type { Row } from './rows.ts'

/** More than services differ in how they measure the same way. */
const TOLERANCE = 0.02

export type Told = RunRecord | ActivityRecord

/** A run by the recording and not denied by the row. */
export function joinedRun(row: Row, told: RunRecord, unit: Unit | null, shoes: readonly string[]): Finding {
  const figures = figuresOf(row, told.figures)
  return {
    ...told,
    ...originOf(row, { file: told.file, notes: [...told.notes, ...difference(row, figures, unit)] }),
    figures,
    shoeExternalIds: shoes,
    keys: [`strava:${row.id}`, ...told.keys],
  }
}

/** Another activity by the recording, where nobody knows the row's word. */
export function joinedActivity(row: Row, told: ActivityRecord): Finding {
  const { activity, notes, file } = told
  const type = activity.type === 'unknown' ? row.sport.type : activity.type
  return { ...told, ...originOf(row, { file, notes }), activity: { ...activity, type } }
}

/** Another activity by the row, which lacks its date or its duration. */
export function joinedOther(row: Row, told: Told): Finding {
  const { file, notes } = told
  const { day, startedAt } = told.kind === 'run' ? told.figures : told.activity
  const recorded = told.kind === 'run' ? told.figures.movingSeconds / 60 : told.activity.minutes
  const seconds = secondsOf(row)
  const minutes = seconds === null ? recorded : seconds / 60
  return {
    ...originOf(row, { file, notes }),
    kind: 'activity',
    activity: { day, startedAt, type: row.sport.type, minutes },
  }
}

function figuresOf(row: Row, told: RunFigures): RunFigures {
  const figures: RunFigures = {
    ...told,
    averagePulse: told.averagePulse ?? row.averagePulse,
    maximumPulse: told.maximumPulse ?? row.maximumPulse,
    averageCadence: told.averageCadence ?? row.averageCadence,
    // the runner may have changed it there
    perceivedExertion: row.perceivedExertion ?? told.perceivedExertion,
    assumedBy: row.sport.kind === 'run' ? null : told.assumedBy,
    title: row.title ?? told.title,
  }
  if (row.sport.isVirtual) return underRoof(figures)
  return figures.indoor ? figures : withClimb(row, figures)
}

/** A virtual course is a picture, and its hills are none. */
function underRoof(figures: RunFigures): RunFigures {
  return {
    ...figures,
    ...NO_CLIMB,
    surface: { treadmill: figures.distanceMetres },
    indoor: true,
  }
}

function withClimb({ ascentMetres, descentMetres }: Row, figures: RunFigures): RunFigures {
  return {
    ...figures,
    ...(figures.ascentMetres === null && ascentMetres !== null
      ? { ascentMetres, ascentFrom: 'service' }
      : {}),
    ...(figures.descentMetres === null && descentMetres !== null
      ? { descentMetres, descentFrom: 'service' }
      : {}),
  }
}

/** Whether a faulty recording tells of less than the row does, as one does that breaks off. */
export function isPiece(row: Row, told: RunRecord, unit: Unit | null): boolean {
  const metres = metresOf(row.distance, unit)
  // beside faults, notes only say why a recording was taken for a run
  const isFaulty = told.notes.length > 0 && told.figures.assumedBy === null
  return isFaulty && metres !== null && metres > (1 + TOLERANCE) * told.figures.distanceMetres
}

function difference(row: Row, { distanceMetres }: RunFigures, unit: Unit | null): readonly string[] {
  const metres = metresOf(row.distance, unit)
  if (metres === null || Math.abs(metres - distanceMetres) <= TOLERANCE * distanceMetres) return []
  const [recorded, said] = [distanceMetres, metres].map((each) => (each / 1000).toFixed(2))
  return [`The recording says ${recorded} km and Strava ${said} km; the recording counts.`]
}
