import { contentOf } from './content.ts'
import { readFit } from './fit.ts'
import { foreignReason } from './foreign.ts'
import { readGpx } from './gpx.ts'
import type { Reading } from './reading.ts'
import { readTcx } from './tcx.ts'

/** Reads one recording by what its unpacked bytes are: FIT, GPX or TCX. Never throws; anything else is unreadable. */
export function readRecording(bytes: Uint8Array): Reading {
  switch (contentOf(bytes)) {
    case 'fit':
      return readFit(bytes)
    case 'gpx':
      return readGpx(bytes)
    case 'tcx':
      return readTcx(bytes)
    default:
      return { kind: 'unreadable', reason: foreignReason(bytes) }
  }
}
