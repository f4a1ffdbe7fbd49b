import type { Figure } from '../pose.ts'
import { mat, ON_THE_BACK } from './starts.ts'

export const BRIDGES = {
  S01: {
    says: 'On the back with both feet on the floor. The hips lift until they are in line with knees and shoulders.',
    props: [mat(-48, 92)],
    feel: ['buttock'],
    poses: [
      {
        ...ON_THE_BACK,
        legNear: { to: [26, 0], foot: 0 },
        legFar: { to: [27, 0], foot: 0 },
        armNear: [-6, 0, 0],
        armFar: [-4, 0, 0],
      },
      {
        at: ['shoulders', -27.2, 6],
        spine: [217, 217, 206],
        neck: 184,
        head: 180,
        armNear: [-9, 0, 0],
        armFar: [-6, 0, 0],
        hold: true,
        arrows: [{ from: [2, 34], to: [2, 44] }],
      },
    ],
  },
  S02: {
    says: 'On the back with one foot on the floor and the other leg stretched out. The hips lift.',
    props: [mat(-48, 92)],
    feel: ['buttock', 'thighBack'],
    poses: [
      {
        ...ON_THE_BACK,
        legNear: { to: [26, 0], foot: 0 },
        legFar: [44, 40, 125],
        armNear: [-6, 0, 0],
        armFar: [-4, 0, 0],
      },
      {
        at: ['shoulders', -27.2, 6],
        spine: [217, 217, 206],
        neck: 184,
        head: 180,
        armNear: [-9, 0, 0],
        armFar: [-6, 0, 0],
        legFar: [34, 33, 118],
        hold: true,
        arrows: [{ from: [-2, 34], to: [-2, 44] }],
      },
    ],
  },
  S10: {
    says: 'Shoulders on the edge of a sofa, both feet on the floor. The hips lift until the trunk is level.',
    feel: ['buttock'],
    props: [{ kind: 'sofa', x: -19, facing: -1, height: 23, depthOfSeat: 24 }],
    poses: [
      {
        at: ['chest', -24, 27],
        spine: [142, 140, 136],
        neck: 130,
        head: 120,
        legNear: { to: [27, 0], foot: 0 },
        legFar: { to: [28, 0], foot: 0 },
        armNear: { to: 'hipNear', offset: [-2, 5], bend: -1, seen: [0.8, 0.8] },
        armFar: { to: 'hipFar', offset: [-2, 5], seen: [0.8, 0.8] },
      },
      {
        at: ['chest', -25, 29.5],
        spine: [180, 180, 180],
        neck: 168,
        head: 152,
        hold: true,
        arrows: [{ from: [4, 38], to: [4, 48] }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
