import { ArchiveError } from './archive-limits.ts'
import type { FileMember } from './members.ts'

/** All of a file, or why it cannot be had: damaged, or beyond a limit. */
export async function memberBytes(member: FileMember): Promise<Uint8Array | ArchiveError> {
  try {
    return await member.bytes()
  } catch (error) {
    if (error instanceof ArchiveError) return error
    throw error
  }
}
