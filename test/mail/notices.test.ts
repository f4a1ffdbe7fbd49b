import { describe, expect, it } from 'vitest'
import { localDay } from '../../rules/model/day.ts'
import { erasedLetter } from '../../src/mail/erased.ts'
import type { Letter } from '../../src/mail/letter.ts'
import { noticeLetter } from '../../src/mail/notice.ts'
import { operatorLetter } from '../../src/mail/operator.ts'
import { receiptLetter } from '../../src/mail/receipt.ts'
import { reconnectLetter } from '../../src/mail/reconnect.ts'

const URL_HERE = 'https://limber.example/connect/strava'

const reconnect = () => reconnectLetter({ day: localDay('2026-11-22'), url: URL_HERE })
const receipt = () => receiptLetter()
const erased = (wasAtStrava = true) => erasedLetter({ runs: 412, files: 398, letters: 1, wasAtStrava })
const operator = () => operatorLetter({ words: 'The application is inactive.' })

/** In one line and small letters, as titles are written large in text. */
const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase()

const links = ({ html }: Letter) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

describe('every notice', () => {
  it.each([
    ['to reconnect', reconnect],
    ['receipt', receipt],
    ['of erasing', () => erased()],
    ['to the operator', operator],
  ])('says the same in HTML and in text, and brings no pictures: %s', async (_what, write) => {
    const letter = await write()
    expect(letter.attachments).toEqual([])
    expect(letter.unsubscribeUrl).toBeNull()
    expect(letter.subject.length).toBeLessThan(60)
    expect(letter.html).toMatch(/^<!doctype html>/i)
    expect(letter.html).not.toMatch(/<script|<img/i)
    const shown = plain(letter.html)
    const paragraphs = letter.text.split(/\n{2,}|^--$/m).map(plain)
    const missing = paragraphs.filter((words) => !words.includes('http') && !shown.includes(words))
    expect(missing).toEqual([])
  })

  it('carries no markup of the words it is given', async () => {
    const letter = await operatorLetter({ words: 'Strava said <b>"no" & more</b>' })
    expect(letter.html).not.toContain('<b>"no"')
    expect(letter.html).toContain('&lt;b&gt;')
    expect(letter.text).toContain('<b>"no" & more</b>')
  })

  it('has a button where there is something to press, and only there', async () => {
    const base = {
      kind: 'receipt',
      subject: 'S',
      preview: 'P',
      title: 'T',
      body: 'B',
      also: [],
      small: 's',
    } as const
    const without = await noticeLetter({ ...base, button: null })
    const withOne = await noticeLetter({ ...base, button: { label: 'Press', href: URL_HERE } })
    expect(links(without)).toEqual([])
    expect(links(withOne)).toContain(URL_HERE)
    expect(withOne.text).toContain(URL_HERE)
  })
})

describe('the letter to reconnect', () => {
  it('says since when, what is missing, and how it comes back', async () => {
    const letter = await reconnect()
    expect([letter.kind, letter.subject]).toEqual(['reconnect', 'Strava stopped letting us in on Sunday'])
    expect(links(letter)).toEqual([URL_HERE])
    expect(plain(letter.text)).toContain('no light is given on days we know nothing of')
    expect(letter.text).toContain('If you withdrew access on purpose, there is nothing to do.')
    expect(letter.text).toContain(URL_HERE)
  })
})

describe('the receipt', () => {
  it('says what has gone, and when the backups follow', async () => {
    const letter = await receipt()
    expect([letter.kind, letter.subject]).toEqual(['receipt', 'Your Strava data has been erased here'])
    const text = letter.text.replace(/\s+/g, ' ')
    expect(text).toContain('All that Limber held from Strava is gone')
    expect(text).toContain('within 30 days')
    expect(text).toContain('Files you handed in yourself are kept.')
    expect(links(letter)).toEqual([])
  })
})

describe('the receipt of erasing everything', () => {
  it('counts what has gone, and names what stays elsewhere', async () => {
    const letter = await erased()
    expect([letter.kind, letter.subject]).toEqual([
      'erased',
      'Everything Limber held about you here is erased',
    ])
    const text = letter.text.replace(/\s+/g, ' ')
    expect(text).toContain('412 runs, 398 kept files, one letter, your answers')
    expect(text).toContain('overwritten within 30 days')
    expect(text).toContain('in your own mailbox')
    expect(text).toContain('Strava keeps its own copy of your runs.')
  })

  it('does not speak of Strava to those who never connected', async () => {
    expect((await erased(false)).text).not.toContain('Strava')
  })
})

describe('the letter to the operator', () => {
  it('says what to mend, and that it is tried again', async () => {
    const letter = await operator()
    expect([letter.kind, letter.subject]).toEqual(['operator', 'Limber needs its operator'])
    const text = letter.text.replace(/\s+/g, ' ')
    expect(text).toContain('The application is inactive.')
    expect(text).toContain('tried again every hour')
  })
})
