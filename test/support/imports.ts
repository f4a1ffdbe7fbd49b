/** Imports without a disk: files in memory, the real registry. */

import type { ByteSource } from '../../connectors/connector.ts'
import { findRunner } from '../../db/runners.ts'
import type { Instant } from '../../rules/model/day.ts'
import { type ImportPorts, importDelivery } from '../../src/jobs/import-delivery.ts'
import type { ImportReport } from '../../src/jobs/import-report.ts'
import type { TestHouse } from './house-of-tests.ts'

export function inMemoryFile(name: string, bytes: Uint8Array, modifiedAt: Instant | null = null): ByteSource {
  return {
    ...{ name, size: bytes.length, modifiedAt },
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  }
}

/** Ada hands these files in together. */
export async function importFiles(
  house: TestHouse,
  files: readonly ByteSource[],
  ports: Partial<ImportPorts> = {},
): Promise<ImportReport> {
  const runner = await findRunner(house.db, 'ada')
  if (!runner) throw new Error('there is no runner')
  const { db, runtime, request, signal, config } = house.context
  return importDelivery({ files }, runner, {
    ...{ db, runtime, request, signal, dataDir: config.dataDir, units: null, sport: null },
    onProgress: () => undefined,
    ...ports,
  })
}
