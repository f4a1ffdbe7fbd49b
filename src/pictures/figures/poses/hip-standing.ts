import type { Figure } from '../pose.ts'

export const HIP_STANDING = {
  S05: {
    says: 'Standing with bent knees and a band round the ankles. One foot steps out sideways against the band.',
    view: 'front',
    feel: ['hipSide', 'hipSideFar'],
    poses: [
      {
        at: ['pelvis', 0, 47],
        spine: 90,
        legNear: { to: [-9, 0], seen: [0.86, 0.98], bend: -1 },
        legFar: { to: [9, 0], seen: [0.86, 0.98], bend: 1 },
        armNear: { to: 'hipNear', offset: [-5.5, 8], seen: [0.92, 0.92], bend: -1, hand: [-60, 0.6] },
        armFar: { to: 'hipFar', offset: [5.5, 8], seen: [0.92, 0.92], bend: 1, hand: [-120, 0.6] },
        props: [
          {
            kind: 'loop',
            from: ['kneeNear', 'ankleNear', 0.84],
            to: ['kneeFar', 'ankleFar', 0.84],
            reach: 1.2,
            depth: 'over legNear',
          },
        ],
      },
      {
        at: ['pelvis', -7, 45.5],
        legNear: { to: [-29, 0], seen: [0.86, 0.98], bend: -1 },
        arrows: [{ from: [-34, 22], to: [-50, 22] }],
      },
    ],
  },
  S06: {
    says: 'Standing on one leg. The trunk bends forward from the hip while the other leg goes straight back.',
    feel: ['thighBack', 'buttock'],
    poses: [
      {
        at: ['heelNear', 0, 0],
        spine: 88,
        legNear: [-88, -91, 0],
        legFar: { to: [-6, 0], on: 'ball', foot: -30, toes: 0 },
        armNear: [-84, -78],
        armFar: [-80, -74],
      },
      {
        at: ['heelNear', 0, 0],
        spine: [14, 11, 9],
        neck: 14,
        head: 26,
        legNear: [-72, -99, 0],
        legFar: [-174, -176, -86],
        armNear: [-90, -90],
        armFar: [-86, -86],
        hold: true,
        arrows: [
          { of: 'ankleFar', offset: [-6, -4], share: [0.3, 0.9] },
          { of: 'head', offset: [8, 4], share: [0.3, 0.85] },
        ],
      },
    ],
  },
  N01: {
    says: 'Standing on one leg with the trunk bent forward and a hand on a chair. Hips and chest turn open to the side.',
    feel: ['buttock'],
    props: [{ kind: 'chair', x: 67, facing: -1, depthOfSeat: 22, height: 26 }],
    poses: [
      {
        at: ['heelFar', 2, 0],
        spine: [22, 18, 14],
        neck: 16,
        head: 30,
        legFar: [-72, -98, 0],
        legNear: [-162, -162, -72],
        armFar: { to: [39, 45], hand: -20 },
        armNear: [-94, -92, -92],
        turn: 0,
        hipTurn: 0,
        headTurn: 0,
      },
      {
        turn: 78,
        hipTurn: 74,
        headTurn: 60,
        legNear: [-166, -166, [-76, 0.55]],
        armNear: [
          [-92, -1],
          [-90, -1],
          [-90, -1],
        ],
        hold: true,
        feel: ['hipSide'],
        arrows: [{ round: [-4, 58], radius: [15, 19], degrees: [250, 60] }],
      },
    ],
  },
  N03: {
    says: 'Standing with a band round both feet. One knee drives up against the band.',
    feel: ['hipFront'],
    poses: [
      {
        at: ['heelFar', 5, 0],
        spine: 90,
        legFar: [-87, -90, 0],
        legNear: [-91, -92, 0],
        armNear: [-96, -70],
        armFar: [-84, -50],
        props: [
          {
            kind: 'loop',
            from: ['ankleNear', 'ballNear', 0.72],
            to: ['ankleFar', 'ballFar', 0.72],
            reach: 1.2,
            depth: 'over legNear',
          },
        ],
      },
      {
        legNear: [2, -88, 4],
        armNear: [-118, -40],
        armFar: [-56, 10],
        arrows: [{ of: 'kneeNear', offset: [7, 2], share: [0.15, 0.85] }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
