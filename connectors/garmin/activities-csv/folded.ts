/** A name as it is compared: capitals, dots, trade marks and the kind of apostrophe do not count, accents do. */
export function folded(name: string): string {
  return name
    .replace(/[®™]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\./g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Each name of the `|`-separated lists, folded, with what it stands for. */
export function namesOf<Meaning extends string>(
  meanings: readonly Meaning[],
  lists: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  return new Map(
    meanings.flatMap((meaning) => lists[meaning].split('|').map((name) => [folded(name), meaning] as const)),
  )
}
