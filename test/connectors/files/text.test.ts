import { describe, expect, it } from 'vitest'
import { decodeText, encodingOf, textIn } from '../../../connectors/files/text.ts'

const TEXT = '<?xml version="1.0"?><name>Zürich 🏃</name>'

function utf16(text: string, order: 'le' | 'be', marked: boolean): Uint8Array {
  const units = [...(marked ? '\uFEFF' : ''), ...text].join('')
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let index = 0; index < units.length; index++) {
    view.setUint16(index * 2, units.charCodeAt(index), order === 'le')
  }
  return new Uint8Array(view.buffer)
}

/** Each character below 256 as one byte. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const UTF8 = new TextEncoder()

describe('the text of a file', () => {
  for (const [what, bytes] of [
    ['UTF-8', UTF8.encode(TEXT)],
    ['UTF-8 with its mark', UTF8.encode(`\uFEFF${TEXT}`)],
    ['UTF-16, low byte first, with its mark', utf16(TEXT, 'le', true)],
    ['UTF-16, high byte first, with its mark', utf16(TEXT, 'be', true)],
    ['UTF-16, low byte first, without a mark', utf16(TEXT, 'le', false)],
    ['UTF-16, high byte first, without a mark', utf16(TEXT, 'be', false)],
  ] as const) {
    it(`is read from ${what}`, () => {
      expect(decodeText(bytes)).toBe(TEXT)
      expect([...textIn(bytes)].join('')).toBe(TEXT)
    })
  }

  it('is read from Latin-1 that calls itself UTF-8', () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?><name>Geräte-ID</name>'
    expect(decodeText(latin1(text))).toBe(text)
  })

  it('is read in the encoding that its declaration names', () => {
    // 0xA4 is the euro sign in ISO-8859-15 and the currency sign in Latin-1
    const bytes = latin1('<?xml version="1.0" encoding="ISO-8859-15"?><a>\u00A4</a>')
    expect(decodeText(bytes)).toContain('<a>€</a>')
  })

  it('is UTF-8 still when the file is cut inside a character', () => {
    const bytes = UTF8.encode('<name>Zürich</name><name>🏃')
    for (const missing of [1, 2, 3]) expect(encodingOf(bytes.subarray(0, -missing))).toBe('utf-8')
  })

  it('comes in pieces that split no character', () => {
    const text = `${'x'.repeat(64 * 1024 - 2)}🏃${'y'.repeat(70_000)}`
    const pieces = [...textIn(UTF8.encode(text))]
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true)
  })
})
