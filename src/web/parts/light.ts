import { html } from 'hono/html'
import type { Assessment, Level } from '../../../rules/model/assessment.ts'
import { hasLight } from '../../../rules/signals/spoken.ts'
import { type Html, type IconName, icon } from '../icons.ts'

/** The light of a page: shape, word and colour, in that order of importance. */
export interface Light {
  readonly shape: IconName
  readonly word: string
  readonly tone: 'green' | 'amber' | 'red' | 'accent' | 'grey'
}

const LIGHTS: Readonly<Record<Level, Light>> = {
  'warming-up': { shape: 'learning', word: 'Learning your normal', tone: 'grey' },
  green: { shape: 'tick', word: 'Green: carry on', tone: 'green' },
  return: { shape: 'rising', word: 'Return: build back', tone: 'accent' },
  amber: { shape: 'triangle', word: 'Amber: ease off', tone: 'amber' },
  red: { shape: 'octagonBar', word: 'Red: hold back', tone: 'red' },
  'red-flag': { shape: 'octagon', word: 'Stop: see someone', tone: 'red' },
}

export const NOT_SURE: Light = { shape: 'unsure', word: 'Not sure: data missing', tone: 'grey' }

export function lightOf(level: Level): Light {
  return LIGHTS[level]
}

export function lightFor(assessment: Assessment): Light {
  return hasLight(assessment) ? LIGHTS[assessment.level] : NOT_SURE
}

export function showLight(light: Light): Html {
  return html`<span class="light ${light.tone}">${icon(light.shape)}${light.word}</span>`
}
