import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { latestAssessment } from '../../db/assessments.ts'
import { addCheckIn } from '../../db/check-ins.ts'
import { listLetters } from '../../db/letters.ts'
import { addRunner } from '../../db/runners.ts'
import { NOTHING_TOLD } from '../../rules/model/check-in.ts'
import { addDays, dayInZone, type LocalDay, startOfWeek } from '../../rules/model/day.ts'
import { isForLetters } from '../../rules/signals/signal.ts'
import { SAMPLE_ADDRESS, SAMPLE_ZONE, sampleFiles } from '../../scripts/demo-data/sample-runner.ts'
import type { House } from '../house.ts'
import { serve } from '../main.ts'
import { requesting } from '../work-request.ts'
import { type Command, inHouse, readWords, type World } from './command.ts'
import { importPaths } from './import.ts'
import { doAllDue, withJobs } from './jobs.ts'

/** A sample runner end to end, in a data folder of its own so that nothing real is touched. */
export const demoCommand: Command = {
  usage: ['limber demo [--once]               a sample runner end to end; with --once ends there'],
  run: async (words, world) => {
    const { values } = readWords(words, { once: { type: 'boolean', default: false } })
    const dataDir = join(world.config.dataDir, 'demo')
    await rm(dataDir, { recursive: true, force: true })
    const config = { ...world.config, dataDir, databaseUrl: join(dataDir, 'limber.sqlite'), smtpUrl: null }
    const runnerId = await tellStory({ ...world, config })
    if (values.once) return
    world.print(
      `\nThe pages, signed in as the sample runner: ${config.baseUrl}/dashboard   (Ctrl-C ends the demo)`,
    )
    await serve(config, { guestId: runnerId })
  },
}

/** From files to letters, with a line for each thing that happened. Returns the sample runner's id. */
async function tellStory(world: World): Promise<string> {
  const { config, runtime, print } = world
  const today = dayInZone(runtime.now(), SAMPLE_ZONE)
  const yesterday = addDays(today, -1)

  const files = await sampleFiles(yesterday, runtime.now())
  const folder = join(config.dataDir, 'handed-in')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const exportPath = join(folder, 'garmin-export.zip')
  const fitPath = join(folder, 'last-run.fit')
  await writeFile(exportPath, files.garminExport)
  await writeFile(fitPath, files.lastRun)
  print(
    `A sample runner hands in sixteen weeks: a Garmin export\n  ${exportPath}\nand yesterday's run from the watch\n  ${fitPath}`,
  )

  const runnerId = await inHouse(world, (house) => addSampleRunner(house, world, yesterday))
  const report = await importPaths([exportPath, fitPath], SAMPLE_ADDRESS, world)
  print(
    `\nRead: ${report.runs.added} runs and ${report.notRuns} other activities from ${report.files} files.`,
  )

  await inHouse(world, (house) => assessAndWrite(house, world, runnerId, today))
  return runnerId
}

async function addSampleRunner({ db }: House, { runtime }: World, day: LocalDay): Promise<string> {
  const id = runtime.newId()
  const now = runtime.now()
  await addRunner(db, {
    ...{
      id,
      email: SAMPLE_ADDRESS,
      name: 'Sam',
      zone: SAMPLE_ZONE,
      units: 'km',
      createdAt: now,
      confirmedAt: now,
    },
  })
  // asked at the start, as every runner is before the first routine
  const answers = { ...NOTHING_TOLD, day: addDays(day, -1), pain: 0, noRedFlags: true }
  await addCheckIn(db, { id: runtime.newId(), runnerId: id, madeAt: now, checkIn: answers })
  return id
}

async function assessAndWrite(house: House, world: World, runnerId: string, today: LocalDay): Promise<void> {
  const { runtime, print } = world
  const lastWeek = addDays(startOfWeek(today, 1), -7)
  await requesting(runtime)(house.db, {
    ...{ name: 'write-digest', key: `digest:${runnerId}`, payload: { runnerId, weekStarts: lastWeek } },
  })
  await withJobs(house, { ...world, tell: () => {} }, doAllDue)

  const assessment = await latestAssessment(house.db, runnerId)
  print(`\nJudged: ${assessment?.level}.`)
  for (const signal of assessment?.signals.filter(isForLetters) ?? []) print(`  ${signal.reason}`)
  const prescription = assessment?.prescription
  if (prescription?.routine)
    print(`  Prescribed: ${prescription.title.toLowerCase()}, ${prescription.minutes} minutes, three times.`)

  print('\nWritten, and kept as files because no mail server is set:')
  for (const letter of await listLetters(house.db, runnerId, 10))
    print(`  "${letter.subject}"\n    ${letter.place}`)
}
