import { readFile } from 'node:fs/promises'
import { simpleParser } from 'mailparser'
import { expect, it } from 'vitest'
import { newPlace } from '../support/process.ts'

it('the demo tells its story once, with two letters that can be opened', async () => {
  const place = await newPlace()
  try {
    const story = await place.limber('demo', '--once')
    expect(story).toContain('64 runs and 17 other activities')
    expect(story).toContain('Judged: amber.')
    const paths = [...story.matchAll(/^\s+(\/.+\.eml)$/gm)].map((match) => match[1] ?? '')
    const letters = await Promise.all(paths.map(async (path) => simpleParser(await readFile(path))))
    expect(letters.map((letter) => letter.subject?.replace(/\d+/g, '#')).sort()).toEqual([
      expect.stringMatching(/^#\.# km on \w+day: your plan until # \w+$/),
      expect.stringMatching(/^Week #: #\.# km in \w+ runs$/),
    ])
    for (const letter of letters) expect(letter.attachments.length).toBeGreaterThan(0)
  } finally {
    await place.remove()
  }
})
