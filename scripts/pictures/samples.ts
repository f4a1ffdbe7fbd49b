/** A sample of every letter, in each of the shapes it can take. To add one: a line here. */
import { assess } from '../../rules/assess.ts'
import { addDays } from '../../rules/model/day.ts'
import type { History } from '../../rules/model/history.ts'
import { alertLetter } from '../../src/mail/alert.ts'
import { type CheckInInput, checkInLetter } from '../../src/mail/check-in.ts'
import { digestLetter } from '../../src/mail/digest.ts'
import type { DataHealth, DigestInput } from '../../src/mail/digest-input.ts'
import { erasedLetter } from '../../src/mail/erased.ts'
import { importedLetter } from '../../src/mail/imported.ts'
import type { Letter } from '../../src/mail/letter.ts'
import { operatorLetter } from '../../src/mail/operator.ts'
import { receiptLetter } from '../../src/mail/receipt.ts'
import { reconnectLetter } from '../../src/mail/reconnect.ts'
import { referralLetter } from '../../src/mail/referral.ts'
import { type ShoesInput, shoesLetter } from '../../src/mail/shoes.ts'
import { signInLetter } from '../../src/mail/sign-in.ts'
import { welcomeLetter } from '../../src/mail/welcome.ts'
import { LINKS, LINKS_UNTIL, SIGN_IN_URL } from './links.ts'
import { checkIn, historyOf, JUMP, LAST_MONDAY, RUNNER, SPIKE, STEADY, TODAY } from './made-up-weeks.ts'

export interface Sample {
  /** Names its files. */
  readonly name: string
  write(): Promise<Letter>
}

const spiked = () => historyOf(SPIKE)
const sore = () => historyOf(STEADY, [checkIn(TODAY, { pain: 4, area: 'knee', noRedFlags: true })])
const hurting = () => historyOf(STEADY, [checkIn(TODAY, { pain: 7, area: 'shin', noRedFlags: true })])
const unasked = () => ({ ...spiked(), checkIns: [] })
const unknown = () => ({ ...spiked(), spans: [{ from: addDays(LAST_MONDAY, 2), to: TODAY }] })

export const SAMPLES: readonly Sample[] = [
  { name: 'confirm', write: () => signIn(true) },
  { name: 'sign-in', write: () => signIn(false) },
  { name: 'welcome', write: () => welcome(historyOf(STEADY)) },
  { name: 'welcome-unasked', write: () => welcome({ ...historyOf(STEADY), checkIns: [] }) },
  { name: 'alert-spike', write: () => alert(spiked()) },
  { name: 'alert-jump', write: () => alert(historyOf(JUMP)) },
  { name: 'alert-pain', write: () => alert(sore()) },
  { name: 'alert-red', write: () => alert(hurting()) },
  { name: 'alert-unasked', write: () => alert(unasked()) },
  { name: 'referral-emergency', write: () => referral(['saddle-numbness', 'fever']) },
  { name: 'referral-urgent', write: () => referral(['night-pain']) },
  { name: 'digest', write: () => digest(spiked()) },
  { name: 'digest-steady', write: () => digest(historyOf(STEADY)) },
  { name: 'digest-everything', write: () => digest(historyOf(JUMP), EVERYTHING) },
  { name: 'digest-late', write: () => digest(historyOf(STEADY), { isLate: true, health: HEALTH }) },
  { name: 'digest-no-runs', write: () => digest(historyOf([])) },
  { name: 'digest-unknown', write: () => digest(unknown()) },
  { name: 'check-in', write: () => checkInLetter({ ...CHECK_IN, asksSigns: false }) },
  {
    name: 'check-in-signs',
    write: () =>
      checkInLetter({
        ...{ ...CHECK_IN, asksSigns: true, ofRun: null },
        because: { kind: 'alert', day: addDays(TODAY, -3) },
      }),
  },
  { name: 'imported', write: () => importedLetter({ ...IMPORTED, links: LINKS }) },
  {
    name: 'imported-unread',
    write: () => importedLetter({ ...IMPORTED, runs: NO_RUNS, notRuns: 0, links: LINKS }),
  },
  { name: 'shoes', write: () => shoesLetter(SHOES) },
  {
    name: 'reconnect',
    write: () => reconnectLetter({ day: TODAY, url: 'https://limber.example/connect/strava' }),
  },
  { name: 'receipt', write: () => receiptLetter() },
  {
    name: 'erased',
    write: () => erasedLetter({ runs: 412, files: 398, letters: 63, wasAtStrava: true }),
  },
  {
    name: 'operator',
    write: () => operatorLetter({ words: 'Strava says that the application is inactive: renew it there.' }),
  },
]

