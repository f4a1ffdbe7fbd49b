import type { Figure } from '../pose.ts'

export const SQUATS = {
  S07: {
    says: 'Standing on one leg in front of a box, the other leg held forward. The hips go back and down to the box.',
    feel: ['thighFront', 'buttock'],
    props: [{ kind: 'step', x: -34, width: 24, height: 22 }],
    poses: [
      {
        at: ['pelvis', 2, 52.6],
        spine: 88,
        legNear: { to: [3.8, 0], foot: 0 },
        legFar: [-62, -74, 14],
        armNear: [-40, -34],
        armFar: [-36, -30],
      },
      {
        at: ['pelvis', -19, 28.6],
        spine: [56, 58, 60],
        neck: 72,
        head: 82,
        legNear: { to: [3.8, 0], foot: 0 },
        legFar: [14, -12, 70],
        armNear: [-12, -4],
        armFar: [-8, 0],
        arrows: [{ from: [-32, 52], to: [-29, 38], bow: 0.1 }],
      },
    ],
  },
  S08: {
    says: 'One foot far in front of the other. Both knees bend and the back knee goes down towards the floor.',
    feel: ['thighFront', 'buttock'],
    poses: [
      {
        at: ['pelvis', -3, 46],
        spine: 90,
        legNear: { to: [19, 0], foot: 0 },
        legFar: { to: [-28, 0], on: 'ball', foot: -48, toes: 0 },
        armNear: { to: 'hipNear', offset: [0, 6], hand: -50 },
        armFar: { to: 'hipFar', offset: [0, 6], hand: -50 },
      },
      {
        at: ['pelvis', -5, 27.5],
        spine: 86,
        legFar: { to: [-28, 0], on: 'ball', foot: -66, toes: 0 },
        arrows: [{ from: [-27, 56], to: [-27, 43] }],
      },
    ],
  },
  S09: {
    says: 'One foot on a step. The whole body steps up onto it.',
    feel: ['thighFront', 'buttock'],
    props: [{ kind: 'step', x: 8, width: 28, height: 14 }],
    poses: [
      {
        at: ['pelvis', -1, 51],
        spine: 82,
        legNear: { to: [16, 14], foot: 0 },
        legFar: { to: [-8, 0], foot: 0 },
        armNear: [-100, -70],
        armFar: [-70, -40],
      },
      {
        at: ['pelvis', 15, 66.6],
        spine: 88,
        legFar: { to: [24, 24], foot: -10 },
        armNear: [-70, -30],
        armFar: [-110, -70],
        arrows: [{ from: [-8, 64], to: [-2, 82], bow: -0.1 }],
      },
    ],
  },
  S11: {
    says: 'The back against a wall. It slides down until the thighs are level, and is held as if sitting.',
    feel: ['thighFront'],
    props: [{ kind: 'wall', x: -20, side: 'left', height: 96 }],
    poses: [
      {
        at: ['pelvis', -13, 49],
        spine: 90,
        legNear: { to: [6, 0], foot: 0 },
        legFar: { to: [7, 0], foot: 0 },
        armNear: [-88, -84],
        armFar: [-86, -80],
      },
      {
        at: ['pelvis', -13, 30],
        legNear: { to: [12, 0], foot: 0 },
        legFar: { to: [13, 0], foot: 0 },
        armNear: { to: ['hipNear', 'kneeNear', 0.6], offset: [0, 5], hand: 0 },
        armFar: { to: ['hipFar', 'kneeFar', 0.7], offset: [0, 5], hand: 0 },
        hold: true,
        arrows: [{ from: [-1, 56], to: [-1, 43] }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
