/** Who may import whom, and where a library lives. One row a room; the first row that fits a file holds. */

export interface Room {
  readonly room: string
  /** Path prefixes, or exact files, inside the repository. */
  readonly mayImport: readonly string[]
}

const RULES_PARTS = ['rules/track/', 'rules/metrics/', 'rules/signals/', 'rules/exercises/'] as const

export const ROOMS: readonly Room[] = [
  { room: 'rules/model/', mayImport: ['rules/model/'] },
  ...RULES_PARTS.map((room) => ({ room, mayImport: ['rules/model/', room] })),
  { room: 'rules/prescriptions/', mayImport: ['rules/model/', 'rules/exercises/', 'rules/prescriptions/'] },
  // what is left in rules: assess.ts and its helpers, the one entrance
  { room: 'rules/', mayImport: ['rules/'] },

  { room: 'connectors/connector.ts', mayImport: ['rules/model/'] },
  { room: 'connectors/connector-error.ts', mayImport: ['rules/model/'] },
  {
    room: 'connectors/strava/',
    mayImport: [
      ...['connectors/connector.ts', 'connectors/connector-error.ts', 'connectors/strava/'],
      ...['rules/model/', 'rules/track/'],
    ],
  },
  { room: 'connectors/index.ts', mayImport: ['connectors/'] },
  ...['files', 'garmin', 'strava-archive'].map((source) => ({
    room: `connectors/${source}/`,
    mayImport: [
      ...['connectors/connector.ts', 'connectors/files/', `connectors/${source}/`],
      ...['rules/model/', 'rules/track/'],
    ],
  })),

  { room: 'db/', mayImport: ['rules/model/', 'db/'] },

  { room: 'src/pictures/', mayImport: ['rules/', 'src/pictures/'] },
  { room: 'src/mail/', mayImport: ['rules/', 'src/pictures/', 'src/mail/'] },
  {
    room: 'src/web/',
    mayImport: [
      ...['rules/', 'db/', 'src/pictures/', 'src/web/', 'src/queue/queue.ts'],
      ...['src/seal.ts', 'src/links.ts', 'src/config.ts', 'src/runtime.ts'],
    ],
  },
  { room: 'src/queue/', mayImport: ['src/queue/'] },
  {
    room: 'src/jobs/',
    mayImport: [
      ...['rules/', 'db/', 'src/mail/', 'src/pictures/', 'src/jobs/', 'src/queue/queue.ts'],
      ...['connectors/connector.ts', 'connectors/connector-error.ts', 'connectors/index.ts'],
      ...['src/seal.ts', 'src/links.ts', 'src/config.ts', 'src/runtime.ts'],
      ...['src/history.ts', 'src/delivery.ts', 'src/originals.ts', 'src/inbox.ts', 'src/strava.ts'],
    ],
  },
  // the demo makes its runner with the project's own script
  { room: 'src/commands/demo.ts', mayImport: ['src/', 'db/', 'rules/', 'connectors/', 'scripts/demo-data/'] },
  { room: 'src/', mayImport: ['src/', 'db/', 'rules/', 'connectors/'] },
  { room: 'scripts/', mayImport: ['scripts/', 'src/', 'db/', 'rules/', 'connectors/'] },
]

/** Where each library is at home; everyone else asks that room. */
export const LIBRARY_HOMES: Readonly<Record<string, readonly string[]>> = {
  kysely: ['db/'],
  // the soak runs kill a process between two statements of its driver
  'better-sqlite3': ['db/', 'scripts/soak/kills/die-at.ts', 'scripts/soak/mail/die-at-mark.ts'],
  pg: ['db/'],
  nodemailer: ['src/mail/transport.ts'],
  'smtp-server': ['scripts/soak/mail/'],
  'node-cron': ['src/schedule.ts'],
  'p-queue': ['src/queue/in-process.ts', 'connectors/'],
  mjml: ['src/mail/'],
  marked: ['src/web/markdown.ts'],
  '@resvg/resvg-js': ['src/pictures/'],
  'd3-scale': ['src/pictures/'],
  yauzl: ['connectors/files/'],
  saxes: ['connectors/files/xml.ts', 'connectors/files/xml/'],
  'csv-parse': ['connectors/files/csv.ts'],
  yazl: ['scripts/'],
  hono: ['src/web/'],
  '@hono/node-server': ['src/app.ts', 'src/web/'],
  zod: ['src/', 'connectors/'],
  'strava-v3': ['connectors/strava/'],
  axios: ['connectors/strava/', 'src/app.ts'],
}
