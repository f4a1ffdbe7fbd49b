import { describe, expect, it } from 'vitest'
import { letterLinks } from '../../src/jobs/letter-links.ts'
import { LetterLink } from '../../src/links.ts'
import { welcomeLetter } from '../../src/mail/welcome.ts'
import { anAssessment, aRunner, SATURDAY } from '../support/assessments.ts'
import { aHouse } from '../support/house-of-tests.ts'

async function aLetter() {
  const { context } = await aHouse()
  const runner = aRunner({ id: 'ada' })
  const { links } = letterLinks(runner, SATURDAY, context)
  const opened = (url: string | null) => {
    const token = (url ?? '').replace('https://limber.example/l/', '')
    return LetterLink.parse(context.seal.open('letter', token, context.runtime.now())?.payload)
  }
  return { runner, links, opened }
}

describe('the links of a letter', () => {
  it('stop letters of the kind they name', async () => {
    const { links, opened } = await aLetter()
    const { stop, stopDigest, stopCheckIns, stopNews, stopAll } = links
    expect([stop, stopDigest, stopCheckIns, stopNews, stopAll].map((url) => opened(url).act)).toEqual([
      ...['stop-alerts', 'stop-digest', 'stop-check-ins', 'stop-news', 'stop-all'],
    ])
  })

  it('name the run that a question is about, and only there', async () => {
    const { links, opened } = await aLetter()
    expect(opened(links.exertion('run-7'))).toMatchObject({
      act: 'exertion',
      runId: 'run-7',
      runnerId: 'ada',
    })
    expect(opened(links.shoe('run-7'))).toMatchObject({ act: 'shoe', runId: 'run-7' })
    expect(opened(links.pain)).toEqual({ act: 'pain', runnerId: 'ada', day: SATURDAY })
  })

  it('let a mail program stop what the welcome announces', async () => {
    const { runner, links, opened } = await aLetter()
    const { unsubscribeUrl } = await welcomeLetter({ runner, assessment: anAssessment(), links })
    expect(opened(unsubscribeUrl).act).toBe('stop-alerts')
  })
})
