import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type {
  ActivityRecord,
  ByteSource,
  Finding,
  ReadContext,
  RunRecord,
  Spool,
} from '../../../connectors/connector.ts'
import { sourceOfBytes } from '../../../connectors/files/random-access.ts'
import { sportNamed } from '../../../connectors/garmin/activities-csv/sports.ts'
import { garminActivitiesCsv } from '../../../connectors/garmin/activities-csv.ts'
import { instant } from '../../../rules/model/day.ts'
import { makeZip } from '../../../scripts/demo-data/zip.ts'

const spool: Spool = async (name, bytes) =>
  sourceOfBytes(name, Buffer.concat(await Array.fromAsync(bytes)), null)
const CONTEXT: ReadContext = {
  zone: 'Europe/Berlin',
  now: instant(Date.UTC(2026, 10, 23, 12)),
  units: null,
  sport: null,
  spool,
}
const IN_KM: ReadContext = { ...CONTEXT, units: 'km' }

function file(bytes: Uint8Array | string, name = 'Activities.csv'): ByteSource {
  return sourceOfBytes(name, Buffer.from(bytes), null)
}

async function read(text: Uint8Array | string, context = CONTEXT): Promise<readonly Finding[]> {
  return Array.fromAsync(garminActivitiesCsv.read({ files: [file(text)] }, context))
}

async function claimed(...files: readonly ByteSource[]): Promise<readonly string[]> {
  return (await garminActivitiesCsv.claims({ files }, CONTEXT)).map((own) => own.name)
}

const runsIn = (findings: readonly Finding[]): readonly RunRecord[] =>
  findings.flatMap((found) => (found.kind === 'run' ? [found] : []))
const activitiesIn = (findings: readonly Finding[]): readonly ActivityRecord[] =>
  findings.flatMap((found) => (found.kind === 'activity' ? [found] : []))
const reasonsIn = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap((found) => (found.kind === 'refused' ? [found.reason] : []))
const spansIn = (findings: readonly Finding[]) =>
  findings.flatMap((found) => (found.kind === 'span' ? [found.span] : []))

const HEADER =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,' +
  'Max Run Cadence,Total Ascent,Total Descent,Avg Stride Length,Avg Run Cadence,Steps,Moving Time,Elapsed Time'

/** A row as Garmin writes it: 10.33 km with strides of 1.03 m, unless said otherwise. */
function row(parts: Readonly<Record<string, string>> = {}): string {
  const cell = (name: string, usual: string) => parts[name] ?? usual
  const quoted = (name: string, usual: string) => `"${cell(name, usual)}"`
  return [
    cell('type', 'Running'),
    cell('date', '2026-11-20 18:05:00'),
    'false',
    quoted('title', 'Evening Run'),
    quoted('distance', '10.33'),
    '"658"',
    quoted('time', '01:01:26'),
    quoted('pulse', '133'),
    quoted('maximumPulse', '143'),
    '"3.3"',
    quoted('cadence', '164'),
    '"172"',
    quoted('ascent', '32'),
    quoted('descent', '22'),
    quoted('stride', '1.03'),
    quoted('secondCadence', '--'),
    quoted('steps', '10,024'),
    quoted('moving', '01:01:24'),
    quoted('elapsed', '01:02:30.5'),
  ].join(',')
}

function list(...rows: readonly string[]): string {
  return [HEADER, ...rows].join('\n')
}

/** A row that tells nothing of units. */
const SILENT = { stride: '--', steps: '--' }

