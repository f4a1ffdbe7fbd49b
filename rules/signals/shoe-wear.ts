import type { ShoeWear } from '../model/metrics.ts'
import { formatDistance } from '../model/units.ts'
import type { SignalRule } from './signal.ts'

/** `value` and `threshold` are metres: the pair's distance, and the mark it has passed. */
export const shoeWear: SignalRule = {
  id: 'shoe-wear',
  title: 'Worn shoes',
  reference: 'Cook 1985, AJSM 13:248; van der Worp 2015, PLoS One 10:e0114937',
  grade: 'C',
  historyDays: 0,
  evaluate: ({ runner, metrics }) => {
    const worn = metrics.shoes.filter((shoe) => !shoe.retired && shoe.distanceMetres >= shoe.checkAtMetres)
    const pair = worn.reduce<ShoeWear | null>(
      (most, each) => (wear(each) > (most ? wear(most) : 0) ? each : most),
      null,
    )
    if (pair === null) return null
    const mark = passedMark(pair)
    const distance = formatDistance(pair.distanceMetres, runner.units)
    return {
      id: 'shoe-wear',
      level: 'info',
      value: pair.distanceMetres,
      threshold: mark.metres,
      reason: `${pair.name}: ${distance}. ${mark.advice}`,
      evidence:
        'Cushioning fades over 300 to 500 miles; a link to injuries was seen only in women whose shoes were four to six months old.',
      grade: 'C',
      subject: `${pair.shoeId}:${mark.name}`,
    }
  },
}

const wear = (shoe: ShoeWear) => shoe.distanceMetres / shoe.retireAtMetres

function passedMark(shoe: ShoeWear): {
  readonly name: string
  readonly metres: number
  readonly advice: string
} {
  if (shoe.distanceMetres >= shoe.retireAtMetres)
    return { name: 'retire', metres: shoe.retireAtMetres, advice: 'Time to replace the pair.' }
  if (shoe.distanceMetres >= shoe.orderAtMetres)
    return { name: 'order', metres: shoe.orderAtMetres, advice: 'Have the next pair ready.' }
  return { name: 'check', metres: shoe.checkAtMetres, advice: 'Look the soles and the cushioning over.' }
}
