/** The environment enters here and nowhere else: parsed once, frozen, with errors that name the variable. */
import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { isOnThisMachine } from './mail/mail-url.ts'

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const Hour = z.coerce.number().int().min(0).max(23)

const DomainName = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'must be letters, digits, dots and hyphens')

const Environment = z.object({
  LIMBER_DATA_DIR: z.string().min(1).default('./data'),
  LIMBER_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://; leave it out for SQLite')
    .optional(),
  LIMBER_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  LIMBER_HOST: z.string().min(1).default('127.0.0.1'),
  LIMBER_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  LIMBER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LIMBER_SIGN_UP: z.enum(['open', 'invite', 'closed']).default('open'),
  LIMBER_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .refine(URL.canParse, 'must be a whole address; write signs of the password as %40 for @ and so on')
    .refine(
      (url) => !URL.canParse(url) || isOnThisMachine(new URL(url)) || isVerified(new URL(url)),
      'must not switch TLS or its check off (tls.rejectUnauthorized, ignoreTLS, opportunisticTLS), but for localhost',
    )
    .optional(),
  LIMBER_MAIL_PER_MINUTE: z.coerce.number().int().min(1).max(6000).default(600),
  LIMBER_DKIM_DOMAIN: DomainName.optional(),
  LIMBER_DKIM_SELECTOR: DomainName.optional(),
  LIMBER_DKIM_KEY_FILE: z.string().min(1).optional(),
  LIMBER_MAIL_FROM: z.string().min(3).default('Limber <limber@localhost>'),
  LIMBER_OPERATOR_EMAIL: z.email().optional(),
  LIMBER_DIGEST_HOUR: Hour.default(7),
  LIMBER_SYNC_CRON: z.string().min(1).optional(),
  STRAVA_CLIENT_ID: z.string().regex(/^\d+$/, 'must be the number of your application').optional(),
  STRAVA_CLIENT_SECRET: z.string().min(1).optional(),
  STRAVA_WEB_URL: z.url({ protocol: /^https?$/ }).default('https://www.strava.com'),
  STRAVA_API_URL: z.url({ protocol: /^https?$/ }).default('https://www.strava.com/api/v3'),
  STRAVA_CACHE_DAYS: z.coerce.number().int().min(0).max(365).default(7),
  STRAVA_COMBINE: z.enum(['0', '1']).default('0'),
})

export interface Config {
  /** Absolute path. */
  readonly dataDir: string
  /** `postgres://…`, or the path of a SQLite file. */
  readonly databaseUrl: string
  /** Without a slash at the end; all links in letters begin with it. */
  readonly baseUrl: string
  readonly host: string
  readonly port: number
  /** Null: made once and kept in the data folder. */
  readonly secret: string | null
  readonly signUp: 'open' | 'invite' | 'closed'
  /** Null: letters are captured as files. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** How many letters go to the mail server in a minute at most. */
  readonly mailPerMinute: number
  /** Null: letters are not signed by Limber; the mail server may do so. */
  readonly dkim: DkimConfig | null
  readonly operatorEmail: string | null
  /** In the runner's zone. */
  readonly digestHour: number
  /** A cron expression, in UTC, at which Strava is listed; null: nightly, and hourly looks without a webhook. */
  readonly syncCron: string | null
  /** Null: Strava is off. */
  readonly strava: StravaConfig | null
}

export interface DkimConfig {
  readonly domain: string
  readonly selector: string
  /** PEM of an RSA key. */
  readonly privateKey: string
}

export interface StravaConfig {
  readonly clientId: string
  readonly clientSecret: string
  /** Without a slash at the end, like the next. */
  readonly webUrl: string
  readonly apiUrl: string
  /** How long a row of the API is kept without being seen again; 0 keeps it until the runner disconnects. */
  readonly cacheDays: number
  /** Whether the API's rows and the runner's own files may fill each other's gaps. */
  readonly combine: boolean
}

/**
 * Reads the process's environment, and a `.env` in the working folder behind it (the environment wins).
 * Throws a ConfigError that names each variable and what is wrong with it, never its value.
 */
export function loadConfig(): Config {
  return readConfig({ ...readDotEnv('.env'), ...process.env })
}

