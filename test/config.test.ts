import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, ConfigError, readConfig } from '../src/config.ts'
import { temporaryFolder } from './support/folder.ts'
import { inProcess } from './support/node-process.ts'

function refusalOf(variables: Readonly<Record<string, string>>): string {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('the settings were taken')
}

describe('settings', () => {
  it('all have a default', () => {
    expect(readConfig({})).toMatchObject({
      dataDir: resolve('data'),
      databaseUrl: join(resolve('data'), 'limber.sqlite'),
      baseUrl: 'http://localhost:8080',
      host: '127.0.0.1',
      port: 8080,
      secret: null,
      signUp: 'open',
      smtpUrl: null,
      mailFrom: 'Limber <limber@localhost>',
      mailPerMinute: 600,
      dkim: null,
      operatorEmail: null,
      digestHour: 7,
    })
  })

  it('are taken as they are given', () => {
    const given = {
      LIMBER_DATA_DIR: '/srv/limber',
      LIMBER_DATABASE_URL: 'postgres://limber@db.example/limber',
      LIMBER_BASE_URL: 'https://run.example/limber//',
      LIMBER_HOST: '::1',
      LIMBER_PORT: '0',
      LIMBER_SECRET: 's'.repeat(32),
      LIMBER_SIGN_UP: 'closed',
      LIMBER_SMTP_URL: 'smtps://user:word@mail.example',
      LIMBER_MAIL_FROM: 'Run <run@mail.example>',
      LIMBER_MAIL_PER_MINUTE: '90',
      LIMBER_OPERATOR_EMAIL: 'op@mail.example',
      LIMBER_DIGEST_HOUR: '23',
    }
    expect(readConfig(given)).toMatchObject({
      dataDir: '/srv/limber',
      databaseUrl: 'postgres://limber@db.example/limber',
      baseUrl: 'https://run.example/limber',
      host: '::1',
      port: 0,
      secret: 's'.repeat(32),
      signUp: 'closed',
      smtpUrl: 'smtps://user:word@mail.example',
      mailFrom: 'Run <run@mail.example>',
      mailPerMinute: 90,
      operatorEmail: 'op@mail.example',
      digestHour: 23,
    })
  })

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true)
  })

  it('lead links to the port when no address is given', () => {
    expect(readConfig({ LIMBER_PORT: '9090' }).baseUrl).toBe('http://localhost:9090')
  })

  it('count as unset when they are empty', () => {
    const empty = { LIMBER_PORT: '', LIMBER_SECRET: '', LIMBER_SMTP_URL: '', LIMBER_DIGEST_HOUR: '' }
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  it('of others do not matter', () => {
    expect(readConfig({ LIMBER_SOMETHING: 'x', PATH: '/bin' })).toEqual(readConfig({}))
  })

  it.each([
    ['LIMBER_DATABASE_URL', 'mysql://root:hunter2@db/limber'],
    ['LIMBER_BASE_URL', 'hunter2.example'],
    ['LIMBER_BASE_URL', 'ftp://hunter2.example'],
    ['LIMBER_PORT', '70000'],
    ['LIMBER_PORT', 'hunter2'],
    ['LIMBER_SECRET', 'hunter2'],
    ['LIMBER_SIGN_UP', 'hunter2'],
    ['LIMBER_SMTP_URL', 'http://user:hunter2@mail.example'],
    ['LIMBER_SMTP_URL', 'smtp://user:hunter2#/@mail.example'],
    ['LIMBER_SMTP_URL', 'smtps://user:hunter2@mail.example?tls.rejectUnauthorized=false'],
    ['LIMBER_SMTP_URL', 'smtps://user:hunter2@mail.example?tls.rejectUnauthorized=0'],
    ['LIMBER_SMTP_URL', 'smtp://user:hunter2@mail.example?ignoreTLS=true'],
    ['LIMBER_SMTP_URL', 'smtp://user:hunter2@mail.example?opportunisticTLS=true'],
    ['LIMBER_SMTP_URL', 'smtp://user:hunter2@127.0.0.1.mail.example?ignoreTLS=true'],
    ['LIMBER_MAIL_FROM', 'x'],
    ['LIMBER_MAIL_PER_MINUTE', '0'],
    ['LIMBER_DKIM_DOMAIN', 'hunter2; d=other.example'],
    ['LIMBER_OPERATOR_EMAIL', 'hunter2'],
    ['LIMBER_DIGEST_HOUR', '24'],
    ['LIMBER_DIGEST_HOUR', '6.5'],
  ])('name %s when it cannot be used, and never say its value', (name, value) => {
    const refusal = refusalOf({ [name]: value })
    expect(refusal).toContain(`${name}:`)
    expect(refusal).toContain('.env.example')
    expect(refusal).not.toContain('hunter2')
    expect(refusal).not.toContain(value.length > 2 ? value : 'no value')
  })

  it('are all named when several cannot be used', () => {
    const refusal = refusalOf({ LIMBER_PORT: '-1', LIMBER_SIGN_UP: 'perhaps', LIMBER_HOST: '0.0.0.0' })
    expect(refusal).toMatch(/LIMBER_PORT[\s\S]*LIMBER_SIGN_UP/)
    expect(refusal).not.toContain('LIMBER_HOST')
  })
})

