import type { Figure } from '../pose.ts'

export const TRUNK_STANDING = {
  C07: {
    name: 'Pallof press',
    says: 'Standing sideways to a band held with both hands at the chest. The hands press straight ahead and the trunk does not turn.',
    feel: ['belly'],
    still: [0, 2],
    poses: [
      {
        view: 'front',
        feel: ['bellyFromFront'],
        at: ['soleNear', -8, 0],
        props: [
          { kind: 'pole', x: -44, height: 80 },
          { kind: 'band', through: [[-44, 72], 'palmNear'], depth: 'under armNear' },
        ],
        spine: 90,
        legNear: [-97, -92],
        legFar: [-83, -88],
        armNear: [
          [-112, 0.72],
          [6, 0.85],
          [40, 0.4],
        ],
        armFar: [
          [-68, 0.72],
          [-186, 0.85],
          [-220, 0.4],
        ],
        hold: true,
      },
      {
        view: 'side',
        feel: ['belly'],
        at: ['heelNear', 0, 0],
        props: [{ kind: 'loop', from: 'palmNear', to: 'tipNear', reach: 0.1, depth: 'front' }],
        spine: 89,
        legNear: [-86, -92, 0],
        legFar: [-86, -92, 0],
        armNear: [-104, 36, [36, 0.6]],
        armFar: [-102, 38, [38, 0.6]],
      },
      {
        armNear: [-12, -4, [0, 0.6]],
        armFar: [-10, -3, [0, 0.6]],
        hold: true,
        arrows: [{ from: [12, 92], to: [36, 92] }],
      },
    ],
  },
  C08: {
    name: 'Suitcase carry',
    says: 'Walking upright with a heavy bag in one hand. The trunk does not lean.',
    feel: ['flank'],
    still: [0, 1],
    props: [{ kind: 'weight', at: 'palmNear', depth: 'under armNear' }],
    poses: [
      {
        view: 'front',
        at: ['soleFar', 5, 0],
        spine: 90,
        legNear: [-92, -90],
        legFar: [-88, -90],
        armNear: [-102, -95, [-90, 0.5]],
        armFar: [-76, -84],
        hold: true,
      },
      {
        view: 'side',
        feel: [],
        at: ['heelNear', 10, 0],
        spine: 89,
        legNear: [-72, -82, 8],
        legFar: { to: [-17, 0], on: 'ball', foot: -50, toes: 0 },
        armNear: [-88, -86, [-90, 0.5]],
        armFar: [-108, -84],
        arrows: [{ from: [26, 80], to: [44, 80] }],
      },
      {
        at: ['ballNear', 6, 0],
        legNear: [-106, -112, -44, 0],
        legFar: { to: [21, 0], on: 'heel', foot: 10 },
        armNear: [-92, -88, [-90, 0.5]],
        armFar: [-66, -40],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
