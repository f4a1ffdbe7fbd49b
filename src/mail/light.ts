import type { Assessment, Level } from '../../rules/model/assessment.ts'
import { hasLight } from '../../rules/signals/spoken.ts'

/** The light in a letter: shape, word and colour, in that order of importance. */
export interface Light {
  readonly shape: string
  readonly word: string
  readonly tone: Tone
}

export type Tone = 'green' | 'amber' | 'red' | 'accent' | 'grey'

const LIGHTS: Readonly<Record<Level, Light>> = {
  'warming-up': { shape: '○', word: 'Learning your normal', tone: 'grey' },
  green: { shape: '●', word: 'Green: carry on', tone: 'green' },
  return: { shape: '↗', word: 'Return: build back', tone: 'accent' },
  amber: { shape: '▲', word: 'Amber: ease off', tone: 'amber' },
  red: { shape: '■', word: 'Red: hold back', tone: 'red' },
  'red-flag': { shape: '■', word: 'Stop: see someone', tone: 'red' },
}

const NOT_SURE: Light = { shape: '○', word: 'Not sure: data missing', tone: 'grey' }

export function lightOf(level: Level): Light {
  return LIGHTS[level]
}

export function lightFor(assessment: Assessment): Light {
  return hasLight(assessment) ? LIGHTS[assessment.level] : NOT_SURE
}
