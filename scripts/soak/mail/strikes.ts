/** Where a process can be killed on a letter's way out. */
export const MOMENTS = [
  /** The server has heard MAIL FROM. */
  'sender',
  /** The server has heard a part of the letter. */
  'body',
  /** The server has the whole letter, and has not said so. */
  'dot',
  /** The server has said 250, the letter is not marked. */
  'unmarked',
  /** The letter is marked, its work not finished. */
  'marked',
] as const

export type Moment = (typeof MOMENTS)[number]

/** A kill at the `at`-th letter of a process, counted from 1. */
export interface Strike {
  readonly moment: Moment
  readonly at: number
}

/** Where nobody can know whether the letter went: the one place where a second copy is right. */
export function mayDouble(moment: Moment): boolean {
  return moment === 'dot' || moment === 'unmarked'
}

/** Moments that the process itself must meet; at the others the server strikes. */
export function isOwn(moment: Moment): moment is 'unmarked' | 'marked' {
  return moment === 'unmarked' || moment === 'marked'
}
