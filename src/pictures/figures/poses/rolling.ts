import type { Figure } from '../pose.ts'
import { mat } from './starts.ts'

export const ROLLING = {
  R01: {
    says: 'Sitting with one calf on a roller and the hips lifted on both hands. The body moves so that the roller goes up and down the calf.',
    feel: ['calf'],
    props: [mat(-48, 100)],
    poses: [
      {
        at: ['pelvis', -6, 10],
        props: [{ kind: 'roller', x: 34 }],
        spine: [118, 120, 122],
        neck: 104,
        head: 98,
        legNear: [3, 0, 82],
        legFar: { to: [10, 0], foot: 0 },
        armNear: { to: [-26, 0], on: 'floor', hand: 180 },
        armFar: { to: [-26, 0], on: 'floor', hand: 180 },
      },
      {
        at: ['pelvis', -1, 10],
        props: [{ kind: 'roller', x: 36.5 }],
        spine: [122, 124, 126],
        neck: 106,
        head: 99,
        legNear: [3, 0, 82],
        arrows: [{ from: [28, 25], to: [48, 25], both: true }],
      },
    ],
  },
  R02: {
    says: 'Face down on the forearms with the thighs on a roller. The body moves so that the roller goes up and down the thighs.',
    feel: ['thighFront'],
    props: [mat(-66, 108)],
    poses: [
      {
        at: ['elbowNear', 12, 0],
        props: [{ kind: 'roller', x: -31 }],
        armNear: [-90, 0, 0],
        armFar: [-90, 0, 0],
        spine: [19, 14, 10],
        neck: 14,
        head: 26,
        legNear: [182, 178, 190],
        legFar: [181, 177, 190],
      },
      {
        at: ['elbowNear', 12, 0],
        props: [{ kind: 'roller', x: -25 }],
        armNear: [-66, 0, 0],
        armFar: [-66, 0, 0],
        spine: [16, 10, 6],
        arrows: [{ from: [-42, 24], to: [-20, 24], both: true }],
      },
    ],
  },
  R03: {
    says: 'On the back with a roller under the shoulder blades and the hips lifted. The body moves so that the roller goes up and down the upper back.',
    feel: ['middleBack'],
    props: [mat(-56, 96)],
    poses: [
      {
        at: ['pelvis', 0, 13],
        props: [{ kind: 'roller', x: -17 }],
        spine: [176, 178, 176],
        neck: 164,
        head: 160,
        legNear: { to: [22, 0], foot: 0 },
        legFar: { to: [23, 0], foot: 0 },
        armNear: { to: 'head', offset: [-3.5, -2], bend: -1, seen: [0.85, 0.8], hand: [170, 0.5] },
        armFar: { to: 'head', offset: [-3, -2], bend: -1, seen: [0.85, 0.8], hand: [170, 0.5] },
      },
      {
        at: ['pelvis', -7, 13],
        props: [{ kind: 'roller', x: -20.5 }],
        arrows: [{ from: [-34, -5], to: [-8, -5], both: true }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
