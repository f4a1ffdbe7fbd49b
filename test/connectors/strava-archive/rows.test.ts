import { describe, expect, it } from 'vitest'
import { readActivities } from '../../../connectors/strava-archive/columns.ts'
import { type Row, rowsOf } from '../../../connectors/strava-archive/rows.ts'
import { sportOf } from '../../../connectors/strava-archive/sports.ts'
import { ENGLISH, type TestRow, table } from './support.ts'

const read = (text: string) => readActivities(Buffer.from(text))

function rows(text: string): readonly Row[] {
  const found = read(text)
  if (found === null) throw new Error('not recognised')
  return rowsOf(found).rows
}

const ROW: TestRow = {
  ...{ id: '7', file: 'activities/1.gpx', gear: 'Ghost', gain: '120.4', loss: '118', low: '400' },
  ...{ cadence: '82.5', pulse: '150.4', highestPulse: '171', exertion: '6.0' },
}

const MEANT = {
  ...{ id: '7', title: 'Morning Run', file: 'activities/1.gpx', gear: 'Ghost', movingSeconds: 3000 },
  ...{
    elapsedSeconds: 3100,
    distance: { kind: 'metres', metres: 10_000 },
    ascentMetres: 120.4,
    descentMetres: 118,
  },
  ...{
    averagePulse: 150,
    maximumPulse: 171,
    averageCadence: 165,
    perceivedExertion: 6,
    startedAt: Date.UTC(2026, 5, 1, 5),
  },
}

