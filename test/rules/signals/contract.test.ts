import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../rules/model/day.ts'
import { SIGNALS } from '../../../rules/signals/index.ts'
import type { SignalRule } from '../../../rules/signals/signal.ts'
import { frozen, knownFor, situationOn, unknownOn } from '../../support/history.ts'
import { type Asked, SITUATIONS } from './situations.ts'

const RULES_PAGE = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')
const PROMISES = /prevent|safe|you will/i

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

  it('has its reference and its grade in docs/rules.md', () => {
    expect(RULES_PAGE).toContain(rule.reference)
    expect(RULES_PAGE).toContain(`\`${rule.id}\``)
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
