import type { Figure } from '../pose.ts'
import { mat, ON_ALL_FOURS, ON_THE_BACK } from './starts.ts'

export const TRUNK_ON_THE_FLOOR = {
  C01: {
    says: 'On the back, one knee bent, the hands under the low back. Head and shoulders lift a little and are held.',
    props: [mat(-48, 104)],
    feel: ['belly'],
    poses: [
      {
        ...ON_THE_BACK,
        legNear: { to: [27, 0], foot: 0 },
        legFar: [-1, -2, 84],
        armNear: [
          [-8, 0.64],
          [0, 0.5],
          [-24, 0.4],
        ],
        armFar: [
          [-4, 0.6],
          [0, 0.5],
          [-24, 0.4],
        ],
      },
      {
        spine: [180, 175, 158],
        neck: 150,
        head: 152,
        armNear: [
          [-30, 0.66],
          [-4, 0.5],
          [-24, 0.4],
        ],
        armFar: [
          [-30, 0.66],
          [-4, 0.5],
          [-24, 0.4],
        ],
        hold: true,
        arrows: [{ of: 'head', offset: [-8, 5], share: [-0.4, 1] }],
      },
    ],
  },
  C04: {
    says: 'On hands and knees. One leg stretches back and the opposite arm forward, and both are held.',
    props: [mat(-34, 80)],
    feel: ['buttock', 'lowBack'],
    poses: [
      { ...ON_ALL_FOURS },
      {
        at: ['kneeFar', 2, 0],
        legFar: [-88, 180, 182],
        legNear: [-174, 184, 274],
        armFar: [14, 12, 10],
        spine: [8, 12, 14],
        head: 24,
        hold: true,
        arrows: [
          { of: 'ankleNear', offset: [-5, -4], share: [0.3, 0.9] },
          { from: [46, 26], to: [50, 38], bow: 0.15 },
        ],
      },
    ],
  },
  C05: {
    says: 'On the back, arms up and knees over the hips. One leg and the opposite arm stretch away, close to the floor.',
    props: [mat(-58, 112)],
    feel: ['belly'],
    poses: [
      {
        ...ON_THE_BACK,
        legNear: [90, 0, 90],
        legFar: [88, 0, 90],
        armNear: [90, 90, 90],
        armFar: [88, 88, 88],
        hold: true,
      },
      {
        legNear: [16, 10, 98],
        armFar: [162, 166, 168],
        arrows: [
          { of: 'ankleNear', offset: [3, 7], share: [0.1, 0.85] },
          { of: 'wristFar', offset: [-7, 4], share: [0.1, 0.75] },
        ],
      },
    ],
  },
  C06: {
    says: 'Face down on forearms and knees. The knees lift and the body is held straight on forearms and toes.',
    props: [mat(-70, 104)],
    feel: ['belly'],
    poses: [
      {
        at: ['elbowNear', 14, 0],
        armNear: [-90, 0, 0],
        armFar: [-90, 0, 0],
        spine: [0, -5, -6],
        neck: -2,
        head: 10,
        legNear: [-130, -190, -82, 0],
        legFar: [-129, -190, -82, 0],
      },
      {
        spine: [9, 10, 9],
        neck: 4,
        head: 14,
        legNear: [-171, -171, -76, 0],
        legFar: [-171, -171, -76, 0],
        hold: true,
        arrows: [{ from: [-24, 24], to: [-24, 31] }],
      },
    ],
  },
  C09: {
    says: 'On the front, arms beside the body. Chest and legs lift a little off the floor and are held.',
    props: [mat(-66, 112)],
    feel: ['lowBack', 'buttock'],
    poses: [
      {
        at: ['pelvis', 0, 5.4],
        spine: [0, 1, 3],
        neck: 2,
        head: -4,
        legNear: [181, 182, 184],
        legFar: [180, 181, 184],
        armNear: [178, 182, 184],
        armFar: [178, 182, 184],
      },
      {
        spine: [3, 12, 22],
        neck: 18,
        head: 22,
        legNear: [171, 168, 172],
        legFar: [170, 167, 172],
        armNear: [168, 166, 166],
        armFar: [168, 166, 166],
        hold: true,
        arrows: [
          { of: 'head', offset: [9, 2], share: [-0.2, 1] },
          { of: 'toeNear', offset: [-4, 3], share: [-0.2, 1] },
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
