/** Time, chance, timers and the environment come in at two files; nobody else reads them. */
const DOORS: readonly {
  readonly pattern: RegExp
  readonly what: string
  readonly doors: readonly string[]
}[] = [
  { pattern: /\bDate\.now\(/, what: 'reads the clock', doors: ['src/runtime.ts'] },
  { pattern: /\bnew Date(\(\)|[;\s])/, what: 'reads the clock', doors: ['src/runtime.ts'] },
  { pattern: /\bTemporal\.Now\.(?!timeZoneId)/, what: 'reads the clock', doors: ['src/runtime.ts'] },
  { pattern: /\bperformance\.now\(/, what: 'reads the clock', doors: ['src/runtime.ts'] },
  { pattern: /\bMath\.random\(/, what: 'takes chance', doors: ['src/runtime.ts'] },
  {
    pattern: /\brandom(UUID|Bytes|Int)\b(?=.*node:crypto)|\brandomUUID\(/,
    what: 'takes chance',
    doors: ['src/runtime.ts'],
  },
  { pattern: /\bset(Timeout|Interval|Immediate)\b/, what: 'sets a timer', doors: ['src/runtime.ts'] },
  { pattern: /\bprocess\.env\b/, what: 'reads the environment', doors: ['src/config.ts'] },
  { pattern: /(^|[^\w.])fetch\(|\bglobalThis\.fetch\b/, what: 'calls out', doors: [] },
]

/** Lines of `file` that go round a door, in words. Comments do not count. */
export function doorFaults(file: string, source: string): readonly string[] {
  return source.split('\n').flatMap((line, index) => {
    const code = line.replace(/\/\/.*$|^\s*\/?\*.*$/, '')
    return DOORS.filter(({ pattern, doors }) => pattern.test(code) && !doors.includes(file)).map(
      ({ what }) => `${file}:${index + 1}: ${what} outside its door`,
    )
  })
}
