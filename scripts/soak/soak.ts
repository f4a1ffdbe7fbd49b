/**
 * The long runs: `npm run soak [-- NAME…]`, all of them without a name. A line for every fault as it is found, a
 * table at the end of each, exit 1 on any fault.
 */
import { parseArgs } from 'node:util'
import { soakKills, WHOLE_KILLS } from './kills/soak-kills.ts'
import { soakMail, WHOLE_MAIL } from './mail/soak-mail.ts'
import { soakMutants } from './mutants/soak-mutants.ts'
import { soakBombs } from './soak-bombs.ts'

const USAGE = [
  'npm run soak [-- NAME…]',
  '  bombs                      files made to harm: refused, with their reasons, in under 5 s',
  '  mutants [--count N]        spoilt files of every format: no crash, no hang, little memory',
  '          [--only N]         one of them again, by its number',
  '          [--samples DIR]    real files as seeds too; with --only, as in the run that named it',
  '  kills   [--kills N]        imports killed at random moments and handed in again',
  '          [--seed N]         other moments',
  '  mail    [--kills N]        1,000 letters, the process that sends them killed on the way',
  '          [--seed N]         other moments',
].join('\n')

const NAMES = ['bombs', 'mutants', 'kills', 'mail'] as const
type Name = (typeof NAMES)[number]

process.exitCode = await main(process.argv.slice(2))

/** 0 no fault, 1 faults, 2 wrong usage. */
async function main(words: readonly string[]): Promise<number> {
  const told = read(words)
  if (told === null) {
    console.error(USAGE)
    return 2
  }
  let faults = 0
  for (const name of told.names) {
    console.log(`\n${name}`)
    faults += await told.runs[name]()
  }
  console.log(`\n${faults} faults`)
  return faults > 0 ? 1 : 0
}

function read(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        count: { type: 'string' },
        only: { type: 'string' },
        samples: { type: 'string' },
        kills: { type: 'string' },
        seed: { type: 'string' },
      },
      allowPositionals: true,
    })
    const names = positionals.map((word) => NAMES.find((name) => name === word))
    if (names.includes(undefined)) return null
    const mutants = {
      ...{ count: wholeNumber(values.count), only: wholeNumber(values.only) },
      samples: values.samples ?? null,
    }
    const kills = {
      ...WHOLE_KILLS,
      kills: wholeNumber(values.kills) ?? WHOLE_KILLS.kills,
      seed: wholeNumber(values.seed) ?? WHOLE_KILLS.seed,
    }
    const mail = {
      ...WHOLE_MAIL,
      kills: wholeNumber(values.kills) ?? WHOLE_MAIL.kills,
      seed: wholeNumber(values.seed) ?? WHOLE_MAIL.seed,
    }
    const runs: Readonly<Record<Name, () => Promise<number>>> = {
      bombs: () => soakBombs(console.log),
      mutants: () => soakMutants(mutants, console.log),
      kills: () => soakKills(kills, console.log),
      mail: () => soakMail(mail, console.log),
    }
    return { names: names.length === 0 ? NAMES : names.filter((name) => name !== undefined), runs }
  } catch {
    return null
  }
}

/** Null when it was not given; throws when it is none. */
function wholeNumber(word: string | undefined): number | null {
  if (word === undefined) return null
  if (!/^\d+$/.test(word)) throw new RangeError(`"${word}" is no number`)
  return Number(word)
}
