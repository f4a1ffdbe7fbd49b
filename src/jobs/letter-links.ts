import type { LocalDay } from '../../rules/model/day.ts'
import type { Runner } from '../../rules/model/runner.ts'
import { type LetterLink, letterUrl, linksUntil } from '../links.ts'
import type { JobContext } from './job.ts'

/** The links of one runner's letter: pages to look at, and taps that act after a page asked once more. */
export function letterLinks(
  runner: Runner,
  day: LocalDay,
  { seal, config, runtime }: Pick<JobContext, 'seal' | 'config' | 'runtime'>,
) {
  const now = runtime.now()
  const tap = (act: LetterLink['act'], runId?: string) =>
    letterUrl(seal, config.baseUrl, { runnerId: runner.id, day, act, runId }, now)
  const links = {
    dashboard: `${config.baseUrl}/dashboard`,
    routine: `${config.baseUrl}/dashboard#routine`,
    rules: `${config.baseUrl}/rules`,
    done: tap('done'),
    tooHard: tap('too-hard'),
    hurt: tap('hurt'),
    redFlagQuestions: tap('red-flags'),
    seen: tap('seen'),
    stop: tap('stop-alerts'),
    stopDigest: tap('stop-digest'),
    stopCheckIns: tap('stop-check-ins'),
    stopNews: tap('stop-news'),
    stopAll: tap('stop-all'),
    snooze: tap('snooze'),
    pain: tap('pain'),
    exertion: (runId: string) => tap('exertion', runId),
    shoe: (runId: string) => tap('shoe', runId),
  }
  return { links, until: linksUntil(now, runner.zone) }
}
