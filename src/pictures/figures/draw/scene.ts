import type { Skeleton } from '../body/skeleton.ts'
import type { Ink } from '../colours.ts'
import { PAINT_ORDER, type Part } from '../part.ts'
import type { Figure, Pose } from '../pose.ts'
import type { Depth, Prop } from '../prop.ts'
import { eyes, headOutline } from './head.ts'
import { armOutline, legOutline } from './limbs.ts'
import { filled, lined, type Mark, rimmed } from './mark.ts'
import { drawProp } from './props.ts'
import { type Spot, spotOf } from './spot.ts'
import { trunkOutline } from './trunk.ts'

/** A body with its things, as marks from the back to the front. */
export function sceneOf(figure: Figure, pose: Pose, skeleton: Skeleton): readonly Mark[] {
  const props = [...(figure.props ?? []), ...(pose.props ?? [])]
  const at = (depth: Depth) => propsAt(props, depth, skeleton)
  const view = pose.view ?? figure.view ?? 'side'
  const order = figure.closeUp === undefined ? (pose.order ?? figure.order ?? PAINT_ORDER[view]) : []
  const spots = (pose.feel ?? figure.feel).map((feel) => spotOf(skeleton, feel))
  const parts = order.flatMap((part) => [
    ...at(`under ${part}`),
    ...drawPart(part, figure, pose, skeleton),
    ...spots.filter((spot) => spot.part === part).flatMap(drawSpot),
    ...at(`over ${part}`),
  ])
  return [...at('back'), ...parts, ...at('front')]
}

/** From the front a mat shows where the ground is; from above nothing does. */
export function hasFloor(figure: Figure, pose: Pose): boolean {
  const props = [...(figure.props ?? []), ...(pose.props ?? [])]
  const view = pose.view ?? figure.view ?? 'side'
  return view !== 'top' && !props.some((prop) => prop.kind === 'mat-front')
}

function propsAt(props: readonly Prop[], depth: Depth, skeleton: Skeleton): readonly Mark[] {
  return props.filter((prop) => (prop.depth ?? 'back') === depth).flatMap((prop) => drawProp(prop, skeleton))
}

const SPOT_RIM = 0.8

function drawSpot({ path }: Spot): readonly Mark[] {
  return [{ path, fill: 'spot', line: 'spotRim', width: SPOT_RIM }]
}

function drawPart(part: Part, figure: Figure, pose: Pose, skeleton: Skeleton): readonly Mark[] {
  const tone = toneOf(part, figure, skeleton)
  switch (part) {
    case 'legNear':
      return [rimmed(legOutline(skeleton, 'Near'), tone)]
    case 'legFar':
      return [rimmed(legOutline(skeleton, 'Far'), tone)]
    case 'armNear':
      return [rimmed(armOutline(skeleton, 'Near'), tone)]
    case 'armFar':
      return [rimmed(armOutline(skeleton, 'Far'), tone)]
    case 'trunk':
      return [rimmed(trunkOutline(skeleton), 'trunk')]
    case 'head':
      return drawHead(skeleton, pose.eyes)
    case 'over':
      return []
  }
}

/** From the front no limb is far. */
function toneOf(part: Part, figure: Figure, skeleton: Skeleton): Ink {
  return figure.tones?.[part] ?? (part.endsWith('Far') && !skeleton.front ? 'far' : 'near')
}

function drawHead(skeleton: Skeleton, look: Pose['eyes']): readonly Mark[] {
  const { face, hair } = headOutline(skeleton)
  const lids = look === undefined ? [] : eyes(skeleton, look)
  const drawn = lids.map((path) => (look === 'open' ? filled(path, 'ground') : lined(path, 'ground', 0.9)))
  return [rimmed(face, 'trunk'), filled(hair, 'hair'), ...drawn]
}
