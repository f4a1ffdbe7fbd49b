import type { Figure } from '../pose.ts'
import { mat, ON_THE_BACK } from './starts.ts'

export const LEG_MOBILITY = {
  M05: {
    says: 'On the back with a strap round one foot. That knee straightens and the leg rises towards the ceiling.',
    props: [mat(-48, 104)],
    feel: ['thighBack'],
    poses: [
      {
        ...ON_THE_BACK,
        legNear: [88, 8, 100],
        legFar: [-1, -2, 84],
        armNear: { to: [-4.5, 29], bend: -1, fist: true },
        armFar: { to: [-5, 29], bend: -1, fist: true },
        props: [{ kind: 'band', through: ['palmNear', 'soleNear'], depth: 'under armNear' }],
      },
      {
        legNear: [88, 86, 174],
        armNear: { to: [-11, 33], bend: -1, fist: true },
        armFar: { to: [-10, 35], bend: -1, fist: true },
        hold: true,
        arrows: [{ of: 'ankleNear', offset: [8, 0] }],
      },
    ],
  },
  M06: {
    says: 'One heel on a low step, the knee straight. The trunk bends forward from the hips with a flat back.',
    feel: ['thighBack', 'calf'],
    props: [{ kind: 'step', x: 24, width: 20, height: 9 }],
    poses: [
      {
        at: ['pelvis', 0, 52.6],
        spine: 90,
        legNear: { to: [31, 9], on: 'heel', foot: 62 },
        legFar: { to: [0, 0], foot: 0 },
        armNear: { to: 'hipNear', offset: [0, 6], hand: -50 },
        armFar: { to: 'hipFar', offset: [0, 6], hand: -50 },
      },
      {
        at: ['pelvis', -4, 50.4],
        spine: [46, 44, 42],
        neck: 44,
        head: 50,
        hold: true,
        arrows: [{ of: 'head', offset: [7, 4], share: [0.15, 0.85] }],
      },
    ],
  },
  M14: {
    says: 'Hands on a wall, one leg behind with its heel down. First with the back knee straight, then with it bent.',
    feel: ['calf'],
    props: [{ kind: 'wall', x: 40, side: 'right', height: 96 }],
    poses: [
      {
        at: ['pelvis', 0, 49.4],
        spine: 78,
        legNear: { to: [-19, 0], foot: 0 },
        legFar: { to: [17, 0], foot: 0 },
        armNear: { to: [37, 74], hand: 84 },
        armFar: { to: [36, 75], hand: 84 },
        hold: true,
      },
      {
        at: ['pelvis', 0.8, 47.1],
        legNear: { to: [-11, 0], foot: 0 },
        spine: 82,
        armNear: { to: [37, 68], hand: 84 },
        armFar: { to: [36, 69], hand: 84 },
        feel: ['calfLow'],
        hold: true,
        arrows: [{ from: [-20, 52], to: [-20, 39] }],
      },
    ],
  },
  M15: {
    says: 'Half kneeling before a wall. The front knee moves forward to touch the wall while the heel stays down.',
    feel: ['calfLow'],
    props: [{ kind: 'wall', x: 38.8, side: 'right', height: 70 }, mat(-26, 52)],
    poses: [
      {
        at: ['kneeFar', 0, 0],
        legFar: [-89, 180, 182],
        legNear: { to: [23, 0], foot: 0 },
        spine: 88,
        armNear: { to: ['hipNear', 'kneeNear', 0.62], offset: [0, 4.8], hand: -6 },
        armFar: { to: ['hipNear', 'kneeNear', 0.7], offset: [0, 5.5], hand: -6 },
      },
      {
        at: ['kneeFar', 0, 0],
        legFar: [-120, 180, 182],
        spine: 86,
        hold: true,
        arrows: [{ from: [22, 45], to: [34, 36], bow: 0.12 }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
