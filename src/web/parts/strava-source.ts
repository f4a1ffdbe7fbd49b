import { html } from 'hono/html'
import { dayInWords } from '../../../rules/model/day.ts'
import { formatPercent } from '../../../rules/model/units.ts'
import { type Html, icon } from '../icons.ts'
import type { StravaSource } from '../sources-of.ts'
import { momentIn } from '../words.ts'

/** How it stands with Strava: since when, how much, and where the newest run can be seen. */
export function stravaLine({ account, newest, listing: progress }: StravaSource, zone: string): Html {
  if (account.state === 'reconnect') {
    return line(
      'triangle',
      'amber',
      html`Strava stopped letting us in. <a href="/connect/strava">Connect again</a>`,
      null,
    )
  }
  const { listing, listedAt } = account
  if (listing !== null) {
    return line(
      'learning',
      '',
      'Strava',
      html`Being read: ${listing.seen} activities so far${reached(progress)}.`,
    )
  }
  const read = listedAt === null ? 'Waiting for its turn' : `Read ${momentIn(listedAt, zone)}`
  return line(
    'tick',
    'green',
    'Strava',
    html`${read}. <a href="/connect/strava">Connection</a>${newest && seenAt(newest)}`,
  )
}

/** How far back the reading has come, and how much of the way that is where the end is known. */
function reached(progress: StravaSource['listing']): string {
  if (progress === null) return ', newest first'
  const share = progress.share === null ? '' : `, about ${formatPercent(progress.share)}`
  return `, back to ${dayInWords(progress.backTo)}${share}`
}

/** The words and the link that Strava asks for, and the watch's name that Garmin asks for. */
function seenAt({ activityId, device }: NonNullable<StravaSource['newest']>): Html {
  const recorded = device !== null && html` Recorded with ${device}.`
  return html`<br>${recorded} <a href="https://www.strava.com/activities/${activityId}"><strong>View on Strava</strong></a>`
}

function line(
  shape: 'tick' | 'learning' | 'triangle',
  tone: string,
  title: string | Html,
  words: Html | null,
): Html {
  return html`<li><span class="glyph ${tone}">${icon(shape)}</span><div class="grow"><strong>${title}</strong>${words !== null && html`<p class="small">${words}</p>`}</div></li>`
}
