import type { Figure } from '../pose.ts'
import { STANDING } from './starts.ts'

export const CALF_AND_FOOT = {
  S13: {
    says: 'Standing with straight knees, the balls of the feet on a step. The heels rise from low to high.',
    feel: ['calf'],
    props: [
      { kind: 'wall', x: 30, side: 'right', height: 112 },
      { kind: 'step', x: 2, width: 20, height: 9 },
    ],
    poses: [
      {
        at: ['ballNear', 6, 9],
        spine: 89,
        legNear: [-90, -90, 14, 0],
        legFar: { to: [7, 9], on: 'ball', foot: 14, toes: 0 },
        armNear: { to: [27, 74], hand: 84 },
        armFar: { to: [26, 76], hand: 84 },
      },
      {
        at: ['ballNear', 6, 9],
        legNear: [-89, -90, -42, 0],
        legFar: { to: [7, 9], on: 'ball', foot: -42, toes: 0 },
        armNear: { to: [27, 80], hand: 84 },
        armFar: { to: [26, 82], hand: 84 },
        hold: true,
        arrows: [{ from: [-10, 8], to: [-10, 20] }],
      },
    ],
  },
  S14: {
    says: 'Standing with bent knees, the balls of the feet on a step. The heels rise and the knees stay bent.',
    feel: ['calfLow'],
    props: [
      { kind: 'wall', x: 30, side: 'right', height: 112 },
      { kind: 'step', x: 2, width: 20, height: 9 },
    ],
    poses: [
      {
        at: ['ballNear', 6, 9],
        spine: 84,
        legNear: [-62, -112, 10, 0],
        legFar: { to: [7, 9], on: 'ball', foot: 10, toes: 0 },
        armNear: { to: [27, 70], hand: 84 },
        armFar: { to: [26, 72], hand: 84 },
      },
      {
        at: ['ballNear', 6, 9],
        legNear: [-60, -112, -44, 0],
        legFar: { to: [7, 9], on: 'ball', foot: -44, toes: 0 },
        armNear: { to: [27, 75], hand: 84 },
        armFar: { to: [26, 77], hand: 84 },
        hold: true,
        arrows: [{ from: [-12, 8], to: [-12, 20] }],
      },
    ],
  },
  S15: {
    says: 'A foot on the floor, seen from the inner side. The ball of the foot draws back to the heel and the arch rises.',
    closeUp: { left: -16, bottom: -3, right: 54, top: 44 },
    feel: [],
    poses: [
      { ...STANDING, props: [{ kind: 'close-foot', arch: 0 }] },
      {
        props: [{ kind: 'close-foot', arch: 1 }],
        hold: true,
        arrows: [
          { from: [50, 9], to: [41, 9] },
          { from: [16, -1], to: [16, 5] },
        ],
      },
    ],
  },
  N02: {
    says: 'Standing on one leg, arms out. First with the eyes open, then with the eyes closed.',
    view: 'front',
    feel: ['hipSideFar'],
    poses: [
      {
        at: ['soleFar', 3, 0],
        spine: 90,
        legFar: [-92, -90],
        legNear: [
          [-96, 0.55],
          [-86, 0.9],
        ],
        armNear: [196, 190],
        armFar: [-16, -10],
        eyes: 'open',
        hold: true,
      },
      { eyes: 'closed', spine: 91, armNear: [192, 186], armFar: [-12, -6], hold: true },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
