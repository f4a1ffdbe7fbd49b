import { beforeAll, describe, expect, it } from 'vitest'
import { SIGNALS } from '../../rules/signals/index.ts'
import { readDocument } from '../../src/web/markdown.ts'
import { aSignedInRunner, testWeb } from '../support/web.ts'

function matchesOf(page: string, pattern: RegExp): readonly string[] {
  return [...page.matchAll(pattern)].map(([, found = '']) => found)
}

describe('/rules', () => {
  let page = ''

  beforeAll(async () => {
    const web = await testWeb()
    const answer = await web.get('/rules')
    expect(answer.status).toBe(200)
    page = await answer.text()
  })

  it('is open to everyone, and to a signed-in runner in the usual frame', async () => {
    const web = await testWeb()
    expect(page).not.toContain('aria-label="Sections"')
    const own = await (await web.get('/rules', await aSignedInRunner(web))).text()
    expect(own).toContain('aria-label="Sections"')
  })

  it.each(SIGNALS.map(({ id }) => id))('has a place for %s that its contents lead to', (id) => {
    expect(matchesOf(page, new RegExp(`<h3 (id="${id}")>`, 'g'))).toHaveLength(1)
    expect(page).toContain(`<a href="#${id}">`)
  })

  it('names no place twice', () => {
    const places = matchesOf(page, / id="([^"]+)"/g)
    expect(places).toContain('the-light')
    expect(new Set(places).size).toBe(places.length)
  })

  it('has one first heading and skips no level below it', () => {
    const levels = matchesOf(page, /<h(\d)/g).map(Number)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('lets each table scroll inside itself, by keyboard too', () => {
    const tables = matchesOf(page, /<table>/g)
    expect(tables.length).toBeGreaterThan(3)
    expect(
      matchesOf(page, /<div (class="scroll") tabindex="0" role="region" aria-label="Table: [^"]+"><table>/g),
    ).toHaveLength(tables.length)
  })

  it('asks for no script and no style of its own', () => {
    expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=/)
  })

  it('is linked at the foot of every page', async () => {
    const web = await testWeb()
    for (const path of ['/', '/sign-in', '/nowhere'])
      expect(await (await web.get(path)).text()).toContain('<a href="/rules">How Limber judges</a>')
  })
})

describe('a document', () => {
  it('shows a tag as what was typed', () => {
    const body = String(
      readDocument('# Title\n\nA <b onclick="x()">bold</b> word.\n\n<script>alert(1)</script>\n').body,
    )
    expect(body).toContain('A &lt;b onclick=&quot;x()&quot;&gt;bold&lt;/b&gt; word.')
    expect(body).toContain('&lt;script&gt;')
    expect(body).not.toMatch(/<(b|script)\b/)
  })

  it('has anchors of what a heading names as code, or of its words', () => {
    const body = String(
      readDocument('# Title\n\n## What Limber does not do, and why\n\n### Long: `session-spike`\n').body,
    )
    expect(body).toContain('<h2 id="what-limber-does-not-do-and-why">')
    expect(body).toContain('<h3 id="session-spike">Long: <code>session-spike</code></h3>')
  })

  it('begins with its title', () => {
    expect(readDocument('# The rules\n\nWords.').title).toBe('The rules')
    expect(() => readDocument('Words.')).toThrow('begins with its title')
  })
})
