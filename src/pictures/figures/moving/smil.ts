import type { FigureColours } from '../colours.ts'
import { drawMark } from '../draw/svg.ts'
import type { Key, Scene, Track } from './film.ts'

/** Movement in SVG's own words: it needs no script, and no style that a page's policy would refuse. */
export function drawScenes(scenes: readonly Scene[], seconds: number, colours: FigureColours): string {
  return scenes.map((scene) => drawScene(scene, seconds, colours)).join('')
}

function drawScene({ tracks, shown }: Scene, seconds: number, colours: FigureColours): string {
  const marks = tracks.map((track) => drawMark(track.mark, colours, movement(track, seconds))).join('')
  if (shown === null) return marks
  const values = shown.map(({ value }) => (value ? 'visible' : 'hidden')).join(';')
  const times = shown.map(({ second }) => timeOf(second, seconds)).join(';')
  const start = shown[0]?.value === true ? 'visible' : 'hidden'
  const timing = `values="${values}" keyTimes="${times}" calcMode="discrete"`
  return `<g visibility="${start}"><animate attributeName="visibility" ${timing} ${loop(seconds)}/>${marks}</g>`
}

function movement({ keys }: Track, seconds: number): string {
  if (keys.length < 2) return ''
  const whole = wholeLoop(keys, seconds)
  const values = whole.map(({ value }) => value).join(';')
  const times = whole.map(({ second }) => timeOf(second, seconds)).join(';')
  return `<animate attributeName="d" values="${values}" keyTimes="${times}" ${loop(seconds)}/>`
}

/** Keys have to begin with the loop and end with it. */
function wholeLoop(keys: readonly Key<string>[], seconds: number): readonly Key<string>[] {
  const [first, last] = [keys[0], keys.at(-1)]
  const before = first !== undefined && first.second > 0 ? [{ ...first, second: 0 }] : []
  const after = last !== undefined && last.second < seconds ? [{ ...last, second: seconds }] : []
  return [...before, ...keys, ...after]
}

function loop(seconds: number): string {
  return `dur="${Math.round(seconds * 100) / 100}s" repeatCount="indefinite"`
}

function timeOf(second: number, seconds: number): string {
  return String(Math.round((second / seconds) * 1e4) / 1e4)
}
