import type { Figure } from '../pose.ts'

export const SIDE_LYING = {
  S03: {
    says: 'On the side with straight legs. The top leg lifts.',
    view: 'front',
    feel: ['hipSide'],
    tones: { legFar: 'far', armFar: 'far' },
    props: [{ kind: 'mat-front', x: -60, y: -6, width: 118, height: 13 }],
    order: ['armFar', 'legFar', 'legNear', 'trunk', 'head', 'over', 'armNear'],
    poses: [
      {
        at: ['pelvis', 0, 9.6],
        spine: [0, 0, 3],
        shoulders: 0.8,
        neck: 6,
        head: 10,
        legFar: [
          [181, 0.97],
          [184, 0.97],
          [-90, 0.45],
        ],
        legNear: [186, 184, [-90, 0.45]],
        armFar: [[-4, 1], [2, 1], 0],
        armNear: [
          [-118, 0.75],
          [-60, 0.72],
          [-20, 0.6],
        ],
      },
      {
        legNear: [152, 152, [-122, 0.45]],
        hold: true,
        arrows: [{ of: 'ankleNear', offset: [-7, 2], share: [0.1, 0.9] }],
      },
    ],
  },
  S04: {
    says: 'On the side with the knees bent and a band round the thighs. The top knee opens while the feet stay together.',
    view: 'front',
    feel: ['hipSide'],
    still: [0, 2],
    tones: { legFar: 'far', armFar: 'far' },
    props: [{ kind: 'mat-front', x: -46, y: -9, width: 104, height: 16 }],
    order: ['armFar', 'legFar', 'legNear', 'trunk', 'head', 'over', 'armNear'],
    poses: [
      {
        at: ['pelvis', 0, 9.6],
        spine: [0, 0, 3],
        shoulders: 0.8,
        neck: 6,
        head: 10,
        legFar: [
          [209, 0.72],
          [152, 0.8],
          [-130, 0.5],
        ],
        legNear: [
          [211, 0.74],
          [149, 0.8],
          [-130, 0.5],
        ],
        armFar: [[-4, 1], [2, 1], 0],
        armNear: [
          [-118, 0.75],
          [-60, 0.72],
          [-20, 0.6],
        ],
        props: [
          {
            kind: 'loop',
            from: ['hipNear', 'kneeNear', 0.84],
            to: ['hipFar', 'kneeFar', 0.84],
            reach: 2.4,
            depth: 'over legNear',
          },
        ],
      },
      {
        legNear: [
          [176, 0.66],
          [184, 0.68],
          [-130, 0.5],
        ],
        passing: true,
      },
      {
        legNear: [
          [128, 0.8],
          [216, 1],
          [-130, 0.5],
        ],
        hold: true,
        arrows: [{ from: [-34, 14], to: [-26, 32], bow: -0.25 }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
