/** What was underfoot. Metres that no source can class are in no class: unknown is not asphalt. */
export const SURFACE_CLASSES = [
  'paved',
  'track',
  'treadmill',
  'compacted',
  'soft',
  'technical_trail',
] as const
export type SurfaceClass = (typeof SURFACE_CLASSES)[number]

/** Metres per class; a class that does not occur is absent. */
export type SurfaceMetres = Readonly<Partial<Record<SurfaceClass, number>>>

/** The ground of a run of so many metres: all of it as the runner says, else as the records tell. */
export function groundOf(byRunner: SurfaceClass | null, metres: number, told: SurfaceMetres): SurfaceMetres {
  return byRunner === null ? told : { [byRunner]: metres }
}
