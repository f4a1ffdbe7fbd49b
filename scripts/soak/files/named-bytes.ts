/** A file before it is handed in. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}
