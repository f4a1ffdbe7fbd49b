import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a runner drops exports: `inbox/<address>/` in the data folder. Made when it is not there yet. */
export async function openInbox(dataDir: string, email: string): Promise<string> {
  // an address is a name here, and a name must not lead anywhere
  if (/[/\\]|^\./.test(email)) throw new RangeError(`the address ${email} cannot name a folder`)
  const folder = join(dataDir, 'inbox', email.toLowerCase())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Removes the folders of these names, in whatever case they were written, with all that lies in them. */
export async function removeInboxes(dataDir: string, names: readonly string[]): Promise<void> {
  const inbox = join(dataDir, 'inbox')
  await mkdir(inbox, { recursive: true, mode: 0o700 })
  const named = new Set(names.map((name) => name.toLowerCase()))
  for (const folder of await readdir(inbox))
    if (named.has(folder.toLowerCase())) await rm(join(inbox, folder), { recursive: true, force: true })
}
