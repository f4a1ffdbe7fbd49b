import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { showHero } from '../../src/web/parts/hero.ts'
import { anAssessment, aSignal } from '../support/assessments.ts'

const PAIN = aSignal({ id: 'pain', reason: 'Pain of 4 of 10 on Saturday 21 November.' })
const RED = aSignal({ id: 'health-problem', level: 'red', reason: 'Please rest from running.' })
const CEILINGS = { longestRunMetres: 15_290, weekRoomMetres: 12_000, returnMetres: null, painMetres: 9730 }

const hero = async (over: Parameters<typeof anAssessment>[0]) => {
  const page = await showHero(anAssessment(over), 'km', html``, null)
  return page.toString().replaceAll('\u00a0', ' ')
}

describe('where you stand, with amber pain', () => {
  it('is 30 % less than usual, and the room in the week where that is less still', async () => {
    const page = await hero({ signals: [PAIN, aSignal()], ceilings: CEILINGS })
    expect(page).toContain('9.7<span')
    expect(page).toContain('Pain of 4 of 10 on Saturday 21 November.')
    expect(page).not.toContain('The last seven days hold')
    const tighter = await hero({ signals: [PAIN], ceilings: { ...CEILINGS, weekRoomMetres: 1520 } })
    expect(tighter).toContain('1.5 km more stays within 20 %')
  })

  it('stands where runs are missing: the runner told it', async () => {
    const missingSince = anAssessment().day
    expect(await hero({ signals: [PAIN], missingSince })).toContain('Amber: ease off')
    expect(await hero({ missingSince })).toContain('Not sure: data missing')
  })
})

describe('where you stand, with red beside amber', () => {
  it('is told by what is red, without a number', async () => {
    const page = await hero({ level: 'red', signals: [PAIN, RED], ceilings: CEILINGS })
    expect(page).toContain('Please rest from running.')
    expect(page).not.toContain('class="big"')
  })
})
