/** Damage to text: numbers, dates, tags, quotes, lines and encodings. */
import type { Chance } from '../chance.ts'
import type { Spoil } from './spoil-bytes.ts'

const NUMBERS = [
  ...[
    '0',
    '-1',
    '-0',
    '',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e308',
    '1e400',
    '-1e308',
    '1e-320',
    '0x10',
    '--',
  ],
  ...['9007199254740993', '4294967295', '2147483648', '99999999999999999999999999999999', '0.1e1', '.', '-'],
  ...[
    '1,234,567',
    '1.234,56',
    '12 345',
    '１２',
    '00000000000012',
    '1.7976931348623157e308',
    '+5',
    '5.',
    'null',
  ],
]

const DATES = [
  ...['0000-00-00T00:00:00Z', '9999-12-31T23:59:59Z', '2026-02-30T05:00:00Z', '-271821-04-20T00:00:00Z'],
  ...['+275760-09-13T00:00:00Z', '2026-08-10T25:61:61Z', '2026-08-10', '1970-01-01T00:00:00Z', ''],
  ...[
    '2026-08-10T05:30:00+99:99',
    '2026-08-10T05:30:00',
    '1989-12-31T00:00:00Z',
    '2026-08-10T05:30:00.123456789Z',
  ],
]

const FRAGMENTS = [
  ...[
    '&#0;',
    '&#x1F600;',
    '&amp',
    '&lt;',
    '&unknown;',
    '&#xD800;',
    '\0',
    '\u0001',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '</',
    '<a',
    '/>',
    '<a:b>',
    'xmlns=""',
    '"',
    "'",
    ',',
  ],
  ...[
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\\u0000',
    '\\ud800',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ':',
    'null',
    'true',
    '\uFEFF',
  ],
  ...[
    '\u202E',
    '😀',
    'é',
    '\uFFFF',
    '__proto__',
    'constructor',
    '{"__proto__":1}',
    '[[[[[[[[[[',
    '=1+1',
    '../../x',
  ],
]

const TOKEN = /[^\s<>"',;=:{}[\]/]+/g
const NUMBER = /-?\d+(?:\.\d+)?/g
const DATE = /\d{4}-\d{2}-\d{2}[T ][\d:.]+Z?/g
const SIGN = /[<>"',;=:{}[\]/&]/g
const TAG = /<[^<>]*>/g
const LINE = /\n[^\n]*/g

type SpoilText = (text: string, from: number, chance: Chance) => string

const IN_TEXT: readonly SpoilText[] = [
  (text, from, chance) => replaced(text, NUMBER, from, chance, () => chance.pick(NUMBERS)),
  (text, from, chance) => replaced(text, NUMBER, from, chance, (found) => `${found}${chance.pick(NUMBERS)}`),
  (text, from, chance) => replaced(text, DATE, from, chance, () => chance.pick(DATES)),
  (text, from, chance) =>
    replaced(text, SIGN, from, chance, (found) => (chance.oneIn(2) ? '' : found + found)),
  (text, from, chance) =>
    replaced(text, TAG, from, chance, (found) => (chance.oneIn(2) ? '' : found + found)),
  (text, from, chance) =>
    replaced(text, LINE, from, chance, (found) => (chance.oneIn(2) ? '' : found + found)),
  (text, from, chance) => replaced(text, TOKEN, from, chance, () => chance.pick(FRAGMENTS)),
  (text, from, chance) =>
    replaced(text, TOKEN, from, chance, (found) => found.repeat(1 + chance.below(2000))),
  (text, from, chance) => swapped(text, TOKEN, from, chance),
  (text, from, chance) => swapped(text, TAG, from, chance),
  (text, from, chance) => swapped(text, LINE, from, chance),
  (text, from, chance) => inserted(text, from, chance, chance.pick(FRAGMENTS)),
  (text, from, chance) => inserted(text, from, chance, chance.pick(['<a>', '[', '{"a":', '"']).repeat(3000)),
]

export const SPOIL_TEXT: readonly Spoil[] = [
  ...IN_TEXT.map(
    (spoil): Spoil =>
      (bytes, from, chance) =>
        Buffer.from(spoil(decoded(bytes), from, chance)),
  ),
  inOtherEncoding,
]

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Among the next few hundred matches from a place on: one far behind costs as much as reading the file. */
function found(text: string, pattern: RegExp, from: number, chance: Chance): RegExpExecArray | null {
  const search = new RegExp(pattern)
  search.lastIndex = text.length > from ? from + chance.below(text.length - from) : 0
  return search.exec(text)
}

function replaced(
  text: string,
  pattern: RegExp,
  from: number,
  chance: Chance,
  by: (found: string) => string,
): string {
  const match = found(text, pattern, from, chance)
  if (match === null) return text
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length)
}

function swapped(text: string, pattern: RegExp, from: number, chance: Chance): string {
  const matches = [found(text, pattern, from, chance), found(text, pattern, from, chance)]
  const [first, second] = matches
    .filter((match) => match !== null)
    .toSorted((one, other) => one.index - other.index)
  if (first === undefined || second === undefined || second.index < first.index + first[0].length) return text
  return [
    text.slice(0, first.index),
    second[0],
    text.slice(first.index + first[0].length, second.index),
    first[0],
    text.slice(second.index + second[0].length),
  ].join('')
}

function inserted(text: string, from: number, chance: Chance, fragment: string): string {
  const at = text.length > from ? from + chance.below(text.length - from) : text.length
  return text.slice(0, at) + fragment + text.slice(at)
}

function inOtherEncoding(bytes: Uint8Array, _from: number, chance: Chance): Uint8Array {
  const text = decoded(bytes)
  const encoded: readonly (() => Uint8Array)[] = [
    () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(`\uFEFF${text}`),
    // UTF-8 taken for Latin-1 and packed once more, as mail programs do
    () => Buffer.from(Buffer.from(text).toString('latin1')),
  ]
  return chance.pick(encoded)()
}