/** The same from given variables. An empty variable counts as unset. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(
      `These settings cannot be used:\n${problems.join('\n')}\nSee .env.example for what each one takes.`,
    )
  }
  const env = parsed.data
  const dataDir = resolve(env.LIMBER_DATA_DIR)
  return Object.freeze({
    dataDir,
    databaseUrl: env.LIMBER_DATABASE_URL ?? join(dataDir, 'limber.sqlite'),
    baseUrl: (env.LIMBER_BASE_URL ?? `http://localhost:${env.LIMBER_PORT}`).replace(/\/+$/, ''),
    host: env.LIMBER_HOST,
    port: env.LIMBER_PORT,
    secret: env.LIMBER_SECRET ?? null,
    signUp: env.LIMBER_SIGN_UP,
    smtpUrl: env.LIMBER_SMTP_URL ?? null,
    mailFrom: env.LIMBER_MAIL_FROM,
    mailPerMinute: env.LIMBER_MAIL_PER_MINUTE,
    dkim: dkimOf(env),
    operatorEmail: env.LIMBER_OPERATOR_EMAIL ?? null,
    digestHour: env.LIMBER_DIGEST_HOUR,
    syncCron: env.LIMBER_SYNC_CRON ?? null,
    strava: stravaOf(env),
  })
}

/** What the query of an SMTP address may say of TLS: nothing that leaves a certificate unchecked. */
function isVerified({ searchParams }: URL): boolean {
  return (
    searchParams.getAll('tls.rejectUnauthorized').every((value) => value === 'true') &&
    ['ignoreTLS', 'opportunisticTLS'].every((name) => searchParams.getAll(name).every((v) => v === 'false'))
  )
}

function dkimOf(env: z.infer<typeof Environment>): DkimConfig | null {
  const { LIMBER_DKIM_DOMAIN: domain, LIMBER_DKIM_SELECTOR: selector, LIMBER_DKIM_KEY_FILE: keyFile } = env
  const all = { LIMBER_DKIM_DOMAIN: domain, LIMBER_DKIM_SELECTOR: selector, LIMBER_DKIM_KEY_FILE: keyFile }
  if (domain !== undefined && selector !== undefined && keyFile !== undefined)
    return Object.freeze({ domain, selector, privateKey: readRsaKey(keyFile) })
  const missing = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [name] : []))
  if (missing.length === Object.keys(all).length) return null
  throw new ConfigError(
    `To sign letters with DKIM, set ${missing.join(' and ')} as well; or none of the three.`,
  )
}

/** An RSA key alone: with any other the library sends letters unsigned, and says nothing. */
function readRsaKey(file: string): string {
  let problem = 'holds no RSA private key'
  try {
    const pem = readFileSync(file, 'utf8')
    if (createPrivateKey(pem).asymmetricKeyType === 'rsa') return pem
  } catch (error) {
    // a decoder's own words may quote the key
    if (error instanceof Error && 'syscall' in error) problem = `cannot be read: ${error.message}`
  }
  throw new ConfigError(`LIMBER_DKIM_KEY_FILE ${problem}. It takes the path of a PEM file; see .env.example.`)
}

function stravaOf(env: z.infer<typeof Environment>): StravaConfig | null {
  const { STRAVA_CLIENT_ID: clientId, STRAVA_CLIENT_SECRET: clientSecret } = env
  if (clientId === undefined && clientSecret === undefined) return null
  if (clientId === undefined || clientSecret === undefined)
    throw new ConfigError('STRAVA_CLIENT_ID and STRAVA_CLIENT_SECRET go together: set both, or neither.')
  return Object.freeze({
    clientId,
    clientSecret,
    webUrl: env.STRAVA_WEB_URL.replace(/\/+$/, ''),
    apiUrl: env.STRAVA_API_URL.replace(/\/+$/, ''),
    cacheDays: env.STRAVA_CACHE_DAYS,
    combine: env.STRAVA_COMBINE === '1',
  })
}

function readDotEnv(file: string): Readonly<Record<string, string | undefined>> {
  try {
    return parseEnv(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw new ConfigError(`.env is there but cannot be read: ${String(error)}`)
  }
}
