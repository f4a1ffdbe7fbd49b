import { describe, expect, it } from 'vitest'
import { contentOf, isRecording } from '../../../connectors/files/content.ts'
import { writeFit } from '../../../scripts/demo-data/fit-writer.ts'
import { makeZip } from '../../../scripts/demo-data/zip.ts'

const text = (content: string) => Buffer.from(content)
const utf16 = (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le')

describe('what a file is', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['GPX', '<?xml version="1.0"?>\n<gpx version="1.1">', 'gpx'],
    ['GPX behind a byte order mark, spaces and a comment', '\ufeff \n<!-- <tcx> -->\n<gpx>', 'gpx'],
    ['GPX with a prefix', '<g:GPX xmlns:g="x">', 'gpx'],
    ['GPX with a document type', '<!DOCTYPE gpx [<!ENTITY a "b">]><gpx>', 'gpx'],
    ['TCX', '  <?xml version="1.0"?><TrainingCenterDatabase>', 'tcx'],
    ['GPX behind stray characters', 'gp<?xml version="1.0"?><gpx>', 'gpx'],
    ['text with a declaration in it', 'Write this: <?xml version="1.0"?><gpx>', 'other'],
    ['other XML', '<kml>', 'xml'],
    ['a name that only begins like it', '<gpxtpx>', 'xml'],
    ['text', 'gpx', 'other'],
    ['a table', 'a,<gpx>', 'other'],
  ])('is told by how it begins: %s', (_, content, what) => {
    expect(contentOf(text(content))).toBe(what)
  })

  it('is told in UTF-16 too', () => {
    expect(contentOf(utf16('<?xml version="1.0" encoding="UTF-16"?><gpx>'))).toBe('gpx')
  })

  it('is told of packed and binary files', async () => {
    expect(contentOf(writeFit({ createdAt: null }))).toBe('fit')
    expect(contentOf(await makeZip([]))).toBe('zip')
    expect(contentOf(await makeZip([{ name: 'a', bytes: 'a' }]))).toBe('zip')
    expect(contentOf(text('PK, not quite'))).toBe('other')
  })

  it('is not looked for beyond the first 4 KiB, and never for long', () => {
    expect(contentOf(text(`<!--${' '.repeat(4000)}--><gpx>`))).toBe('gpx')
    expect(contentOf(text(`<!--${' '.repeat(5000)}--><gpx>`))).toBe('other')
    expect(contentOf(text(`<!DOCTYPE ${'a'.repeat(64 * 1024 ** 2)}`))).toBe('other')
  })

  it('is a recording in three formats', () => {
    expect(
      [text('<gpx>'), text('<TrainingCenterDatabase>'), writeFit({ createdAt: null })].every(isRecording),
    ).toBe(true)
    expect([text('<kml>'), text(''), text('{}')].some(isRecording)).toBe(false)
  })
})
