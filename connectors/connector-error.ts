import type { Instant } from '../rules/model/day.ts'

/** What has to happen before the same thing can be tried again. */
export type Remedy =
  /** Again at a moment; not a failed attempt. */
  | { readonly kind: 'retry-at'; readonly at: Instant }
  /** The runner has to connect the source again. */
  | { readonly kind: 'reconnect' }
  /** The operator has to mend something that concerns all runners. */
  | { readonly kind: 'operator' }
  /** The thing asked for is not there, or not for us. */
  | { readonly kind: 'gone' }

/** A source that did not do what was asked. The message says what and with which value, and holds no secret. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError'
  readonly remedy: Remedy
  constructor(remedy: Remedy, message: string) {
    super(message)
    this.remedy = remedy
  }
}
