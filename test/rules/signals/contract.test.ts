import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/model/day.ts'
import { SIGNALS } from '../../../rules/signals/index.ts'
import type { SignalRule } from '../../../rules/signals/signal.ts'
import { frozen, knownFor, situationOn, unknownOn } from '../../support/history.ts'
import { type Asked, SITUATIONS } from './situations.ts'

const RULES_PAGE = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')
const PROMISES = /prevent|safe|you will/i

/** From its heading to the next. */
function sectionOf(id: string): string {
  const section = RULES_PAGE.split(/^#{2,3} /m).find((text) => text.split('\n')[0]?.includes(`\`${id}\``))
  if (section === undefined) throw new Error(`docs/rules.md has no section for ${id}`)
  return section
}

const evaluate = (rule: SignalRule, { day, history, runner }: Asked) =>
  rule.evaluate(frozen(situationOn(day, history, runner)))

/** The rules that need days to be known, and how many. */
const NEEDING_DAYS = SIGNALS.filter((rule) => rule.historyDays > 0)

describe('the rules', () => {
  it('have ids of their own', () => {
    const ids = SIGNALS.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are all of the situations, and the situations all of the rules', () => {
    expect(new Set(SIGNALS.map((rule) => rule.id))).toEqual(new Set(Object.keys(SITUATIONS)))
  })
})

describe.each(SIGNALS)('the rule $id', (rule) => {
  const { firing, silent } = SITUATIONS[rule.id]

  it('has a section of its own in docs/rules.md, with its reference, its grade and what it leaves open', () => {
    const section = sectionOf(rule.id)
    expect(section).toContain(rule.reference)
    expect(section).toContain(`Grade ${rule.grade}`)
    expect(section.trim().split('\n').at(-1)).toBe(rule.leavesOpen)
  })

  it('says what it does not know in one short sentence', () => {
    expect(rule.leavesOpen).toMatch(/^It [^.]*\.$/)
    expect(rule.leavesOpen.length).toBeLessThan(160)
    expect(rule.leavesOpen).not.toMatch(PROMISES)
  })

  it('speaks where it should and is silent where it should be', () => {
    expect(evaluate(rule, firing)).toMatchObject({ id: rule.id, grade: rule.grade })
    expect(evaluate(rule, silent)).toBeNull()
  })

  it('gives the same answer twice on what it cannot change', () => {
    expect(evaluate(rule, firing)).toEqual(evaluate(rule, firing))
  })

  it('has numbers, whole sentences and a subject', () => {
    const signal = evaluate(rule, firing)
    expect(Number.isFinite(signal?.value)).toBe(true)
    expect(Number.isFinite(signal?.threshold)).toBe(true)
    expect(signal?.reason).toMatch(/^[A-Z0-9].*\.$/)
    expect(signal?.evidence).toMatch(/^[A-Z].*\.$/)
    expect(signal?.subject).not.toBe('')
  })

  it('says what would bring it down', () => {
    const signal = evaluate(rule, firing)
    expect(signal?.wayDown.words).toMatch(/^[A-Z0-9].*\.$/)
    expect(signal?.wayDown.words).not.toMatch(PROMISES)
    expect(signal?.wayDown.words).not.toBe(signal?.reason)
    expect(signal?.wayDown.metres ?? 0).toBeGreaterThanOrEqual(0)
  })

  it('tells what it saw, speaking or silent, in numbers that are numbers', () => {
    for (const { day, history, runner } of [firing, silent]) {
      const situation = frozen(situationOn(day, history, runner))
      const { facts, missing } = rule.sees(situation)
      expect(rule.sees(situation)).toEqual({ facts, missing })
      expect(Object.keys(facts).filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([])
      expect(Object.keys(facts)).not.toEqual([])
      for (const fact of Object.values(facts)) expect(fact).not.toBeNaN()
      for (const phrase of missing) expect(phrase).toMatch(/^[a-z0-9].*[^.]$/)
      expect(new Set(missing).size).toBe(missing.length)
    }
  })

  it('promises nothing', () => {
    const signal = evaluate(rule, firing)
    expect(signal?.evidence).not.toMatch(PROMISES)
    expect(signal?.reason).not.toMatch(PROMISES)
  })
})

describe.each(NEEDING_DAYS)('the rule $id, which needs $historyDays known days', (rule) => {
  const { firing } = SITUATIONS[rule.id]
  const { day, history } = firing

  it('is silent with one day less', () => {
    const short = knownFor(rule.historyDays - 1, day, history)
    expect(evaluate(rule, { ...firing, history: short })).toBeNull()
  })

  it('is silent where nothing is known', () => {
    expect(evaluate(rule, { ...firing, history: knownFor(0, day, history) })).toBeNull()
  })

  it('says that days are missing where one is', () => {
    // the first weeks are about nothing else
    if (rule.id === 'first-weeks') return
    const holed = frozen(situationOn(day, unknownOn(addDays(day, -1), history), firing.runner))
    expect(rule.sees(holed).missing).not.toEqual([])
  })

  it('is silent where the day itself is unknown', () => {
    expect(evaluate(rule, { ...firing, history: unknownOn(day, history) })).toBeNull()
  })

  it('is silent wherever in those days one is unknown', () => {
    for (let daysAgo = 1; daysAgo < rule.historyDays; daysAgo++) {
      const holed = unknownOn(addDays(day, -daysAgo), history)
      // a hole makes the first weeks shorter, not silent: they count from it
      if (rule.id !== 'first-weeks')
        expect(evaluate(rule, { ...firing, history: holed }), `${daysAgo}`).toBeNull()
    }
  })
})
