import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DARK, LIGHT } from '../../src/pictures/palette.ts'

const tokens = readFileSync(new URL('../../src/web/assets/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = tokens.split('@media screen')

function colourIn(part: string, name: string): string | undefined {
  const variable = name.replace(/[A-Z0-9]/g, (mark) => `-${mark.toLowerCase()}`)
  return new RegExp(`--${variable}: (#[0-9a-f]{6});`).exec(part)?.[1]
}

describe('the stylesheet', () => {
  it('has the colours that charts and letters are drawn in', () => {
    for (const [name, colour] of Object.entries(LIGHT)) expect(colourIn(light, name), name).toBe(colour)
    for (const [name, colour] of Object.entries(DARK)) expect(colourIn(dark, name), name).toBe(colour)
  })
})
