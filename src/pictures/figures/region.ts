import type { Side } from './joint.ts'

type Band = readonly [from: number, to: number]

/**
 * Where a stretch or an effort is felt. `along` runs from the trunk outwards in shares of the bone, on the trunk in
 * units from the hip; `across` from -1 (back) to 1 (front), seen from the front from one side to the other.
 */
export type Region =
  | { readonly on: 'thigh' | 'shank' | 'trunk'; readonly along: Band; readonly across: Band }
  | { readonly on: 'ankle' | 'hip' | 'foot' }

export const REGIONS = {
  hipFront: { on: 'thigh', along: [-0.16, 0.3], across: [0.1, 1] },
  thighFront: { on: 'thigh', along: [0.15, 0.9], across: [0.15, 1] },
  thighBack: { on: 'thigh', along: [0.15, 0.92], across: [-1, -0.1] },
  thighInner: { on: 'thigh', along: [0.08, 0.85], across: [0.15, 1] },
  calf: { on: 'shank', along: [0.1, 0.72], across: [-1, -0.1] },
  calfLow: { on: 'shank', along: [0.35, 0.98], across: [-1, -0.1] },
  ankle: { on: 'ankle' },
  foot: { on: 'foot' },
  hipSide: { on: 'hip' },
  buttock: { on: 'trunk', along: [-4.6, 6.5], across: [-1, -0.1] },
  lowBack: { on: 'trunk', along: [5, 17], across: [-1, -0.15] },
  middleBack: { on: 'trunk', along: [14, 27], across: [-1, -0.15] },
  back: { on: 'trunk', along: [3, 27], across: [-1, -0.2] },
  belly: { on: 'trunk', along: [2, 20], across: [0.15, 1] },
  bellyFromFront: { on: 'trunk', along: [2, 19], across: [-0.55, 0.55] },
  chestFromFront: { on: 'trunk', along: [19, 29], across: [-0.8, 0.8] },
  flank: { on: 'trunk', along: [2, 22], across: [0.25, 1] },
  lats: { on: 'trunk', along: [9, 27], across: [-0.45, 0.55] },
} as const satisfies Readonly<Record<string, Region>>

export type RegionName = keyof typeof REGIONS
/** On the near side, or named for the far one. */
export type Feel = RegionName | `${RegionName}${'Far'}`

export function regionOf(feel: Feel): { readonly region: Region; readonly side: Side } {
  if (feel in REGIONS) return { region: REGIONS[feel as RegionName], side: 'Near' }
  return { region: REGIONS[feel.slice(0, -3) as RegionName], side: 'Far' }
}
