/** Links of letters, one of each kind, for a runner who has a run and two pairs. */
import { addShoe } from '../../db/shoes.ts'
import { localDay } from '../../rules/model/day.ts'
import { LetterLink } from '../../src/links.ts'
import { storeRun } from './stored.ts'
import { aSignedInRunner, type TestWeb, testWeb, type WebOptions } from './web.ts'

export type Act = LetterLink['act']
export const ACTS: readonly Act[] = LetterLink.shape.act.options

/** What a runner answers on each page; pages without questions need nothing. */
export const ANSWERS: Readonly<Partial<Record<Act, Readonly<Record<string, string>>>>> = {
  hurt: { pain: '2', area: 'knee' },
  pain: { pain: '2' },
  'red-flags': { flag: 'none' },
  exertion: { exertion: '6' },
  shoe: { shoe: 'pegasus' },
}

export interface LinkedWeb {
  readonly web: TestWeb
  path(act: Act, runId?: string): string
}

/** Ada, who ran 10.0 km this morning; the clock stands at 18:00 in UTC, 19:00 in Berlin. */
export async function aLinkedWeb(options: WebOptions = {}): Promise<LinkedWeb> {
  const web = await testWeb(options)
  await aSignedInRunner(web)
  await storeRun(web.db)
  await aPair(web, 'pegasus')
  await aPair(web, 'speedgoat')
  const path = (act: Act, runId = 'run-1') =>
    web.letterPath({
      ...{ runnerId: 'ada', day: '2026-11-20', act },
      ...((act === 'exertion' || act === 'shoe') && { runId }),
    })
  return { web, path }
}

export async function aPair(
  { db }: TestWeb,
  id: string,
  over: { readonly runnerId?: string; readonly retiredOn?: string } = {},
): Promise<void> {
  const retiredOn = over.retiredOn === undefined ? null : localDay(over.retiredOn)
  const rest = { startMetres: 0, limitMetres: null, beganOn: null, build: null }
  await addShoe(db, over.runnerId ?? 'ada', { id, name: `Pair ${id}`, ...rest, retiredOn })
}