describe("a run of Garmin Connect's list", () => {
  it('has the figures of its row, at the wall clock where the runner lives', async () => {
    const [run] = runsIn(await read(list(row())))
    expect(run).toEqual({
      kind: 'run',
      source: 'garmin_export',
      externalId: 'csv:2026-11-20T18:05:00',
      file: 'Activities.csv',
      notes: [],
      shoeExternalIds: [],
      original: null,
      keys: [],
      zoneIsAssumed: true,
      figures: {
        day: '2026-11-20',
        // Berlin is an hour ahead of UTC in November
        startedAt: Date.UTC(2026, 10, 20, 17, 5),
        distanceMetres: 10_330,
        movingSeconds: 3684,
        elapsedSeconds: 3750.5,
        ascentMetres: 32,
        descentMetres: 22,
        ascentFrom: 'device',
        descentFrom: 'device',
        steepDescentMetres: null,
        steepAscentMetres: null,
        gradeAdjustedMetres: null,
        minettiMetres: null,
        pulseSeconds: [],
        perceivedExertion: null,
        surface: {},
        indoor: false,
        averagePulse: 133,
        maximumPulse: 143,
        averageCadence: 164,
        splits: [],
        assumedBy: null,
        title: 'Evening Run',
      },
    })
  })

  it('leaves unknown what the table does not say', async () => {
    const silent = { pulse: '--', maximumPulse: '', cadence: '--', ascent: '--', descent: '--', title: '' }
    const [run] = runsIn(await read(list(row({ ...silent, moving: '--', elapsed: '--' }))))
    expect(run?.figures).toMatchObject({
      averagePulse: null,
      maximumPulse: null,
      averageCadence: null,
      ascentMetres: null,
      descentMetres: null,
      ascentFrom: null,
      descentFrom: null,
      title: null,
      movingSeconds: 3686,
      elapsedSeconds: 3686,
    })
  })

  it('takes the second of two cadences where the first is empty', async () => {
    const [run] = runsIn(await read(list(row({ cadence: '--', secondCadence: '171' }))))
    expect(run?.figures.averageCadence).toBe(171)
  })

  it('counts its whole time where the moving time is zero, as on a treadmill without a sensor', async () => {
    const [run] = runsIn(await read(list(row({ moving: '00:00:00' }))))
    expect(run?.figures.movingSeconds).toBe(3686)
  })

  it('may be longer than a day', async () => {
    const ultra = { type: 'Ultra Running', distance: '160.90', time: '27:30:00', moving: '26:10:05' }
    const [run] = runsIn(await read(list(row({ ...ultra, ...SILENT })), IN_KM))
    expect(run?.figures).toMatchObject({ distanceMetres: 160_900, movingSeconds: 94_205 })
  })

  it('on a track is in metres whatever the account counts in', async () => {
    const track = row({ type: 'Track Running', distance: '6,640', time: '00:58:51', moving: '--', ...SILENT })
    for (const units of [null, 'km', 'mi'] as const) {
      const [run] = runsIn(await read(list(track), { ...CONTEXT, units }))
      expect(run?.figures).toMatchObject({ distanceMetres: 6640, surface: { track: 6640 } })
    }
  })

  it('on a treadmill is indoors, without a climb', async () => {
    const [run] = runsIn(await read(list(row({ type: 'Treadmill Running', ascent: '0', descent: '0' }))))
    expect(run?.figures).toMatchObject({
      indoor: true,
      surface: { treadmill: 10_330 },
      ascentMetres: null,
      descentMetres: null,
      ascentFrom: null,
    })
  })

  it('shares its start with another under a second name, and is one when its row stands there twice', async () => {
    const findings = await read(list(row(), row({ title: 'The other watch' }), row()))
    expect(runsIn(findings).map((run) => [run.externalId, run.figures.title])).toEqual([
      ['csv:2026-11-20T18:05:00', 'Evening Run'],
      ['csv:2026-11-20T18:05:00#2', 'The other watch'],
    ])
  })
})

describe('another activity of the list', () => {
  it('is kept with its type, its day and the minutes of its watch', async () => {
    const strength = { type: 'Strength Training', distance: '0.00', time: '00:21:06', moving: '00:09:29.2' }
    const [activity] = activitiesIn(await read(list(row(strength))))
    expect(activity).toMatchObject({ externalId: 'csv:2026-11-20T18:05:00', notes: [] })
    expect(activity?.activity).toEqual({
      type: 'strength_training',
      day: '2026-11-20',
      startedAt: Date.UTC(2026, 10, 20, 17, 5),
      minutes: 21.1,
    })
  })

  it('of a sport we do not know says that it is not counted as a run, where it went anywhere', async () => {
    const findings = await read(
      list(
        row({ type: 'Nordic Glide' }),
        row({ type: 'Juggling', distance: '--', date: '2026-11-19 07:00:00' }),
      ),
    )
    expect(activitiesIn(findings).map((found) => [found.activity.type, found.notes])).toEqual([
      ['nordic_glide', ['Limber does not know the sport "Nordic Glide", so it is not counted as a run.']],
      ['juggling', []],
    ])
  })
})

