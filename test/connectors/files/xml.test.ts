import { describe, expect, it } from 'vitest'
import { readXml, type XmlEnding, XmlRefusal } from '../../../connectors/files/xml.ts'

interface Told {
  readonly ending: XmlEnding
  /** `+name{attributes}` and `-name=text<parent`. */
  readonly events: readonly string[]
}

function told(xml: string | Uint8Array): Told {
  const events: string[] = []
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  const ending = readXml(bytes, {
    open(name, attributes) {
      const said = [...attributes].map(([key, value]) => `${key}=${value}`).join(',')
      events.push(`+${name}${said === '' ? '' : `{${said}}`}`)
    },
    close(name, text, parent) {
      events.push(`-${name}${text === '' ? '' : `=${text}`}<${parent ?? ''}`)
    },
  })
  return { ending, events }
}

function reasonIn({ ending }: Told): string {
  return ending.kind === 'refused' ? ending.reason : ending.kind
}

describe('XML', () => {
  it('is told by local names in lower case', () => {
    expect(told('<GPX xmlns:g="urn:g" Creator="Watch"><g:HR> 140\n</g:HR></GPX>')).toEqual({
      ending: { kind: 'whole' },
      events: ['+gpx{g=urn:g,creator=Watch}', '+hr', '-hr=140<gpx', '-gpx<'],
    })
  })

  it('may begin with blanks and a mark', () => {
    const events = ['+a', '-a=1<']
    expect(told('\uFEFF \n <?xml version="1.0" encoding="UTF-8"?><a>1</a>')).toEqual({
      ending: { kind: 'whole' },
      events,
    })
  })

  it('keeps CDATA and references as text', () => {
    expect(told('<a>1 &lt; <![CDATA[2 & <3>]]> &#228;&amp;</a>').events).toEqual(['+a', '-a=1 < 2 & <3> ä&<'])
  })

  for (const name of ['Track & Field', 'A&B', 'Tom & Jerry; 5 km', '&', 'R&D;', 'x &#; y', '& &amp &']) {
    it(`survives the bare ampersand of "${name}"`, () => {
      const { ending, events } = told(`<a><n m="${name}">${name}</n><b>1</b></a>`)
      expect(ending.kind).toBe('whole')
      expect(events).toEqual(['+a', `+n{m=${name}}`, `-n=${name}<a`, '+b', '-b=1<a', '-a<'])
    })
  }

  it('survives a bare ampersand wherever the pieces of the file part', () => {
    for (let before = 65_490; before < 65_540; before++) {
      const { ending, events } = told(
        `<a>${'<n/>'.padStart(40_000)}${'<n/>'.padStart(before - 40_000)}<b>R & B &auml; &amp; C</b></a>`,
      )
      expect(ending.kind).toBe('whole')
      expect(events).toContain('-b=R & B &auml; & C<a')
    }
  })

  it('that ends in the middle is told as far as its elements are closed', () => {
    expect(told('<a><b>1</b><b>2</b><b>3')).toEqual({
      ending: { kind: 'cut' },
      events: ['+a', '+b', '-b=1<a', '+b', '-b=2<a', '+b'],
    })
  })

  it('goes on behind a damaged end tag', () => {
    const { ending, events } = told('<a><p><t>1</x></p><p><t>2</t></p></a>')
    expect(ending.kind).toBe('damaged')
    expect(events).toContain('-t=2<p')
  })

  it('that brings its own rules is refused', () => {
    expect(reasonIn(told('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'))).toContain('DOCTYPE')
    expect(told('<!DOCTYPE a><a/>').events).toEqual([])
  })

  it('may nest 64 elements, and no more', () => {
    const nested = (depth: number) => told(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`)
    expect(nested(64).ending.kind).toBe('whole')
    expect(reasonIn(nested(65))).toContain('64 deep')
    const bottomless = told('<a>'.repeat(300_000))
    expect(reasonIn(bottomless)).toContain('64 deep')
    expect(bottomless.events.length).toBe(64)
  })

  it('may hold texts of 64 KiB, and no longer', () => {
    expect(told(`<a>${'x'.repeat(65_536)}</a>`).ending.kind).toBe('whole')
    expect(reasonIn(told(`<a>${'x'.repeat(65_537)}</a>`))).toContain('64 KiB')
    expect(reasonIn(told(`<a>${'<![CDATA[x]]>y'.repeat(40_000)}</a>`))).toContain('64 KiB')
  })

  it('may hold attributes of 64 KiB in one element, and no longer', () => {
    expect(told(`<a b="${'x'.repeat(65_000)}"/>`).ending.kind).toBe('whole')
    expect(reasonIn(told(`<a b="${'x'.repeat(65_536)}"/>`))).toContain('64 KiB')
    const many = Array.from({ length: 20_000 }, (_, index) => `b${index}="1"`).join(' ')
    expect(reasonIn(told(`<a ${many}/>`))).toContain('64 KiB')
  })

  for (const [what, xml] of [
    ['a comment', `<a><!--${'- '.repeat(100_000)}`],
    ['a name', `<${'x'.repeat(200_000)}`],
    ['an instruction', `<?x ${'? '.repeat(100_000)}`],
    ['rules', `<!DOCTYPE a [${'<!ENTITY b "c">'.repeat(20_000)}`],
    ['CDATA', `<a><![CDATA[${'] '.repeat(100_000)}`],
  ] as const) {
    it(`is not read through ${what} without end`, () => {
      expect(reasonIn(told(xml))).toContain('64 KiB')
    })
  }

  it('of more than 64 MiB is refused', () => {
    expect(reasonIn(told(new Uint8Array(64 * 1024 ** 2 + 1)))).toContain('64 MiB')
  })

  it('is given up after 10,000 faults', () => {
    const { ending, events } = told(`<a>${'</b>'.repeat(100_000)}<c/></a>`)
    expect(ending.kind).toBe('damaged')
    expect(events).not.toContain('+c')
  })

  it('is refused when the visitor refuses', () => {
    const ending = readXml(new TextEncoder().encode('<a/>'), {
      open() {
        throw new XmlRefusal('Too many.')
      },
      close() {},
    })
    expect(ending).toEqual({ kind: 'refused', reason: 'Too many.' })
  })
})
