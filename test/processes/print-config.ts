/** Says what the settings of this process are, or why they cannot be used. */
import { ConfigError, loadConfig } from '../../src/config.ts'

try {
  console.log(JSON.stringify(loadConfig()))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.log(`ConfigError: ${error.message}`)
}
