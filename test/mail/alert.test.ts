import { describe, expect, it } from 'vitest'
import { RED_FLAG_WORDS } from '../../rules/model/check-in.ts'
import { sessionSpike } from '../../rules/signals/session-spike.ts'
import { shoeWear } from '../../rules/signals/shoe-wear.ts'
import { weeklyJump } from '../../rules/signals/weekly-jump.ts'
import { alertLetter } from '../../src/mail/alert.ts'
import {
  anAssessment,
  aPrescription,
  aRunner,
  aShoe,
  aSignal,
  ROUTINE,
  someMetrics,
  WITHHELD,
  weeksOf,
} from '../support/assessments.ts'
import { ALERT_LINKS, expectHouseStyle, LINKS_UNTIL, unfolded, wordsIn } from '../support/letters.ts'

const runner = aRunner()
const everyLink = Object.values(ALERT_LINKS)

function alert(over: Parameters<typeof anAssessment>[0] = {}, who = runner) {
  return alertLetter({
    runner: who,
    assessment: anAssessment(over),
    links: ALERT_LINKS,
    linksUntil: LINKS_UNTIL,
  })
}

describe('the alert after a long run', () => {
  it('keeps the promises of every letter', async () => {
    expectHouseStyle(await alert(), everyLink)
  })

  it('says the fact and the plan in its subject and preview', async () => {
    const { subject, preview } = await alert()
    expect(subject).toBe('18.2 km on Saturday: your plan until 29 November')
    expect(preview).toBe('Next long run: up to 15.3 km. Seventeen minutes on the mat, three times.')
  })

  it('goes light, number, sentence, button, what to do, what changed, routine, answers, how sure', async () => {
    const words = wordsIn((await alert()).html)
    const order = [
      '▲ Amber: ease off',
      'Longest run until Sunday 29 November',
      '15.3',
      '31 % over',
      'Start the routine, 17 min',
      'What to do',
      'What changed',
      'The routine: hips and trunk',
      '7. Bridge',
      'Done',
      'Too hard',
      'It hurts',
      'How sure is this?',
      'Based on 5,205 runners',
    ]
    let from = words.indexOf(order[0] ?? '')
    for (const piece of order) {
      const place = words.indexOf(piece, from)
      expect(place, piece).toBeGreaterThanOrEqual(from)
      from = place
    }
  })

  it('fills the line after the preview, so that a lock screen never shows the light', async () => {
    const { html } = await alert()
    expect(html.split('three times.')[1]?.slice(0, 1500)).toMatch(/^(&#847;&zwnj;&nbsp;){80}/)
  })

  it('carries the same numbers in its text part', async () => {
    const { html, text } = await alert()
    for (const number of [
      '18.2 km',
      '31 %',
      '13.9 km',
      '15.3 km',
      '40.6 km',
      '42.1 km',
      '1.5 km',
      '2½ min',
      '17 minutes',
    ]) {
      expect(unfolded(text), number).toContain(number)
      expect(wordsIn(html), number).toContain(number)
    }
  })

  it('says the room of the week', async () => {
    expect(unfolded((await alert()).text)).toContain(
      'The seven days to Saturday 21 November hold 40.6 km; up to 42.1 km stays within 20 % of your highest of four weeks. Room left: 1.5 km.',
    )
  })

  it('is honest about how sure it is', async () => {
    const text = unfolded((await alert()).text)
    expect(text).toContain('Most people who get this letter will be fine.')
    expect(text).toContain(
      'Based on 5,205 runners; explains a small part of injuries; most people who get this message will be fine.',
    )
  })

  it('says what its rule leaves open, and leads to the place where that is counted', async () => {
    const { html, text } = await alert()
    const [leavesOpen, rule] = [sessionSpike.leavesOpen, `${ALERT_LINKS.rules}#session-spike`]
    expect(unfolded(text)).toContain(`not one body part. ${leavesOpen}`)
    expect(wordsIn(html)).toContain(`not one body part. ${leavesOpen}`)
    expect(text).toContain(`How this is counted:  ${rule}`)
    expect(html).toContain(`href="${rule}"`)
  })

  it('stays short: of three rules the first two say what they leave open', async () => {
    const signals = [sessionSpike, weeklyJump, shoeWear].map(({ id }) =>
      aSignal({ id, evidence: `Of ${id}.` }),
    )
    const text = unfolded((await alert({ signals })).text)
    expect(text).toContain(`Of session-spike. ${sessionSpike.leavesOpen}`)
    expect(text).toContain(`Of weekly-jump. ${weeklyJump.leavesOpen}`)
    expect(text).toContain('Of shoe-wear. Most people')
  })

  it('says it once of two pairs of shoes', async () => {
    const pair = (subject: string) =>
      aSignal({ id: 'shoe-wear', level: 'info', evidence: 'Foam fades.', subject })
    const { text } = await alert({ signals: [pair('a'), pair('b')] })
    expect(unfolded(text).split('Foam fades. It ')).toHaveLength(2)
  })

  it('attaches its picture in light and dark', async () => {
    const { attachments, html } = await alert()
    expect(attachments.map(({ cid }) => cid)).toEqual(['longest-run-light@limber', 'longest-run-dark@limber'])
    for (const { content, cid } of attachments) {
      expect(content.length).toBeGreaterThan(8000)
      expect(html).toContain(`cid:${cid}`)
    }
  })

  it('speaks miles to a runner who thinks in miles', async () => {
    const { subject, text } = await alert({}, aRunner({ units: 'mi' }))
    expect(subject).toBe('11.3 mi on Saturday: your plan until 29 November')
    expect(text).toContain('9.5 mi')
  })

  it('can be switched off with one click, and leaves out links it was not given', async () => {
    const { unsubscribeUrl, text } = await alert()
    expect(unsubscribeUrl).toBe(ALERT_LINKS.stop)
    expect(text).not.toContain('Pause for two weeks')
  })

  it('leaves to the page what only informs', async () => {
    const rule = aSignal({
      id: 'ten-percent',
      level: 'info',
      reason: 'Fifteen percent more.',
      evidence: 'A trial.',
    })
    expect((await alert({ signals: [aSignal(), rule] })).html).toBe((await alert()).html)
  })

  it('escapes what came from outside', async () => {
    const { html } = await alert({
      signals: [aSignal({ reason: 'The pair "<b>Zoom</b> & co" has 500.0 km.' })],
    })
    expect(html).toContain('&lt;b&gt;Zoom&lt;/b&gt; &amp; co')
  })
})

describe('the alert before the warning signs are answered', () => {
  const withheld = () => alert({ prescription: aPrescription(WITHHELD) })

  it('names no exercise', async () => {
    const { html, text } = await withheld()
    for (const { name } of ROUTINE) {
      expect(html).not.toContain(name)
      expect(text).not.toContain(name)
    }
    expect(html).not.toContain(ALERT_LINKS.routine)
  })

  it('asks all ten signs, the emergencies first', async () => {
    const letter = await withheld()
    expectHouseStyle(letter, everyLink)
    const text = unfolded(letter.text)
    for (const words of Object.values(RED_FLAG_WORDS)) {
      expect(text).toContain(words)
      expect(wordsIn(letter.html)).toContain(words)
    }
    expect(text).toContain('go to an emergency department now or call your emergency number (112, 999, 911)')
    expect(text.indexOf(RED_FLAG_WORDS['leg-weakness'])).toBeLessThan(text.indexOf(RED_FLAG_WORDS.fever))
    expect(letter.html).toContain(ALERT_LINKS.redFlagQuestions)
  })

  it('does not ask how the routine went', async () => {
    expect((await withheld()).html).not.toContain(ALERT_LINKS.done)
  })
})

describe('alerts of other causes', () => {
  it('draws the weeks after a jump', async () => {
    const weeks = weeksOf([30, 31, 32, 33, 57.4])
    const rolling = {
      ...someMetrics().rolling,
      metres: [57_400, 33_000, 32_000, 31_000, 30_000] as const,
      highestMetres: 33_000,
    }
    const letter = await alert({
      weeks,
      metrics: someMetrics({ weeks, rolling }),
      signals: [
        aSignal({
          id: 'weekly-jump',
          subject: '2026-11-21',
          reason: '57.4 km in seven days is 74 % over your highest week of the four before (33.0 km).',
        }),
      ],
      ceilings: { longestRunMetres: 15_290, weekRoomMetres: 0, returnMetres: null, painMetres: null },
      prescription: aPrescription({ weeks: 2 }),
    })
    expectHouseStyle(letter, everyLink)
    expect(letter.subject).toBe('57.4 km in seven days: your plan until 6 December')
    expect(letter.attachments[0]?.cid).toBe('weekly-distance-light@limber')
    // the reason has said it, with the same figures
    expect(unfolded(letter.text)).not.toContain('The seven days to')
    expect(letter.text).not.toContain('5,205 runners; explains')
  })

  it('gives a returning runner the cap of the first runs', async () => {
    const letter = await alert({
      level: 'return',
      signals: [aSignal({ id: 'return-after-gap', subject: '2026-10-20', reason: '32 days without a run.' })],
      ceilings: { longestRunMetres: null, weekRoomMetres: null, returnMetres: 4860, painMetres: null },
    })
    expectHouseStyle(letter, everyLink)
    expect(letter.subject).toBe('Your first runs back: up to 4.9 km')
    expect(letter.text).toContain('RETURN: BUILD BACK\n\nFirst runs back, each up to:  4.9 km')
  })

  it('has no routine and no tapping for worn shoes', async () => {
    const reason = 'Blue daily: 490.3 km. Look the soles and the cushioning over.'
    const letter = await alert({
      level: 'green',
      metrics: someMetrics({ shoes: [aShoe({ distanceMetres: 490_300 })] }),
      signals: [
        aSignal({
          id: 'shoe-wear',
          level: 'info',
          subject: 'shoe-1:check',
          reason,
          evidence: 'Cushioning fades over 300 to 500 miles.',
        }),
      ],
      prescription: aPrescription({
        title: 'Your shoes',
        routine: null,
        minutes: 0,
        weeks: 0,
        advice: [reason, 'Two pairs in turn.'],
        stopRules: [],
      }),
    })
    expectHouseStyle(letter, everyLink)
    expect(letter.subject).toBe('490.3 km in one pair of shoes')
    expect(letter.attachments).toEqual([])
    expect(letter.html).not.toContain(ALERT_LINKS.done)
    expect(unfolded(letter.text).split('Look the soles').length).toBe(2)
    expect(letter.text).not.toContain('Most people')
  })

  it('gives no number under a red light', async () => {
    const { html } = await alert({
      level: 'red',
      ceilingMetres: null,
      signals: [aSignal({ id: 'pain', level: 'red' })],
    })
    expect(html).not.toContain('Longest run until')
  })

  it('refuses to write without a signal', async () => {
    await expect(alert({ signals: [] })).rejects.toThrow('needs a signal')
  })
})
