import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licenceFaults } from '../../scripts/house/licences.ts'
import { temporaryFolder } from '../support/folder.ts'

type Entry = Readonly<Record<string, boolean>>

/** A project whose packages carry these manifests; null is not installed. */
async function faultsOf(
  packages: Readonly<Record<string, { readonly entry?: Entry; readonly manifest: object | null }>>,
) {
  const root = await temporaryFolder()
  const locked: Record<string, Entry> = { '': {} }
  for (const [name, { entry = {}, manifest }] of Object.entries(packages)) {
    const path = `node_modules/${name}`
    locked[path] = entry
    if (manifest === null) continue
    await mkdir(join(root, path), { recursive: true })
    await writeFile(join(root, path, 'package.json'), JSON.stringify(manifest))
  }
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }))
  return licenceFaults(root)
}

describe('the licence of a package that ships', () => {
  it.each([
    { license: 'MIT' },
    { license: 'Apache-2.0' },
    { license: { type: 'ISC' } },
    { licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] },
    { license: '(GPL-3.0 OR MIT)' },
    { license: '(MIT AND CC-BY-4.0)' },
    { license: 'MIT (https://example.org/licence)' },
  ])('may be %j', async (manifest) => {
    expect(await faultsOf({ good: { manifest } })).toEqual([])
  })

  it.each([
    [{ license: 'GPL-3.0' }, 'GPL-3.0'],
    [{ license: 'SEE LICENSE IN LICENSE.txt' }, 'SEE LICENSE IN LICENSE.txt'],
    [{ license: '(MIT AND GPL-3.0)' }, '(MIT AND GPL-3.0)'],
    [{ licenses: [{ type: 'GPL-2.0' }, { type: 'AGPL-3.0' }] }, 'GPL-2.0 OR AGPL-3.0'],
    [{}, 'none'],
  ])('may not be %j', async (manifest, licence) => {
    expect(await faultsOf({ bad: { manifest } })).toEqual([
      `node_modules/bad: licence "${licence}" is not on the list`,
    ])
  })

  it('must be known: a package that should be there and is not is a fault', async () => {
    expect(await faultsOf({ lost: { manifest: null } })).toEqual(['node_modules/lost: is not installed'])
  })

  it('does not matter of what does not ship', async () => {
    const manifest = { license: 'GPL-3.0' }
    const entry = { dev: true }
    expect(await faultsOf({ tool: { entry, manifest }, link: { entry: { link: true }, manifest } })).toEqual(
      [],
    )
  })

  it.each(['optional', 'devOptional', 'peer'])(
    'need not be there when it is %s, but counts when it is',
    async (kind) => {
      const entry = { [kind]: true }
      expect(await faultsOf({ other: { entry, manifest: null } })).toEqual([])
      expect(await faultsOf({ other: { entry, manifest: { license: 'GPL-3.0' } } })).toHaveLength(1)
    },
  )
})