describe('the mail server', () => {
  it.each([
    'smtps://mail.example?tls.rejectUnauthorized=true',
    'smtp://mail.example?requireTLS=true',
    'smtp://relay.internal?requireTLS=false',
    'smtp://[::1]:2525?ignoreTLS=true',
    'smtp://localhost:2525?tls.rejectUnauthorized=false',
    'smtp://127.0.0.1?ignoreTLS=true',
  ])('may be %s', (url) => {
    expect(readConfig({ LIMBER_SMTP_URL: url }).smtpUrl).toBe(url)
  })
})

describe('signing letters', () => {
  async function keyFile(content: string): Promise<string> {
    const file = join(await temporaryFolder(), 'dkim.pem')
    await writeFile(file, content)
    return file
  }
  const settings = (file: string) => ({
    LIMBER_DKIM_DOMAIN: 'limber.example',
    LIMBER_DKIM_SELECTOR: 'autumn',
    LIMBER_DKIM_KEY_FILE: file,
  })
  const pem = { type: 'pkcs8', format: 'pem' } as const

  it('takes the key from its file', async () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pem).toString()
    expect(readConfig(settings(await keyFile(key))).dkim).toEqual({
      ...{ domain: 'limber.example', selector: 'autumn', privateKey: key },
    })
  })

  it('needs all three settings, and names what is missing', () => {
    expect(refusalOf({ LIMBER_DKIM_DOMAIN: 'limber.example' })).toContain(
      'set LIMBER_DKIM_SELECTOR and LIMBER_DKIM_KEY_FILE as well',
    )
    expect(refusalOf({ ...settings('dkim.pem'), LIMBER_DKIM_SELECTOR: '' })).toContain(
      'set LIMBER_DKIM_SELECTOR as well',
    )
  })

  it('names the file that cannot be read', () => {
    expect(refusalOf(settings('/nowhere/dkim.pem'))).toMatch(/LIMBER_DKIM_KEY_FILE cannot be read: ENOENT/)
  })

  it('refuses a file without an RSA key, and says nothing of what is in it', async () => {
    const ed25519 = generateKeyPairSync('ed25519').privateKey.export(pem).toString()
    for (const content of ['hunter2', ed25519]) {
      const refusal = refusalOf(settings(await keyFile(content)))
      expect(refusal).toContain('LIMBER_DKIM_KEY_FILE holds no RSA private key')
      expect(refusal).not.toContain(content)
    }
  })
})

describe('a .env in the working folder', () => {
  async function configIn(dotEnv: string | null, env: Readonly<Record<string, string>> = {}) {
    const folder = await temporaryFolder()
    if (dotEnv !== null) await writeFile(join(folder, '.env'), dotEnv)
    const script = new URL('processes/print-config.ts', import.meta.url)
    const said = await inProcess(script, [], { cwd: folder, env })
    return { said, config: said.startsWith('{') ? (JSON.parse(said) as Partial<Config>) : {} }
  }

  it('stands behind the environment', async () => {
    const { config } = await configIn('LIMBER_PORT=9001\nLIMBER_HOST=0.0.0.0\n', { LIMBER_PORT: '9002' })
    expect(config).toMatchObject({ port: 9002, host: '0.0.0.0' })
  })

  it('need not be there', async () => {
    const { config } = await configIn(null, { LIMBER_PORT: '9002' })
    expect(config).toMatchObject({ port: 9002, host: '127.0.0.1' })
  })

  it('is refused like the environment when it holds what cannot be used', async () => {
    const { said } = await configIn('LIMBER_SECRET=hunter2\n')
    expect(said).toMatch(/^ConfigError: .*\n {2}LIMBER_SECRET: must have at least 32 characters/)
    expect(said).not.toContain('hunter2')
  })
})
