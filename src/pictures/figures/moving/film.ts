import type { Mark } from '../draw/mark.ts'

/** The marks of one moment. */
export interface Frame {
  readonly second: number
  readonly marks: readonly Mark[]
}

/** Frames whose marks can be turned into each other, and when they are on. */
export interface Scene {
  readonly first: Frame
  readonly tracks: readonly Track[]
  /** `null`: all the time. */
  readonly shown: readonly Key<boolean>[] | null
}

export interface Key<T> {
  readonly second: number
  readonly value: T
}

/** One mark through time; a single key where it never moves. */
export interface Track {
  readonly mark: Mark
  readonly keys: readonly Key<string>[]
}

/** Frames are sorted by what their marks are made of: only equals can be morphed, the rest is cut. */
export function scenesOf(frames: readonly Frame[]): readonly Scene[] {
  const makes = frames.map(makeOf)
  return [...new Set(makes)].map((make) => {
    const isIn = (index: number) => makes[index] === make
    const first = frames.find((_, index) => isIn(index))
    if (first === undefined) throw new Error('a scene without a frame')
    const tracks = first.marks.map((mark, place) => ({ mark, keys: keysOf(frames, isIn, place) }))
    return { first, tracks, shown: makes.every((other) => other === make) ? null : shownOf(frames, isIn) }
  })
}

function makeOf({ marks }: Frame): string {
  return marks
    .map(({ path, fill, line, width }) => `${fill ?? ''} ${line ?? ''} ${width ?? ''} ${path.make}`)
    .join('|')
}

/** A mark stays as it is while its scene is off. */
function keysOf(
  frames: readonly Frame[],
  isIn: (index: number) => boolean,
  place: number,
): readonly Key<string>[] {
  const keys = frames.flatMap((frame, index) => {
    const value = frame.marks[place]?.path.d
    if (!isIn(index) || value === undefined) return []
    const next = frames[index + 1]
    const leaves = next !== undefined && !isIn(index + 1)
    return [{ second: frame.second, value }, ...(leaves ? [{ second: next.second, value }] : [])]
  })
  const [first] = keys
  return first !== undefined && keys.every(({ value }) => value === first.value) ? [first] : keys
}

function shownOf(frames: readonly Frame[], isIn: (index: number) => boolean): readonly Key<boolean>[] {
  return frames
    .map((frame, index) => ({ second: frame.second, value: isIn(index) }))
    .filter((key, index, all) => key.value !== all[index - 1]?.value)
}
