import type { MailChoices } from '../../rules/model/runner.ts'

/** Letters that a runner may stop and turn on again, one kind at a time. */
export const MAIL_KINDS = [
  'alerts',
  'digest',
  'checkIns',
  'news',
] as const satisfies readonly (keyof MailChoices)[]
export type MailKind = (typeof MAIL_KINDS)[number]
