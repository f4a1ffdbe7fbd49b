import { html } from 'hono/html'
import type { ImportLine } from '../../../db/imports.ts'
import type { Assessment } from '../../../rules/model/assessment.ts'
import { dayInWords } from '../../../rules/model/day.ts'
import type { Runner } from '../../../rules/model/runner.ts'
import { type Html, icon } from '../icons.ts'
import type { KnownSources } from '../sources-of.ts'
import { momentIn } from '../words.ts'
import { bringRuns } from './bring-runs.ts'
import { stravaLine } from './strava-source.ts'

const NAMES: Readonly<Record<string, string>> = {
  garmin: 'Garmin export',
  files: 'Files',
}

/** Where the numbers come from, up to when they are known, and how to bring more. */
export function showSources(runner: Runner, sources: KnownSources, assessment: Assessment | null): Html {
  const { latestImport: latest, strava } = sources
  const knownUntil = assessment?.metrics.knownUntil ?? null
  const known =
    knownUntil !== null &&
    line(
      'tick',
      'green',
      `Known until ${dayInWords(knownUntil)}`,
      'Days after it count as unknown, never as rest.',
    )
  const lines = [
    ...(strava ? [stravaLine(strava, runner.zone)] : []),
    ...(latest ? [importLine(latest, runner)] : []),
    ...(known ? [known] : []),
  ]
  return html`<section class="card plan" id="bring" aria-labelledby="sources">
<h2 id="sources">${lines.length > 0 ? 'Where this comes from' : 'Bring your runs'}</h2>
${lines.length > 0 && html`<ul class="list">${lines}</ul><h3>Bring more</h3>`}${bringRuns(runner)}</section>`
}

function importLine(latest: ImportLine, { zone }: Runner): Html {
  const name = NAMES[latest.connector] ?? latest.connector
  return latest.finishedAt === null
    ? line('learning', '', name, `Being read since ${momentIn(latest.startedAt, zone)}`)
    : line('tick', 'green', name, `Read ${momentIn(latest.finishedAt, zone)}`)
}

function line(shape: 'tick' | 'learning', tone: string, title: string, words: string): Html {
  return html`<li><span class="glyph ${tone}">${icon(shape)}</span><div class="grow"><strong>${title}</strong><p class="small">${words}</p></div></li>`
}