function signIn(isNew: boolean): Promise<Letter> {
  return signInLetter({ email: 'ada@limber.example', url: SIGN_IN_URL, minutes: 30, isNew })
}

function welcome(history: History): Promise<Letter> {
  return welcomeLetter({ runner: RUNNER, assessment: assess(history, RUNNER, TODAY), links: LINKS })
}

function alert(history: History): Promise<Letter> {
  const assessment = assess(history, RUNNER, TODAY)
  const because = { is: 'rise', from: 'green' } as const
  return alertLetter({ runner: RUNNER, assessment, because, links: LINKS, linksUntil: LINKS_UNTIL })
}

function referral(flags: Parameters<typeof referralLetter>[0]['flags']): Promise<Letter> {
  return referralLetter({ runner: RUNNER, flags, links: LINKS })
}

const CHECK_IN: Omit<CheckInInput, 'asksSigns'> = {
  ...{ units: 'km', day: TODAY, links: LINKS, linksUntil: LINKS_UNTIL },
  because: { kind: 'pain', day: addDays(TODAY, -2), pain: 4 },
  ofRun: {
    ...{ about: 'exertion', day: addDays(TODAY, -1), distanceMetres: 8_240 },
    href: LINKS.exertion('run-1'),
  },
}

const NO_RUNS = { added: 0, updated: 0, unchanged: 0, superseded: 0, deleted: 0 }
const IMPORTED = {
  runs: { added: 312, updated: 4, unchanged: 51, superseded: 6, deleted: 2 },
  notRuns: 88,
  refused: [
    { file: '2024-05-03-run.fit', reason: 'the file ends in the middle: 12 of 48 KB are there' },
    { file: 'sleep.csv', reason: 'no activity: it holds none of the columns of one' },
  ],
}

const SHOES: ShoesInput = {
  ...{ units: 'km', isOwnMark: false, source: 'garmin_export', links: LINKS, linksUntil: LINKS_UNTIL },
  pair: {
    ...{ shoeId: 'shoe-1', name: 'Blue daily', distanceMetres: 806_400, assumedMetres: 32_400 },
    ...{ metresPerDay: 4_100, retired: false, checkAtMetres: 482_803, orderAtMetres: 724_205 },
    ...{ retireAtMetres: 804_672, daysToCheck: null, daysToOrder: null, daysToRetire: null },
    ...{ surface: {}, ageDays: 210 },
  },
}

const HEALTH: DataHealth = {
  lastRead: { strava: TODAY, files: addDays(TODAY, -12) },
  reconnect: false,
  runsWithoutShoe: [],
  doubtfulPairs: 0,
}

/** All that a digest can hold beside its week, at once. */
const EVERYTHING: Partial<DigestInput> = {
  health: {
    ...HEALTH,
    reconnect: true,
    runsWithoutShoe: [
      { id: 'run-1', day: LAST_MONDAY, metres: 8_200 },
      { id: 'run-2', day: addDays(LAST_MONDAY, 2), metres: 6_400 },
      { id: 'run-3', day: addDays(LAST_MONDAY, 4), metres: 10_000 },
    ],
    doubtfulPairs: 1,
  },
  firstOver: { day: addDays(TODAY, 5), metres: 21_100, ceilingMetres: 15_300, planId: null },
  scorecard: { since: addDays(TODAY, -150), alerts: 5, followed: 1, pains: 3, unannounced: 2 },
  routines: { done: 2, goal: 3 },
  missedWeek: addDays(LAST_MONDAY, -7),
}

function digest(history: History, more: Partial<DigestInput> = {}): Promise<Letter> {
  const sunday = addDays(LAST_MONDAY, 6)
  return digestLetter({
    ...more,
    ...{
      runner: RUNNER,
      week: LAST_MONDAY,
      links: { ...LINKS, checkIn: LINKS.pain },
      linksUntil: LINKS_UNTIL,
    },
    assessment: assess(history, RUNNER, sunday),
    before: assess(history, RUNNER, addDays(LAST_MONDAY, -1)),
  })
}
