/** What was underfoot. Metres that no source can class are in no class: unknown is not asphalt. */
export type SurfaceClass = 'paved' | 'track' | 'treadmill' | 'compacted' | 'soft' | 'technical_trail'

/** Metres per class; a class that does not occur is absent. */
export type SurfaceMetres = Readonly<Partial<Record<SurfaceClass, number>>>