describe('kilometres or miles', () => {
  // 5,312 steps of 0.77 m are 4,090 m: 2.54 miles
  const MILES = { distance: '2.49', stride: '0.77', steps: '5,312', time: '00:44:17', moving: '00:44:07' }

  it('are told by steps and stride', async () => {
    const [run] = runsIn(await read(list(row({ ...MILES, ascent: '137', descent: '143' }))))
    expect(run?.figures.distanceMetres).toBeCloseTo(2.49 * 1609.344, 6)
    // feet
    expect(run?.figures.ascentMetres).toBeCloseTo(41.7576, 6)
    expect(run?.figures.descentMetres).toBeCloseTo(43.5864, 6)
  })

  it.each([
    ['cadence and time, where steps are missing', { ...MILES, steps: '--', cadence: '120' }],
    ['a stride in feet', { ...MILES, stride: '2.53' }],
    ['a stride in centimetres', { ...MILES, stride: '77' }],
  ])('are told by %s', async (_, parts) => {
    const [run] = runsIn(await read(list(row(parts))))
    expect(run?.figures.distanceMetres).toBeCloseTo(2.49 * 1609.344, 6)
  })

  it('are what most rows say, for all of them', async () => {
    const day = (number: number) => ({ date: `2026-11-0${number} 07:00:00` })
    const rows = [
      row({ ...MILES, ...day(1) }),
      row(day(2)),
      row(day(3)),
      row({ ...SILENT, ...day(4), distance: '5.00' }),
    ]
    const metres = runsIn(await read(list(...rows))).map((run) => run.figures.distanceMetres)
    expect(metres).toEqual([2490, 10_330, 10_330, 5000])
  })

  it('are asked for, once for the file, where nothing tells; what needs neither is taken', async () => {
    const findings = await read(
      list(
        row({ ...SILENT, date: '2026-11-01 07:00:00' }),
        row({ ...SILENT, date: '2026-11-02 07:00:00' }),
        row({ type: 'Track Running', distance: '5,000', date: '2026-11-03 07:00:00', ...SILENT }),
        row({ type: 'Yoga', date: '2026-11-04 07:00:00', distance: '--' }),
      ),
    )
    expect(reasonsIn(findings)).toEqual([
      '2 runs wait: the table does not say whether it counts in kilometres or miles. Import it again with --units km or --units mi.',
    ])
    expect(runsIn(findings).map((run) => run.figures.distanceMetres)).toEqual([5000])
    // metres or feet is not known either
    expect(runsIn(findings)[0]?.figures).toMatchObject({ ascentMetres: null, ascentFrom: null })
    expect(activitiesIn(findings)).toHaveLength(1)
  })

  it('are asked for where as many rows say one as the other', async () => {
    const findings = await read(list(row({ ...MILES, date: '2026-11-01 07:00:00' }), row()))
    expect(runsIn(findings)).toEqual([])
    expect(reasonsIn(findings)).toHaveLength(1)
  })

  it("are the runner's word, with a note where the table speaks against it", async () => {
    const [miles] = runsIn(await read(list(row()), { ...CONTEXT, units: 'mi' }))
    expect(miles?.figures.distanceMetres).toBeCloseTo(16_624.52, 1)
    expect(miles?.notes).toEqual([
      'Read in miles as you said, though steps and stride in this table speak for kilometres.',
    ])
    expect(runsIn(await read(list(row()), IN_KM))[0]?.notes).toEqual([])
    expect(runsIn(await read(list(row(SILENT)), IN_KM))[0]?.notes).toEqual([])
  })
})

describe('numbers of other countries', () => {
  it('are read by the decimal sign that the table as a whole tells', async () => {
    const comma = { distance: '10,33', stride: '1,03', steps: '10.024', ascent: '1.032', descent: "'22" }
    const [run] = runsIn(await read(list(row(comma))))
    expect(run?.figures).toMatchObject({ distanceMetres: 10_330, ascentMetres: 1032, descentMetres: 22 })
  })

  it('keep their thousands where only those have a comma', async () => {
    const [run] = runsIn(await read(list(row({ ascent: '1,032' }))))
    expect(run?.figures.ascentMetres).toBe(1032)
  })
})

