import { dirname, posix } from 'node:path'
import { LIBRARY_HOMES, ROOMS } from './table.ts'

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?from\s*)?'([^']+)'|(?:^|[^\w.])import\(\s*'([^']+)'\s*\)/g

/** Every module a file names. */
export function importsOf(source: string): readonly string[] {
  return [...source.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '')
}

/** Imports of `file` that the table forbids, in words. */
export function importFaults(file: string, source: string): readonly string[] {
  const room = ROOMS.find((each) => fits(file, each.room))
  return importsOf(source).flatMap((named) => {
    if (named.startsWith('node:')) return []
    if (!named.startsWith('.')) return libraryFault(file, named)
    const target = posix.normalize(`${dirname(file)}/${named}`)
    if (!room) return [`${file}: no row of the table speaks of it`]
    const isAllowed = room.mayImport.some((allowed) => fits(target, allowed))
    return isAllowed ? [] : [`${file}: ${room.room} may not import ${target}`]
  })
}

function libraryFault(file: string, named: string): readonly string[] {
  const [scope = '', name = ''] = named.split('/')
  const library = scope.startsWith('@') ? `${scope}/${name}` : scope
  const homes = LIBRARY_HOMES[library]
  if (!homes) return [`${file}: the library ${library} has no home in the table`]
  return homes.some((home) => fits(file, home))
    ? []
    : [`${file}: ${library} is at home in ${homes.join(', ')}`]
}

function fits(file: string, prefixOrFile: string): boolean {
  return prefixOrFile.endsWith('/') ? file.startsWith(prefixOrFile) : file === prefixOrFile
}
