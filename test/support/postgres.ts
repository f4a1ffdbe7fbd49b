/** Before all tests: one PostgreSQL for the whole run, with a migrated template. After them: nothing is left. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, openDatabase } from '../../db/open.ts'
import { knownBinaries, type Server, startServer } from './postgres-server.ts'

/** What the tests are told of it. */
export type PostgresOfTests =
  | { readonly url: string; readonly prefix: string; readonly template: string }
  | { readonly missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresOfTests
  }
}

type Found = Pick<Server, 'url' | 'stop'> & { readonly name: string }

/** Without a server the tests that need one fail and say why; none of them is passed over. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findServer(process.env.TEST_DATABASE_URL)
  if ('missing' in found) {
    console.log(`PostgreSQL for the tests: none. ${found.missing}`)
    project.provide('postgres', found)
    return async () => {}
  }
  const prefix = `limber_test_${randomBytes(4).toString('hex')}`
  const template = `${prefix}_template`
  try {
    await query(found.url, `create database ${template}`)
    const db = openDatabase(inDatabase(found.url, template))
    await migrate(db).finally(() => db.destroy())
  } catch (error) {
    await found.stop()
    throw error
  }
  console.log(`PostgreSQL for the tests: ${found.name}`)
  project.provide('postgres', { url: found.url, prefix, template })
  return async () => {
    await dropAll(found.url, prefix).finally(found.stop)
  }
}

/** The server that was named, or one of our own from the first binaries that work here. */
export async function findServer(
  named: string | undefined,
  binaries = knownBinaries(),
): Promise<Found | { readonly missing: string }> {
  const reasons: string[] = []
  if (named) {
    try {
      const [row] = await query(named, 'show server_version')
      const version = String(row?.server_version)
      return { name: `the server of TEST_DATABASE_URL, ${version}`, url: named, stop: async () => {} }
    } catch (error) {
      // a server that was named and does not answer is a mistake to be mended, not to be gone round
      return { missing: `TEST_DATABASE_URL does not answer: ${messageOf(error)}` }
    }
  }
  for (const each of binaries) {
    try {
      const { version, url, stop } = await startServer(each)
      const others = reasons.map((reason) => `; ${reason}`).join('')
      return { name: `${each.name}, ${version}${others}`, url, stop }
    } catch (error) {
      reasons.push(`${each.name} cannot be used: ${messageOf(error)}`)
    }
  }
  const tried = reasons.length === 0 ? 'No binaries were found.' : `${reasons.join('; ')}.`
  return { missing: `${tried} Run npm ci, install PostgreSQL, or name a server in TEST_DATABASE_URL.` }
}

export function inDatabase(url: string, name: string): string {
  const named = new URL(url)
  named.pathname = `/${name}`
  return named.toString()
}

/** One statement over a connection of its own. */
export async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const rows = await query(url, `select datname from pg_database where datname like '${prefix}\\_%'`)
  for (const { datname } of rows) await query(url, `drop database "${String(datname)}" with (force)`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error)
}
