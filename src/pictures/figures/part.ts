/** What is painted at once. `over`: the spots that lie on more than one part. */
export type Part = 'armFar' | 'legFar' | 'trunk' | 'head' | 'legNear' | 'over' | 'armNear'

/** From the back to the front, where a figure does not say otherwise. */
export const PAINT_ORDER: Readonly<Record<'side' | 'front' | 'top', readonly Part[]>> = {
  side: ['armFar', 'legFar', 'trunk', 'head', 'legNear', 'over', 'armNear'],
  top: ['armFar', 'legFar', 'trunk', 'head', 'legNear', 'over', 'armNear'],
  front: ['legFar', 'legNear', 'trunk', 'head', 'armFar', 'armNear', 'over'],
}
