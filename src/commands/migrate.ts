import { mkdir } from 'node:fs/promises'
import { migrate, openDatabase } from '../../db/open.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  usage: ['limber migrate                    brings the database up to this version'],
  run: async (_words, { config, print }) => {
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
    const db = openDatabase(config.databaseUrl)
    try {
      const steps = await migrate(db)
      print(steps.length === 0 ? 'The database is up to date.' : `Done: ${steps.join(', ')}`)
    } finally {
      await db.destroy()
    }
  },
}
