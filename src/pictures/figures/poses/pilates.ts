import type { Figure } from '../pose.ts'
import { mat, ON_THE_BACK } from './starts.ts'

export const PILATES = {
  P01: {
    says: 'On the back with both feet on the floor. The tail curls up first, then the spine bone by bone, until the hips are in line with knees and shoulders.',
    props: [mat(-48, 92)],
    feel: ['lowBack'],
    poses: [
      {
        ...ON_THE_BACK,
        legNear: { to: [26, 0], foot: 0 },
        legFar: { to: [27, 0], foot: 0 },
        armNear: [-6, 0, 0],
        armFar: [-4, 0, 0],
      },
      {
        at: ['shoulders', -27.2, 3.6],
        spine: [232, 208, 184],
        neck: 182,
        head: 180,
        armNear: [-4, 0, 0],
        armFar: [-2, 0, 0],
        arrows: [{ from: [-2, 24], to: [-16, 20], bow: 0.3 }],
      },
      {
        at: ['shoulders', -27.2, 6],
        spine: [217, 217, 206],
        neck: 184,
        head: 180,
        armNear: [-9, 0, 0],
        armFar: [-6, 0, 0],
        hold: true,
        arrows: [{ from: [2, 36], to: [-18, 29], bow: 0.15 }],
      },
    ],
  },
  P02: {
    says: 'On the back, head and shoulders lifted, both legs straight. One leg points up and the other hovers low; they change places.',
    props: [mat(-48, 98)],
    feel: ['belly'],
    poses: [
      {
        ...ON_THE_BACK,
        spine: [180, 174, 156],
        neck: 150,
        head: 156,
        legNear: [92, 90, 150],
        legFar: [14, 12, 70],
        armNear: { to: ['hipNear', 'kneeNear', 0.86], offset: [-5, 0], hand: [60, 0.6] },
        armFar: { to: ['hipNear', 'kneeNear', 0.92], offset: [-5, 0], hand: [60, 0.6] },
      },
      {
        legNear: [14, 12, 70],
        legFar: [92, 90, 150],
        armNear: { to: ['hipFar', 'kneeFar', 0.86], offset: [-5, 0], hand: [60, 0.6] },
        armFar: { to: ['hipFar', 'kneeFar', 0.92], offset: [-5, 0], hand: [60, 0.6] },
        arrows: [{ round: [0, 6], radius: [54, 54], degrees: [24, 78], both: true }],
      },
    ],
  },
  P03: {
    says: 'On the back, knees over the hips, arms beside the body. One foot goes down to tap the floor and comes back.',
    props: [mat(-48, 92)],
    feel: ['belly'],
    poses: [
      { ...ON_THE_BACK, legNear: [90, 0, 60], legFar: [88, 0, 60], armNear: [-6, 0, 0], armFar: [-4, 0, 0] },
      {
        legNear: { to: [33, 0], on: 'ball', foot: -30, toes: -6 },
        hold: true,
        arrows: [{ of: 'toeNear', offset: [6, 2], share: [0.1, 0.9] }],
      },
    ],
  },
  P04: {
    says: 'On the side, propped on one forearm, the top arm pointing up. The hips lift and lower, the legs stay straight.',
    view: 'front',
    props: [{ kind: 'mat-front', x: -68, y: -3, width: 114, height: 10 }],
    feel: ['flank'],
    tones: { armFar: 'far', legFar: 'far' },
    order: ['legFar', 'armFar', 'legNear', 'trunk', 'head', 'armNear', 'over'],
    poses: [
      {
        at: ['elbowFar', 14, 0],
        spine: [8, 28, 46],
        neck: 54,
        head: 62,
        legNear: [184, 182, [-90, 0.4]],
        legFar: [182, 180, [-90, 0.4]],
        armFar: [-90, [-2, 0.62], [0, 0.7]],
        armNear: [96, 94, 94],
      },
      {
        spine: [20, 16, 12],
        neck: 14,
        head: 20,
        legNear: [200, 198, [-80, 0.4]],
        legFar: [199, 197, [-80, 0.4]],
        armNear: [90, 90, 90],
        hold: true,
        arrows: [{ from: [-16, 1], to: [-16, 13] }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
