import { type Instant, toIso } from '../../rules/model/day.ts'

/** `2026-11-21T17-40-00-alert-3f9a12bc.eml`: sorts by time, and no part of it can leave the folder. */
export function capturedName({
  date,
  kind,
  id,
}: {
  readonly date: Instant
  readonly kind: string
  readonly id: string
}): string {
  const moment = toIso(date).slice(0, 19).replaceAll(':', '-')
  const short = id.replace(/[^A-Za-z0-9]/g, '').slice(0, 8)
  return `${moment}-${kind}-${short}.eml`
}
