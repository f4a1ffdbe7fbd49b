import { type Skeleton, type Stance, skeletonOf } from './body/skeleton.ts'
import type { Figure, Pose } from './pose.ts'

/** The key poses with what each inherits from the one before. */
export function keyPoses(figure: Figure): readonly Pose[] {
  const [first, ...others] = figure.poses
  const poses: Pose[] = [first]
  let last = first
  for (const next of others) {
    // what belongs to one pose alone is not handed on
    const { arrows: _arrows, hold: _hold, passing: _passing, ...kept } = last
    last = { ...kept, ...next }
    poses.push(last)
  }
  return poses
}

export function solve(stance: Stance, figure: Figure): Skeleton {
  return skeletonOf(stance, stance.view ?? figure.view ?? 'side', figure.flat === true)
}
