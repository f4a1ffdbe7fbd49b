/** A finished letter. Sending it needs nothing else. */
export interface Letter {
  readonly kind: LetterKind
  /** No health word, no light, no body part: it shows on lock screens. */
  readonly subject: string
  readonly preview: string
  readonly html: string
  readonly text: string
  readonly attachments: readonly Attachment[]
  /** Sent as List-Unsubscribe with one-click; null for letters that cannot be switched off. */
  readonly unsubscribeUrl: string | null
}

export type LetterKind =
  | 'alert'
  | 'digest'
  | 'referral'
  | 'sign-in'
  | 'welcome'
  | 'reconnect'
  | 'receipt'
  | 'check-in'
  | 'imported'
  | 'shoes'
  | 'erased'
  | 'operator'

/** An inline picture, shown through its content id. */
export interface Attachment {
  readonly cid: string
  readonly filename: string
  readonly contentType: 'image/png'
  readonly content: Uint8Array
}