describe('a row that cannot be', () => {
  it.each([
    ['has no distance', { distance: '--' }, '"Evening Run" of 2026-11-20 is left out: it has no distance.'],
    ['has none but zero', { distance: '0.00' }, 'it has no distance.'],
    ['has no time', { time: '--', moving: '--', elapsed: '--' }, 'it does not say how long it was.'],
    ['has an impossible date', { date: '2026-02-30 10:00:00' }, 'its date "2026-02-30 10:00:00" is none'],
    ['has a date that a spreadsheet wrote', { date: '7/4/2026 15:36' }, 'not saved again by a spreadsheet'],
    ['was recorded by a watch without a clock', { date: '1989-12-31 00:00:04' }, 'is none Limber can read'],
    [
      'is faster than anyone',
      { distance: '44.30' },
      'it says 44.3 km in 61.4 minutes, faster than anyone runs.',
    ],
  ])('is refused by name: it %s', async (_, parts, words) => {
    const findings = await read(list(row({ date: '2026-11-19 10:00:00' }), row(parts)), IN_KM)
    expect(runsIn(findings)).toHaveLength(1)
    expect(reasonsIn(findings)).toHaveLength(1)
    expect(reasonsIn(findings)[0]).toContain(words)
    expect(reasonsIn(findings)[0]).toContain('"Evening Run"')
  })

  it('is taken where it lies in the future, with a note beyond the day that zones may differ by', async () => {
    const findings = await read(
      list(
        row({ date: '2026-11-24 11:00:00' }),
        row({ date: '2027-01-02 07:00:00' }),
        row({ type: 'Yoga', date: '2027-01-03 07:00:00' }),
      ),
    )
    expect(runsIn(findings).map(({ figures, notes }) => [figures.day, notes])).toEqual([
      ['2026-11-24', []],
      [
        '2027-01-02',
        [
          '“Evening Run” of 2027-01-02 lies in the future; correct its date in Garmin Connect and export again.',
        ],
      ],
    ])
    expect(activitiesIn(findings).map(({ notes }) => notes.length)).toEqual([1])
  })

  it('goes by its sport where it has no name', async () => {
    expect(
      reasonsIn(await read(list(row({ type: 'Yoga', title: '', time: '--', moving: '--', elapsed: '--' })))),
    ).toEqual([
      '"Yoga" of 2026-11-20 is left out: it does not say how long it was. Add it in Garmin Connect and export again.',
    ])
  })

  it('with an open quote is told by its line, and does not cost the others', async () => {
    const broken = row({ date: '2026-11-19 10:00:00' }).replace('Evening Run"', 'Evening Run')
    const findings = await read(list(row(), broken, row({ date: '2026-11-18 10:00:00' })))
    expect(runsIn(findings).map((run) => run.figures.day)).toEqual(['2026-11-20', '2026-11-18'])
    expect(reasonsIn(findings)).toEqual([
      'Lines that cannot be read: 3. Export the table from Garmin Connect again and hand it in unchanged.',
    ])
  })

  it('with a comma in a title without quotes is not read in the wrong columns', async () => {
    const shifted = row({ title: 'Tempo, easy', date: '2026-11-19 10:00:00' }).replaceAll('"', '')
    const cut = row({ date: '2026-11-18 10:00:00' }).split(',').slice(0, 7).join(',')
    const findings = await read(list(row(), shifted, cut))
    expect(runsIn(findings)).toHaveLength(1)
    expect(reasonsIn(findings)[0]).toContain(
      '"Running, 2026-11-19 10:00:00, false, Tempo", "Running, 2026-11-18 10:00:00, false, Evening Run".',
    )
  })
})

