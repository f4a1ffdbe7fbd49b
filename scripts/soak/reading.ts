/** Reads files the way an import does, without a disk and a store. */
import type { ByteSource, Finding, ReadContext } from '../../connectors/connector.ts'
import { contentOf, isRecording } from '../../connectors/files/content.ts'
import { membersOf } from '../../connectors/files/members.ts'
import { sourceOfBytes } from '../../connectors/files/random-access.ts'
import { firstBytes } from '../../connectors/files/whole-file.ts'
import { FILE_CONNECTORS } from '../../connectors/index.ts'
import { instant } from '../../rules/model/day.ts'
import type { NamedBytes } from './files/named-bytes.ts'

export const CONTEXT: ReadContext = {
  zone: 'Europe/Berlin',
  now: instant(Date.UTC(2026, 10, 23, 12)),
  units: 'km',
  sport: null,
  spool: async (name, bytes) => sourceOfBytes(name, Buffer.concat(await Array.fromAsync(bytes)), null),
}

/** When the files were written, which tells how far an export's span reaches. */
const WRITTEN_AT = instant(Date.UTC(2026, 8, 20, 10))

export interface WhatWasRead {
  readonly findings: readonly Finding[]
  /** Something in it was taken for what it once was: claimed by a service's connector, or known as a recording. */
  readonly isDetected: boolean
}

export function sourcesOf(files: readonly NamedBytes[]): readonly ByteSource[] {
  return files.map(({ name, bytes }) => sourceOfBytes(name, bytes, WRITTEN_AT))
}

/** Each file goes to the first connector that knows it, and is read to its end. */
export async function readAsImport(files: readonly ByteSource[]): Promise<WhatWasRead> {
  const findings: Finding[] = []
  let isDetected = false
  let left = files
  for (const connector of FILE_CONNECTORS) {
    const claimed = new Set(await connector.claims({ files: left }, CONTEXT))
    if (claimed.size === 0) continue
    isDetected ||= connector.id === 'single-files' ? await holdsRecording([...claimed]) : true
    for await (const finding of connector.read({ files: [...claimed] }, CONTEXT)) findings.push(finding)
    left = left.filter((file) => !claimed.has(file))
  }
  return { findings, isDetected }
}

async function holdsRecording(files: readonly ByteSource[]): Promise<boolean> {
  for (const file of files) {
    const head = await firstBytes(file)
    if (isRecording(head)) return true
    if (contentOf(head) === 'zip' && (await zipHoldsRecording(file))) return true
  }
  return false
}

async function zipHoldsRecording(file: ByteSource): Promise<boolean> {
  for await (const member of membersOf({ files: [file] }, CONTEXT.spool)) {
    if (member.kind !== 'file') continue
    const bytes = await member.bytes().catch(() => null)
    if (bytes !== null && isRecording(await firstBytes(sourceOfBytes(member.path, bytes, null)))) return true
  }
  return false
}
