import { describe, expect, it } from 'vitest'
import { readHeader, readTable, type Table } from '../../../connectors/files/csv.ts'
import { decimalSignOf, readCount, readDuration, readNumber } from '../../../connectors/files/numbers.ts'

function table(text: string): Table | null {
  return readTable(Buffer.from(text))
}

function rowsOf(text: string): Table['rows'] | undefined {
  return table(text)?.rows
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('a table', () => {
  it('is a header and rows, with cells over several lines, doubled quotes and any line break', () => {
    expect(table('Name,Note\r\nAda,"first\nsecond"\r\nBo,"a ""quoted"" word"\r\n')).toEqual({
      header: ['Name', 'Note'],
      rows: [
        ['Ada', 'first\nsecond'],
        ['Bo', 'a "quoted" word'],
      ],
      damaged: [],
      isCut: false,
    })
  })

  it('keeps names that occur twice, and rows of other lengths', () => {
    expect(table('a,b,a\n1,2\n1,2,3,4')).toMatchObject({
      header: ['a', 'b', 'a'],
      rows: [
        ['1', '2'],
        ['1', '2', '3', '4'],
      ],
    })
  })

  it.each([
    [';', 'Titel;Distanz\nLauf, lang;7,5'],
    ['a tab', 'Titel\tDistanz\nLauf, lang\t7,5'],
  ])('may be parted by %s', (_, text) => {
    expect(rowsOf(text)).toEqual([['Lauf, lang', '7,5']])
  })

  it.each([
    ['UTF-8 with its mark', Buffer.from('\ufeffTitel,Höhe\nLäufe,5')],
    ['UTF-16, low byte first', utf16('Titel,Höhe\nLäufe,5', 'le')],
    ['UTF-16, high byte first', utf16('Titel,Höhe\nLäufe,5', 'be')],
    ['Latin-1', Buffer.from('Titel,Höhe\nLäufe,5', 'latin1')],
  ])('may be written in %s', (_, bytes) => {
    expect(readTable(bytes)).toMatchObject({ header: ['Titel', 'Höhe'], rows: [['Läufe', '5']] })
    expect(readHeader(bytes)).toEqual(['Titel', 'Höhe'])
  })

  it('stays UTF-8 when one byte of a row is broken', () => {
    const bytes = Buffer.concat([
      Buffer.from('Titel,Höhe\nL'),
      Buffer.from([0xe4]),
      Buffer.from('ufe,5\nÖ,6'),
    ])
    expect(readTable(bytes)).toMatchObject({
      header: ['Titel', 'Höhe'],
      rows: [
        ['L\ufffdufe', '5'],
        ['Ö', '6'],
      ],
    })
  })

  it('is none without two columns', () => {
    expect(table('')).toBeNull()
    expect(table('just a line\nand another')).toBeNull()
  })

  it('may be asked for some of its columns, where a row cut short still ends early', () => {
    const text = 'a,b,c,d\n1,2,3,4\n5,6\n"7",8,9,10'
    const some = readTable(Buffer.from(text), [0, 2, 3])
    expect([some?.header, some?.rows]).toEqual([
      ['a', 'c', 'd'],
      [['1', '3', '4'], ['5'], ['7', '9', '10']],
    ])
    // the quote without its end makes it one that is read row by row
    const damaged = readTable(Buffer.from(`${text}\n"11,12,13,14\n15,16,17,18`), [0, 3])
    expect([damaged?.rows.at(-1), damaged?.damaged]).toEqual([['15', '18'], [5]])
  })

  it('leaves out blank rows', () => {
    expect(rowsOf('a,b\n\n,\n  \n1,2\n')).toEqual([['1', '2']])
  })
})

describe('a damaged row', () => {
  it('costs itself alone, and is told by its line', () => {
    const lines = [
      'a,b,c',
      '1,2,3',
      '1,"never closed,3',
      '4,5,6',
      '7,"8"x,9',
      '10,"11",12',
      '1,\0,3',
      '13,14,15',
    ]
    expect(table(lines.join('\n'))).toEqual({
      header: ['a', 'b', 'c'],
      rows: [
        ['1', '2', '3'],
        ['4', '5', '6'],
        ['10', '11', '12'],
        ['13', '14', '15'],
      ],
      damaged: [3, 5, 7],
      isCut: false,
    })
  })

  it('does not swallow the rows behind it up to the next quote', () => {
    const rows = ['1,"never closed,3', '4,"x",6', '7,"",9']
    expect(table(['a,b,c', ...rows].join('\n'))).toMatchObject({
      rows: [
        ['4', 'x', '6'],
        ['7', '', '9'],
      ],
      damaged: [2],
    })
  })

  it('is told by its line also behind cells of several lines', () => {
    expect(table('a,b\n1,"x\ny\nz"\n"bad"x,2\n3,"p\n\nq"\n4,"open')).toMatchObject({
      rows: [
        ['1', 'x\ny\nz'],
        ['3', 'p\n\nq'],
      ],
      damaged: [5, 9],
    })
  })

  it('is not one with a quote inside a word', () => {
    expect(table('a,b\n5" mud,x\n"6""",y')).toMatchObject({
      rows: [
        ['5" mud', 'x'],
        ['6"', 'y'],
      ],
      damaged: [],
    })
  })

  it('is one with a cell beyond 64 KiB', () => {
    const long = 'x'.repeat(64 * 1024 + 1)
    expect(table(`a,b\n${long},1\n2,3`)).toMatchObject({ rows: [['2', '3']], damaged: [2] })
  })

  it('as the first line leaves no header to read the rest by', () => {
    expect(table('"a"x,b\n1,2\n3,4')).toBeNull()
  })
})

describe('a table without measure', () => {
  it('is cut at 200,000 rows, and says so', () => {
    const found = table(`a,b\n${'1,2\n'.repeat(200_001)}`)
    expect(found?.rows).toHaveLength(200_000)
    expect(found?.isCut).toBe(true)
    expect(table(`a,b\n${'1,2\n'.repeat(200_000)}`)).toMatchObject({ isCut: false })
  })

  it('is cut at 1,000 damaged lines', () => {
    const found = table(`a,b\n${'"x"y,2\n'.repeat(2000)}`)
    expect(found?.damaged).toHaveLength(1000)
    expect(found?.isCut).toBe(true)
  })

  const SIZE = 10 * 1024 ** 2
  it.each([
    ['quotes', '"'],
    ['quotes on lines of their own', '"\n'],
    ['quotes that open and never close', '"ab\n'],
    ['quotes closed in the middle', '"a"b\n'],
    ['open quotes far apart', `"ab\n${'x'.repeat(65_000)}\n`],
    ['zero bytes', '\0'],
    ['blank lines', '\n'],
    ['commas', ','],
  ])('ends, with 10 MB of %s', (_, piece) => {
    const found = table(`a,b\n${piece.repeat(SIZE / piece.length)}`)
    expect(found?.header).toEqual(['a', 'b'])
  })
})

describe('a header', () => {
  it('is read from the beginning of a file', () => {
    expect(readHeader(Buffer.from('\ufeff"Type, of",Date\r\nRun'))).toEqual(['Type, of', 'Date'])
  })

  it('does not change its letters where the beginning ends inside a letter', () => {
    const head = Buffer.from('Aktivitätstyp,Höhe')
    expect(readHeader(head.subarray(0, head.indexOf('he') - 1))).toEqual(['Aktivitätstyp', 'H'])
    expect(readHeader(Buffer.from('種類,高度'))).toEqual(['種類', '高度'])
  })

  it('is none in a recording or in a line without columns', () => {
    expect(readHeader(Buffer.from([0x0e, 0x10, 0x2c, 0x00, 0x2c]))).toBeNull()
    expect(readHeader(Buffer.from('<?xml version="1.0"?>'))).toBeNull()
    expect(readHeader(new Uint8Array())).toBeNull()
  })
})

describe('a number', () => {
  it.each([
    ['5.48', 5.48],
    ['7,00', 7],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['0,125', 0.125],
    ['12345,678', 12_345.678],
    ["'-12", -12],
    ['−3', -3],
    ['-0', 0],
    ['10 024', 10_024],
    ['10\u202f024,5', 10_024.5],
  ])('%s leaves no choice', (text, number) => {
    expect(readNumber(text, '.')).toBe(number)
    expect(readNumber(text, ',')).toBe(number)
  })

  it('with three digits behind one sign follows its table', () => {
    expect(readNumber('4,808')).toBe(4808)
    expect(readNumber('4,808', ',')).toBe(4.808)
    expect(readNumber('4.808')).toBe(4.808)
    expect(readNumber('4.808', ',')).toBe(4808)
  })

  it('counted in whole ones groups its digits whatever the table does', () => {
    expect(readCount('4,808', ',')).toBe(4808)
    expect(readCount('4.808', '.')).toBe(4808)
    expect(readCount('164')).toBe(164)
    expect(readCount('29,5', ',')).toBe(29.5)
  })

  it.each(['--', '', 'No', '1.2.3', '12:30', '1e5', '0x10', 'Infinity', '9'.repeat(400)])(
    'is not in "%s"',
    (text) => {
      expect(readNumber(text)).toBeNull()
      expect(readCount(text)).toBeNull()
    },
  )

  it('has the decimal sign that most cells of its table tell', () => {
    expect(decimalSignOf(['5,02', '0,00', '1.5', '--', '1500'])).toBe(',')
    expect(decimalSignOf(['5.02', '4,808', '7,00', '1.03'])).toBe('.')
    expect(decimalSignOf(['4,808', '164', '--'])).toBe('.')
  })
})

describe('a duration', () => {
  it.each([
    ['01:01:26', 3686],
    ['5:57', 357],
    ['00:01:55.3', 115.3],
    ['00:01:55,3', 115.3],
    ['26:10:00', 94_200],
    ['75:30', 4530],
    ['00:00:00', 0],
  ])('%s is %d seconds', (text, seconds) => {
    expect(readDuration(text)).toBeCloseTo(seconds, 6)
  })

  it.each(['--', '', '12', '1:75', '1:75:00', '1:2:3', '5:57 /km'])('is not in "%s"', (text) => {
    expect(readDuration(text)).toBeNull()
  })
})
