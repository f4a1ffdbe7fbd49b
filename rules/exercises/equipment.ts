/** Kit, in the words a runner reads. The floor is not kit. */
export const EQUIPMENT = [
  'mat',
  'pillow',
  'belt',
  'towel',
  'wall',
  'chair',
  'step',
  'sofa',
  'bag',
  'bench',
  'weight',
  'band',
  'roller',
] as const
export type Equipment = (typeof EQUIPMENT)[number]

/**
 * What every home is taken to have, so that nobody is asked for it (our own reading). A carpet or a folded blanket
 * does for a mat, a stair for a step, the edge of a bed for a sofa, a rucksack for a bag.
 */
export const HOUSEHOLD: readonly Equipment[] = [
  'mat',
  'pillow',
  'belt',
  'towel',
  'wall',
  'chair',
  'step',
  'sofa',
  'bag',
]

/** Any one of these will do; the one most homes have comes first. */
export type Need = readonly [Equipment, ...Equipment[]]
