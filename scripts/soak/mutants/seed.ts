import type { NamedBytes } from '../files/named-bytes.ts'

/** A whole file before it is spoilt. */
export interface Seed extends NamedBytes {
  /** Which mutations know their way about in it. */
  readonly shape: 'fit' | 'text' | 'zip' | 'bytes'
  /** How far its beginning reaches, by which it is known; most mutations leave it alone. */
  readonly headBytes: number
  /** What is handed in when `bytes` are those of this file. */
  around(bytes: Uint8Array): Promise<readonly NamedBytes[]>
}