describe('a table of activities', () => {
  it('has its details in the second of the columns that stand twice', () => {
    expect(rows(table([{ ...ROW, shown: '6.21' }]))[0]).toMatchObject(MEANT)
  })

  it('is understood in a language nobody has seen, because the same names stand twice', () => {
    const strange = Object.fromEntries(Object.entries(ENGLISH).map(([place, name]) => [place, `Zz ${name}`]))
    expect(read(table([ROW], strange))?.language).toBeNull()
    expect(rows(table([ROW], strange))[0]).toMatchObject(MEANT)
  })

  it('is understood by its places where not even those names are the same', () => {
    expect(rows(table([ROW, { id: '8', title: 'By hand' }], {}))).toMatchObject([
      MEANT,
      { id: '8', file: null },
    ])
  })

  it('is another one without activities, recordings and metres in these places', () => {
    expect(read(table([{ ...ROW, id: 'x' }], {}))).toBeNull()
    expect(read(table([{ ...ROW, file: 'photos/1.jpg' }], {}))).toBeNull()
    expect(read(table([{ ...ROW, metres: 'far' }], {}))).toBeNull()
    expect(
      read('Activity Type,Date,Favorite,Title,Distance\nRunning,2025-02-06 17:06:03,false,"x",5'),
    ).toBeNull()
  })

  it.each([
    [
      'German',
      'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,Aktivitätsausrüstung,Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz,Höhenzunahme',
      '7,"01.06.2026, 05:00:00",Tempo,Traillauf,3100,"10,00",Ghost,activities/1.gpx,3100,3000,10000.0,120.4',
    ],
    [
      'French',
      "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Temps écoulé,Distance,Équipement de l’activité,Nom du fichier,Temps écoulé,Durée de déplacement,Distance,Dénivelé positif",
      '7,"1 juin 2026, 05:00:00",Tempo,Course à pied,3100,"10,00",Ghost,activities/1.gpx,3100,3000,10000.0,120.4',
    ],
    [
      'Dutch',
      'Activiteits-ID,Datum van activiteit,Naam activiteit,Activiteitstype,Verstreken tijd,Afstand,Uitrusting voor activiteit,Bestandsnaam,Verstreken tijd,Beweegtijd,Afstand,Totale stijging',
      '7,1 jun. 2026 05:00:00,Tempo,Hardloopsessie,3100,"10,00",Ghost,activities/1.gpx,3100.0,3000.0,10000.0,120.4',
    ],
    [
      'Portuguese',
      'ID da atividade,Data da atividade,Nome da atividade,Tipo de atividade,Tempo decorrido,Distância,Equipamento da atividade,Nome do arquivo,Tempo decorrido,Tempo de movimentação,Distância,Ganho de elevação',
      '7,"1 de jun. de 2026, 05:00:00",Tempo,Corrida,3100,"10,00",Ghost,activities/1.gpx,3100,3000,10000.0,120.4',
    ],
    [
      'Japanese',
      'アクティビティID,アクティビティ日,アクティビティ名,アクティビティタイプ,経過時間,距離,アクティビティギア,ファイル名,経過時間,移動時間,距離',
      '7,2026/06/01 05:00:00,Tempo,ランニング,3100,10.00,Ghost,activities/1.gpx,3100,3000,10000.0',
    ],
  ])('is read in %s', (_, header, row) => {
    const [found] = rows(`\ufeff${header}\n${row}\n`)
    expect(found).toMatchObject({
      ...{ id: '7', title: 'Tempo', file: 'activities/1.gpx', gear: 'Ghost', sport: { kind: 'run' } },
      ...{ movingSeconds: 3000, elapsedSeconds: 3100, distance: { kind: 'metres', metres: 10_000 } },
      startedAt: Date.UTC(2026, 5, 1, 5),
    })
  })

  it('is read as Strava wrote it before July 2019, in metres', () => {
    const text =
      'id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n' +
      '1836776031,2018-09-12 15:02:23,Evening Run,Run,,783,3681.0,true,Merida,activities/1836776031.gpx'
    expect(rows(text)[0]).toMatchObject({
      ...{
        id: '1836776031',
        distance: { kind: 'metres', metres: 3681 },
        elapsedSeconds: 783,
        movingSeconds: null,
      },
      ...{ startedAt: Date.UTC(2018, 8, 12, 15, 2, 23), gear: 'Merida' },
    })
  })

  it('knows no height where a climb of 0 stands without a lowest and a highest point', () => {
    const [manual, flat] = rows(
      table([
        { id: '1', gain: '0.0', loss: '0.0' },
        { id: '2', gain: '0.0', loss: '0.0', low: '12' },
      ]),
    )
    expect([manual?.ascentMetres, flat?.ascentMetres, flat?.descentMetres]).toEqual([null, 0, 0])
  })

  it('has the runner’s own exertion by its name in English and German, wherever it stands', () => {
    const english =
      'Activity ID,Activity Date,Activity Type,Perceived Exertion\n7,"Jun 1, 2026, 5:00:00 AM",Run,8.0'
    const german =
      'Aktivitäts-ID,Aktivitätsdatum,Aktivitätsart,Wahrgenommene Anstrengung\n7,"01.06.2026, 05:00:00",Lauf,4.0'
    expect([english, german].map((text) => rows(text)[0]?.perceivedExertion)).toEqual([8, 4])
  })

  it.each([
    ['', null],
    ['0.0', null],
    ['11', null],
    ['hard', null],
    ['1', 1],
    ['10.0', 10],
  ])('takes "%s" for an exertion of %s', (exertion, expected) => {
    expect(rows(table([{ ...ROW, exertion }]))[0]?.perceivedExertion).toBe(expected)
  })

  it('names rows that are no activities, and a last one that broke off', () => {
    const text = `${table([{ id: '1' }, { id: '#error#' }, { id: '2' }])}\n3,"Jun 3, 2026, 5:00:00 AM",Broken o`
    const found = read(text)
    if (found === null) throw new Error('not recognised')
    const { rows: whole, damaged } = rowsOf(found)
    expect([whole.map(({ id }) => id), damaged]).toEqual([
      ['1', '2'],
      ['#error#', '3'],
    ])
  })
})

describe('a word for a sport', () => {
  it.each([
    ...[
      'Run',
      'Trail Run',
      'TrailRun',
      'Virtual Run',
      'Lauf',
      'Course à pied',
      'Trail',
      'Carrera',
      'Corsa',
      'Corrida',
    ],
    ...[
      'Hardloopsessie',
      'Løb',
      'Löpning',
      'Løp',
      'Bieg',
      'Бег',
      'Běh',
      'Futás',
      'Koşu',
      'ランニング',
      '跑步',
      '달리기',
    ],
  ])('"%s" is a run', (word) => {
    expect(sportOf(word, false).kind).toBe('run')
  })

  it.each([
    ['Weight Training', 'weight_training'],
    ['Krafttraining', 'weight_training'],
    ['Fietsrit', 'ride'],
    ['Natation', 'swim'],
    ['E-Bike Ride', 'e_bike_ride'],
  ])('"%s" is %s', (word, type) => {
    expect(sportOf(word, false)).toMatchObject({ kind: 'other', type })
  })

  it('is another sport in English when it is new, and unknown in other languages', () => {
    expect(sportOf('Underwater Hockey', true)).toMatchObject({ kind: 'other', type: 'underwater_hockey' })
    expect(sportOf('Loopsje', false)).toMatchObject({ kind: 'unknown', type: 'loopsje' })
    expect(sportOf('', true)).toMatchObject({ kind: 'unknown', type: 'unknown' })
  })
})
