import type { Figure } from '../pose.ts'

export const WARM_UP = {
  W01: {
    says: 'First a brisk walk, then an easy jog.',
    feel: [],
    poses: [
      {
        at: ['heelNear', 10, 0],
        spine: 88,
        legNear: [-70, -80, 8],
        legFar: { to: [-21.5, 0], on: 'ball', foot: -54, toes: 0 },
        armNear: [-112, -84],
        armFar: [-66, -34],
      },
      {
        at: ['ballFar', -6, 0],
        spine: 80,
        legFar: [-110, -120, -56, 0],
        legNear: [-24, -110, -12],
        armNear: [-146, -44],
        armFar: [-74, 24],
        arrows: [{ from: [22, 84], to: [38, 84] }],
      },
    ],
  },
  W04: {
    says: 'A long lunge with both arms forward. The chest and one arm turn open to the side.',
    feel: ['middleBack', 'thighFrontFar'],
    poses: [
      {
        at: ['pelvis', -5, 28.5],
        spine: 88,
        legNear: { to: [19, 0], foot: 0 },
        legFar: { to: [-28, 0], on: 'ball', foot: -64, toes: 0 },
        armNear: [-4, -2],
        armFar: [0, 2],
        turn: 0,
      },
      {
        turn: 84,
        hipTurn: 0,
        headTurn: 80,
        armNear: [
          [2, -1],
          [-2, -1],
          [-2, -1],
        ],
        armFar: [-2, 2],
        feel: ['chestFromFront', 'thighFrontFar'],
        arrows: [{ round: [-5, 74], radius: [26, 7], degrees: [20, 160] }],
      },
    ],
  },
  W06: {
    says: 'Marching tall with high knees and swinging arms, up on the ball of the foot.',
    still: [0, 2],
    feel: ['hipFront'],
    poses: [
      {
        at: ['ballFar', 0, 0],
        spine: 86,
        legFar: [-90, -90, -16, 0],
        legNear: [2, -98, 6],
        armNear: [-134, -40],
        armFar: [-52, 40],
      },
      {
        passing: true,
        at: ['heelFar', -2, 0],
        spine: 88,
        legFar: [-87, -92, 0],
        legNear: [-86, -93, 0],
        armNear: [-98, -8],
        armFar: [-92, -4],
      },
      {
        at: ['ballNear', 0, 0],
        spine: 86,
        legNear: [-90, -90, -16, 0],
        legFar: [2, -98, 6],
        armNear: [-52, 40],
        armFar: [-134, -40],
        arrows: [{ from: [27, 34], to: [31, 51], bow: -0.12 }],
      },
    ],
  },
  W07: {
    says: 'Small, quick bounces on the spot from the ankles, knees nearly straight.',
    feel: ['calf'],
    poses: [
      {
        at: ['ballNear', 0, 0],
        spine: 88,
        legNear: [-74, -104, -4, 0],
        legFar: { to: [1, 0], on: 'ball', foot: -4, toes: 0 },
        armNear: [-116, -26],
        armFar: [-110, -22],
      },
      {
        at: ['toeNear', 0, 9],
        spine: 90,
        legNear: [-90, -90, -58],
        legFar: [-89, -90, -58],
        armNear: [-96, -10],
        armFar: [-92, -6],
        arrows: [{ from: [-13, 2], to: [-13, 24], both: true }],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>