describe('the days a list covers', () => {
  const on = (day: string, parts = {}) => row({ date: `2026-11-${day} 07:00:00`, ...parts })

  it('go from its oldest row to its newest', async () => {
    expect(spansIn(await read(list(on('20'), on('03'), on('11', { type: 'Yoga' }))))).toEqual([
      { from: '2026-11-03', to: '2026-11-20' },
    ])
  })

  it('end today, and say nothing of days before one yet to come', async () => {
    const ahead = row({ date: '2027-01-02 07:00:00' })
    expect(spansIn(await read(list(ahead, on('20'), on('03'))))).toEqual([
      { from: '2026-11-03', to: '2026-11-20' },
    ])
    expect(spansIn(await read(list(ahead, row({ date: '2027-01-05 07:00:00' }))))).toEqual([])
    const unread = row({ date: '2027-01-03 07:00:00', distance: '--' })
    expect(spansIn(await read(list(unread, on('20'), on('03'))))).toEqual([
      { from: '2026-11-03', to: '2026-11-20' },
    ])
  })

  it('leave out a day whose run was left out', async () => {
    expect(spansIn(await read(list(on('20'), on('11', { distance: '--' }), on('03'))))).toEqual([
      { from: '2026-11-03', to: '2026-11-10' },
      { from: '2026-11-12', to: '2026-11-20' },
    ])
  })

  it.each([
    ['one row', list(on('20'))],
    ['a row of no known day', list(on('20'), on('11'), on('31'))],
    ['a damaged row', list(on('20'), on('11').replace('Evening Run"', 'x'), on('03'))],
    ['a cut row', list(on('20'), on('03'), 'Running,2026-11-01')],
    ['no run at all, as a list of rides', list(on('20', { type: 'Cycling' }), on('03', { type: 'Cycling' }))],
  ])('are not known from a list with %s', async (_, text) => {
    expect(spansIn(await read(text))).toEqual([])
  })
})

describe('a list in another language', () => {
  it.each([
    [
      'German',
      'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Aerober TE,Ø Schrittfrequenz (Laufen),Positiver Höhenunterschied,Negativer Höhenunterschied,Ø Schrittlänge',
      'Laufen,2026-11-20 18:05:00,false,"Lauf","8.00","500","00:50:00","133","143","3.3","160","32","22","1.00"',
    ],
    [
      'French',
      "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,TE aérobie,Cadence de course moyenne,Ascension totale,Descente totale,Longueur moyenne des foulées",
      'Course à pied,2026-11-20 18:05:00,false,"Sortie","8.00","500","00:50:00","133","143","3.3","160","32","22","1.00"',
    ],
    [
      'Italian',
      'Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,TE attività aerobica,Cadenza di corsa media,Ascesa totale,Discesa totale,Lunghezza media passo',
      'Corsa,2026-11-20 18:05:00,false,"Corsa","8.00","500","00:50:00","133","143","3.3","160","32","22","1.00"',
    ],
    [
      'Norwegian',
      'Aktivitetstype,Dato,Favoritt,Tittel,Distanse,Totale kalorier,Tid,Gjennomsnittlig puls,Makspuls,Aerob treningseffekt,Gjennomsnittlig frekvens for løping,Total stigning,Totalt fall,Gjennomsnittlig skrittlengde',
      'Løping,2026-11-20 18:05:00,false,"Ålesund løping","8,00","500","00:50:00","133","143","3,3","160","32","22","1,00"',
    ],
    [
      'Chinese',
      '活动类型,日期,我的最爱,标题,距离,热量消耗,时间,平均心率,最大心率,有氧效果,平均步频,累计爬升,累计下降,平均步长',
      '跑步,2026-11-20 18:05:00,false,"衢州市","8.00","500","00:50:00","133","143","3.3","160","32","22","1.00"',
    ],
    [
      'Japanese',
      'アクティビティタイプ,日付,お気に入り,タイトル,距離,カロリー,タイム,平均心拍数,最大心拍数,有酸素TE,平均ピッチ,総上昇量,総下降量,平均歩幅',
      'ラン,2026-11-20 18:05:00,false,"那覇市 ラン","8.00","500","00:50:00","133","143","3.3","160","32","22","1.00"',
    ],
  ])('is read alike: %s', async (_, header, line) => {
    const text = `${header}\n${line}`
    expect(await claimed(file(text))).toEqual(['Activities.csv'])
    // 160 steps a minute of 1 m, for 50 minutes, are 8 km
    const [run] = runsIn(await read(text))
    expect(run?.figures).toMatchObject({
      day: '2026-11-20',
      distanceMetres: 8000,
      movingSeconds: 3000,
      ascentMetres: 32,
      descentMetres: 22,
      averagePulse: 133,
      maximumPulse: 143,
      averageCadence: 160,
    })
  })

  it.each([
    ['Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo total,FC Média'],
    ['Tipo de actividad,Fecha,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media'],
    ['Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS'],
    ['Typ aktywności,Data,Ulubiony,Tytuł,Dystans,Suma kalorii,Czas,Średnie tętno'],
    ['Activity Type,Date,Favorite,Title,Distance,Calories,Activity Time,Avg HR,Elev Gain'],
    ['Aktivitätstyp;Datum;Favorit;Titel;Distanz;Kalorien;Zeit'],
  ])('is known by its header: %s', async (header) => {
    expect(await claimed(file(header))).toEqual(['Activities.csv'])
  })

  it('of no known language is known by its first row', async () => {
    const text = [
      'Cineál,Dáta,Ceanán,Teideal,Fad,Calraí,Am,Eile',
      'Running,2026-11-20 18:05:00,true,"Rith","8.00","500","00:50:00","1"',
    ].join('\n')
    expect(await claimed(file(text))).toEqual(['Activities.csv'])
    expect(runsIn(await read(text, IN_KM))[0]?.figures).toMatchObject({
      distanceMetres: 8000,
      movingSeconds: 3000,
      title: 'Rith',
    })
  })

  it.each([
    ['Laufbandtraining', 'treadmill_running'],
    ['Course à pied sur tapis roulant', 'treadmill_running'],
    ['Corrida em esteira', 'treadmill_running'],
    ['跑步机', 'treadmill_running'],
    ['トレッドミル', 'treadmill_running'],
    ['Laufen auf der Bahn', 'track_running'],
    ['トラックラン', 'track_running'],
    ['Indoor-Laufen', 'indoor_running'],
    ['Course à pied urbaine', 'street_running'],
    ['Virtual Running', 'virtual_run'],
    ['Obstacle Racing', 'obstacle_run'],
    ['Carrera', 'running'],
    ['Bieganie', 'running'],
    ['Laufen (Halle)', 'running'],
    ['Musculation', 'strength_training'],
    ['室内骑行', 'indoor_cycling'],
    ['Randonnée', 'hiking'],
    ['Pool Swim', 'pool_swim'],
    ['Gravel/Unpaved Cycling', 'gravel_cycling'],
  ])('calls its sports in its own words: %s is %s', (name, key) => {
    expect(sportNamed(name)).toEqual({ key, isKnown: true })
  })

  it.each(['Skilanglauf', 'Eis laufen', 'Bieg narciarski', 'Carrera de coches', 'Run/Walk'])(
    'does not take %s for a run',
    (name) => {
      expect(sportNamed(name).isKnown).toBe(false)
    },
  )
})

