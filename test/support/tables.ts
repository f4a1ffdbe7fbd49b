import type { Database } from '../../db/open.ts'
import type { Schema } from '../../db/schema.ts'

/** Every row of every table, to say that nothing changed. */
export async function allRows(db: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await db
        .selectFrom(name as keyof Schema)
        .selectAll()
        .execute()
      return [name, found.map((row) => JSON.stringify(row)).toSorted((a, b) => a.localeCompare(b))] as const
    }),
  )
  return Object.fromEntries(rows)
}
