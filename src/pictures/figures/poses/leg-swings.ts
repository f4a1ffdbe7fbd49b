import type { Figure } from '../pose.ts'
import { FRONT_FOOT } from './starts.ts'

export const LEG_SWINGS = {
  W02: {
    says: 'Standing on one leg with a hand on a support. The other leg swings forward and back.',
    feel: ['hipFront', 'thighBack'],
    props: [{ kind: 'pole', x: 17, height: 76 }],
    poses: [
      {
        at: ['heelFar', 2, 0],
        spine: 90,
        legFar: [-90, -90, 0],
        legNear: [-118, -142, -30],
        armNear: [-108, -96],
        armFar: { to: [16, 60], hand: [80, 0.6] },
      },
      {
        spine: 92,
        legNear: [-38, -46, 50],
        arrows: [{ of: 'ankleNear', offset: [0, -3], both: true, share: [0.05, 0.95] }],
      },
    ],
  },
  W03: {
    says: 'Standing on one leg with a hand on a support. The other leg swings out to the side and across in front.',
    view: 'front',
    feel: ['thighInner'],
    props: [{ kind: 'pole', x: 30, height: 78 }],
    poses: [
      {
        at: ['soleFar', 4, 0],
        spine: 90,
        legFar: [-89, -90],
        legNear: [-132, -132],
        armNear: { to: 'hipNear', offset: [-5.5, 8], seen: [0.92, 0.92], bend: -1, hand: [-60, 0.6] },
        armFar: { to: [29, 64], bend: -1, hand: [60, 0.6] },
      },
      {
        legNear: [-64, -66],
        arrows: [{ of: 'ankleNear', offset: [0, -3], both: true, share: [0.05, 0.95] }],
      },
    ],
  },
  W05: {
    says: 'Standing on one leg, hands on the hips. The other knee lifts and draws a circle outwards.',
    cycle: true,
    view: 'front',
    feel: ['hipSide'],
    still: [0, 1],
    poses: [
      {
        passing: true,
        at: ['soleFar', 5, 0],
        spine: 90,
        legFar: [-88, -90, FRONT_FOOT],
        legNear: [[-108, 0.96], [-96, 0.8], FRONT_FOOT],
        armNear: { to: 'hipNear', offset: [-5.5, 8], seen: [0.92, 0.92], bend: -1, hand: [-60, 0.6] },
        armFar: { to: 'hipFar', offset: [5.5, 8], seen: [0.92, 0.92], bend: 1, hand: [-120, 0.6] },
      },
      {
        passing: true,
        legNear: [[-168, 0.86], [-92, 0.98], FRONT_FOOT],
        arrows: [{ round: [-29, 47], radius: [11, 11], degrees: [290, 60] }],
      },
      { passing: true, legNear: [[-125, 0.5], [-90, 0.98], FRONT_FOOT] },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
