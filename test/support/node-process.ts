import { type ExecFileOptions, execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs a script beside the tests in a process of its own; rejects with what it said when it fails. */
export async function inProcess(
  script: URL,
  words: readonly string[] = [],
  options: Pick<ExecFileOptions, 'cwd' | 'env'> = {},
): Promise<string> {
  const { stdout } = await run(process.execPath, [fileURLToPath(script), ...words], options)
  return stdout.toString().trim()
}
