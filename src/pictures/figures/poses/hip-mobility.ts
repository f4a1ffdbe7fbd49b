import type { Figure } from '../pose.ts'
import { mat } from './starts.ts'

export const HIP_MOBILITY = {
  M01: {
    says: 'Kneeling on one knee, the other foot in front. The tail tucks under and the hips come forward until the front of the hip stretches.',
    props: [mat(-36, 78)],
    feel: ['hipFront'],
    poses: [
      {
        at: ['kneeNear', 0, 0],
        spine: [86, 90, 90],
        legNear: [-92, 180, 182],
        legFar: { to: [23, 0], foot: 0 },
        armNear: { to: 'hipNear', offset: [0, 6], hand: -50 },
        armFar: { to: ['hipFar', 'kneeFar', 0.72], offset: [0, 4.5], hand: -8 },
      },
      {
        at: ['kneeNear', 0, 0],
        spine: [101, 96, 92],
        head: 90,
        neck: 90,
        legNear: [-116, 180, 182],
        hold: true,
        arrows: [{ from: [-16, 34], to: [-4, 33] }],
      },
    ],
  },
  M02: {
    says: 'Kneeling with the back shin up against a wall and the other foot in front. The trunk rises from leaning forward to upright.',
    feel: ['thighFront'],
    props: [
      { kind: 'wall', x: -20, side: 'left', height: 84 },
      { kind: 'pillow', x: -21, y: 0, width: 14, height: 2.2 },
    ],
    poses: [
      {
        at: ['kneeNear', -14, 2],
        spine: [64, 60, 58],
        neck: 60,
        head: 70,
        legNear: [-96, 97, 99],
        legFar: { to: [17, 0], foot: 0 },
        armNear: { to: ['hipFar', 'kneeFar', 0.86], offset: [0, 4.5], hand: -20 },
        armFar: { to: ['hipFar', 'kneeFar', 0.95], offset: [0, 4.5], hand: -20 },
      },
      {
        at: ['kneeNear', -14, 2],
        spine: [93, 90, 90],
        neck: 90,
        head: 90,
        legNear: [-112, 97, 99],
        hold: true,
        armNear: { to: ['hipFar', 'kneeFar', 0.68], offset: [0, 4.5], hand: -10 },
        armFar: { to: ['hipFar', 'kneeFar', 0.8], offset: [0, 4.5], hand: -10 },
        arrows: [{ of: 'head', offset: [2, 9], share: [0.1, 0.85] }],
      },
    ],
  },
  M03: {
    says: 'Sitting with both knees bent and lying to one side. Both knees lift and lie down to the other side.',
    view: 'front',
    feel: ['hipSide', 'hipSideFar'],
    props: [{ kind: 'mat-front', x: -35, y: -9, width: 70, height: 16 }],
    poses: [
      {
        at: ['pelvis', 0, 8],
        spine: 90,
        legNear: [
          [196, 0.75],
          [-6, 0.86],
          [-20, 0.6],
        ],
        legFar: [
          [-8, 0.86],
          [52, 0.34],
          [8, 0.6],
        ],
        armNear: [-112, -100, [-120, 0.6]],
        armFar: [-68, -80, [-60, 0.6]],
        hold: true,
        order: ['armFar', 'armNear', 'legFar', 'trunk', 'head', 'legNear', 'over'],
      },
      {
        legNear: [
          [128, 0.72],
          [-102, 0.8],
          [-100, 0.5],
        ],
        legFar: [
          [52, 0.72],
          [-78, 0.8],
          [-80, 0.5],
        ],
        arrows: [{ from: [-20, 38], to: [20, 38], bow: 0.25, both: true }],
        order: ['armFar', 'armNear', 'trunk', 'head', 'legFar', 'legNear', 'over'],
      },
      {
        legNear: [
          [188, 0.86],
          [-232, 0.34],
          [-188, 0.6],
        ],
        legFar: [
          [-16, 0.75],
          [-174, 0.86],
          [-160, 0.6],
        ],
        hold: true,
        order: ['armFar', 'armNear', 'legNear', 'trunk', 'head', 'legFar', 'over'],
      },
    ],
  },
  M04: {
    says: 'Sitting with both knees bent and lying to one side. The foot of the back leg lifts off the floor and is held.',
    view: 'front',
    feel: ['hipSideFar'],
    props: [{ kind: 'mat-front', x: -44, y: -9, width: 88, height: 16 }],
    order: ['armFar', 'armNear', 'legFar', 'trunk', 'head', 'legNear', 'over'],
    poses: [
      {
        at: ['pelvis', 0, 8],
        spine: 90,
        legNear: [
          [196, 0.75],
          [-6, 0.86],
          [-20, 0.6],
        ],
        legFar: [
          [-8, 0.86],
          [30, 0.3],
          [-6, 0.6],
        ],
        armNear: [-112, -100, [-120, 0.6]],
        armFar: [-68, -80, [-60, 0.6]],
      },
      {
        legFar: [
          [-8, 0.86],
          [76, 0.62],
          [20, 0.6],
        ],
        hold: true,
        arrows: [{ from: [42, 8], to: [42, 21], bow: -0.1 }],
      },
    ],
  },
  M12: {
    says: 'On the back, one ankle laid over the other knee. Both hands pull the lower leg in towards the chest.',
    view: 'top',
    flat: true,
    feel: ['hipSide'],
    tones: { armFar: 'near', legFar: 'near' },
    props: [{ kind: 'mat-top', x: -54, y: -28, width: 96, height: 52 }],
    order: ['legFar', 'trunk', 'head', 'armFar', 'armNear', 'legNear', 'over'],
    poses: [
      {
        at: ['pelvis', 0, 0],
        spine: 180,
        turn: 90,
        hipTurn: 90,
        headTurn: 90,
        legFar: [
          [2, 0.62],
          [-2, 0.5],
          [0, 0.9],
        ],
        legNear: [
          [-44, 0.82],
          [101, 0.98],
          [40, 0.7],
        ],
        armNear: [-12, -4, [0, 0.7]],
        armFar: [12, 4, [0, 0.7]],
      },
      {
        legFar: [
          [4, 0.2],
          [0, 0.96],
          [2, 0.4],
        ],
        legNear: [
          [-66, 0.82],
          [95, 0.98],
          [40, 0.7],
        ],
        armNear: { to: ['hipFar', 'kneeFar', 0.8], offset: [-2, -5], hand: [50, 0.6], bend: 1 },
        armFar: { to: ['hipFar', 'kneeFar', 0.8], offset: [0, 5], hand: [-60, 0.6], bend: -1 },
        hold: true,
        arrows: [{ from: [40, 18], to: [22, 18] }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