describe('what the connector claims', () => {
  const STRAVA =
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance\n' +
    '1,"Nov 20, 2026, 5:05:00 PM",Evening Run,Run,,3684,10.33'

  it('are lists alone, under any name, packed or not', async () => {
    const text = list(row())
    expect(
      await claimed(
        file(text, 'list.txt'),
        file(gzipSync(text), 'list.csv.gz'),
        file(await makeZip([{ name: 'Activities.csv', bytes: Buffer.from(text) }]), 'list.zip'),
        file(Buffer.from(`\ufeff${text}`, 'utf16le'), 'list-16.csv'),
        file(STRAVA, 'activities.csv'),
        file('<?xml version="1.0"?><gpx></gpx>', 'run.gpx'),
        file(Buffer.from([0x0e, 0x10, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54]), 'run.fit'),
        file('', 'empty.csv'),
        file(Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'broken.gz'),
      ),
    ).toEqual(['list.txt', 'list.csv.gz', 'list.zip', 'list-16.csv'])
  })

  it('are no archives with more in them', async () => {
    const members = ['Activities.csv', 'other.csv'].map((name) => ({ name, bytes: Buffer.from(list(row())) }))
    const inner = { name: 'inner.zip', bytes: await makeZip(members.slice(0, 1)) }
    expect(
      await claimed(
        file(await makeZip(members), 'two.zip'),
        file(await makeZip([...members.slice(0, 1), inner]), 'nested.zip'),
      ),
    ).toEqual([])
  })

  it('is read from gzip and from a zip', async () => {
    const text = list(row())
    const zip = await makeZip([{ name: 'Activities.csv', bytes: Buffer.from(text) }])
    expect(runsIn(await read(gzipSync(text)))).toHaveLength(1)
    expect(runsIn(await read(zip))[0]?.file).toBe('Activities.csv/Activities.csv')
  })

  it('never ends in an exception', async () => {
    expect(reasonsIn(await read('hello'))).toEqual(['This is no activity list of Garmin Connect.'])
    expect(reasonsIn(await read(gzipSync(list(row())).subarray(0, 4)))).toHaveLength(1)
    expect(reasonsIn(await read(Buffer.from('PK\u0003\u0004 damaged')))).toHaveLength(1)
    expect(await read(HEADER)).toEqual([])
  })
})

