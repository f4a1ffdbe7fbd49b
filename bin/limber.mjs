#!/usr/bin/env node
// Limber runs TypeScript without a build, which needs Node 26. A shell may find an older Node first,
// so this plain-JavaScript launcher hands over to the Node that was installed with the project.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ownNode = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
const cli = fileURLToPath(new URL('../src/commands/cli.ts', import.meta.url))
const command = existsSync(ownNode) ? ownNode : process.execPath

if (command === process.execPath && Number(process.versions.node.split('.')[0]) < 26) {
  console.error(
    `Limber needs Node 26, this is ${process.versions.node}. Run "npm ci" in the project folder first.`,
  )
  process.exit(1)
}
const child = spawn(command, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
