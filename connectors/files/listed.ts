const MOST_NAMED = 10

/** Names for a reason: a damaged table may have thousands. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