const SAMPLES = resolve(process.env.LIMBER_SAMPLES ?? '../shared/samples')
const absent = !existsSync(join(SAMPLES, 'garmin-export/activities-csv'))
if (absent) console.warn(`Skipped: no Garmin lists in ${SAMPLES}; LIMBER_SAMPLES says where they are.`)

const sample = (name: string) => readFileSync(join(SAMPLES, 'garmin-export/activities-csv', name))

describe.skipIf(absent)('lists that Garmin Connect wrote', () => {
  it('are all claimed', async () => {
    const names = readdirSync(join(SAMPLES, 'garmin-export/activities-csv'))
    expect(names.length).toBeGreaterThan(0)
    expect(await claimed(...names.map((name) => file(sample(name), name)))).toEqual(names)
  })

  it('say what can be read in them by eye', async () => {
    const findings = await read(sample('activeyear__garmin-activities.excerpt.csv'))
    expect(reasonsIn(findings)).toEqual([])
    expect(spansIn(findings)).toEqual([{ from: '2025-11-06', to: '2025-12-27' }])
    expect(activitiesIn(findings).map(({ activity }) => activity.type)).toEqual([
      'indoor_cycling',
      'strength_training',
    ])
    const runs = runsIn(findings)
    expect(runs.map((run) => run.figures.distanceMetres)).toEqual([
      10_330, 5560, 5190, 42_630, 5010, 6070, 32_040, 10_040, 11_030,
    ])
    expect(runs[3]?.figures).toMatchObject({
      day: '2025-12-07',
      movingSeconds: 12_880,
      elapsedSeconds: 12_888,
      ascentMetres: 105,
      descentMetres: 101,
      averagePulse: 161,
      maximumPulse: 170,
      averageCadence: 171,
      title: 'Valencia Running',
    })
  })

  it('of all sports at once take the runs by the units of most', async () => {
    const findings = await read(sample('activeyear__garmin-sample.csv'))
    expect(runsIn(findings).map((run) => run.figures.distanceMetres)).toEqual([10_330, 42_630, 8000])
    expect(activitiesIn(findings).map(({ activity }) => [activity.type, activity.minutes])).toEqual([
      ['indoor_cycling', 25.05],
      ['strength_training', 21.1],
      ['pool_swim', 45],
      ['walking', 60],
      ['hiking', 240],
      ['yoga', 19.6],
    ])
  })

  it('of a track are in metres', async () => {
    const findings = await read(sample('activeyear__track-running-metres.csv'))
    expect(runsIn(findings)[0]?.figures).toMatchObject({ distanceMetres: 6640, movingSeconds: 3531 })
    expect(activitiesIn(findings)[0]?.activity).toMatchObject({ type: 'indoor_rowing', minutes: 60.15 })
  })

  it('of one run tell its units by its steps', async () => {
    const [run] = runsIn(await read(sample('readme-example__en-2024-wellington.csv')))
    expect(run?.figures).toMatchObject({ distanceMetres: 3770, movingSeconds: 1068.5, elapsedSeconds: 1238 })
  })

  it('in French, without a stride, wait for the word of the runner', async () => {
    const silent = await read(sample('runningwhale__fr.csv'))
    expect(runsIn(silent)).toEqual([])
    expect(reasonsIn(silent)).toHaveLength(1)
    expect(activitiesIn(silent).map(({ activity }) => activity.type)).toEqual(['strength_training', 'hiking'])
    expect(runsIn(await read(sample('runningwhale__fr.csv'), IN_KM))[0]?.figures).toMatchObject({
      distanceMetres: 3950,
      movingSeconds: 2108,
      elapsedSeconds: 2120,
      ascentMetres: 7,
      descentMetres: 5,
      averageCadence: 121,
    })
  })

  it('are not Strava tables', async () => {
    const folder = join(SAMPLES, 'strava-export')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.csv'),
    )
    expect(names.length).toBeGreaterThan(0)
    expect(await claimed(...names.map((name) => file(readFileSync(join(folder, name)), name)))).toEqual([])
  })
})
