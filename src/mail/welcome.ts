import type { Assessment } from '../../rules/model/assessment.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { formatDistance } from '../../rules/model/units.ts'
import type { Letter } from './letter.ts'
import { noticeLetter } from './notice.ts'
import { capitalised, counted } from './words.ts'

export interface WelcomeInput {
  readonly runner: Runner
  readonly assessment: Assessment
  readonly links: { readonly dashboard: string; readonly redFlagQuestions: string; readonly stop: string }
}

/** The first look at a runner's weeks, when nothing in them asks for more. */
export function welcomeLetter({ runner, assessment, links }: WelcomeInput): Promise<Letter> {
  const runs = assessment.weeks.reduce((total, week) => total + (week.runs ?? 0), 0)
  const longest = assessment.ceilings.longestRunMetres
  const isAsked = !assessment.metrics.redFlags.answered
  return noticeLetter({
    kind: 'welcome',
    subject: `${capitalised(counted(runs, 'run'))} read, and your next long run`,
    preview: 'What Limber knows so far, and when it will write.',
    title: 'Your runs are read',
    body: `Limber knows ${counted(runs, 'run')} of your last ${counted(assessment.weeks.length, 'week')}.`,
    also: [
      longest === null
        ? 'It takes 30 known days to say how far your next long run may go. Until then we compare nothing.'
        : `A next run of up to ${formatDistance(longest, runner.units)} stays within 10 % of your longest of the last 30 days.`,
      'You hear from Limber once a week, and in between only when your running changes faster than usual for you.',
      ...(isAsked
        ? ['One thing first: ten questions about warning signs, before any routine can come.']
        : []),
    ],
    button: isAsked
      ? { label: 'Answer the questions', href: links.redFlagQuestions }
      : { label: 'Open my week', href: links.dashboard },
    small:
      'Why you got this: your first runs were read. It comes once. Limber reports what changed in your running. It does not diagnose, and it cannot tell who gets injured.',
    unsubscribeUrl: links.stop,
  })
}
