import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../connectors/files/reading.ts'
import { readTcx } from '../../../connectors/files/tcx.ts'
import type { Track } from '../../../rules/model/track.ts'

/** 2026-11-21T08:05:00Z. */
const START = 1_795_248_300_000

function iso(seconds: number): string {
  return new Date(START + seconds * 1000).toISOString()
}

function point(seconds: number, inside = ''): string {
  return `<Trackpoint><Time>${iso(seconds)}</Time>${inside}</Trackpoint>`
}

function metres(count: number): string {
  return `<DistanceMeters>${count}</DistanceMeters>`
}

function place(latitude: number, longitude: number): string {
  return `<Position><LatitudeDegrees>${latitude}</LatitudeDegrees><LongitudeDegrees>${longitude}</LongitudeDegrees></Position>`
}

interface LapParts {
  readonly at?: number
  readonly seconds?: number
  readonly metres?: number
  readonly inside?: string
  /** Points of each `Track`. */
  readonly tracks?: readonly (readonly string[])[]
}

function lap({ at = 0, seconds, metres: distance, inside = '', tracks = [] }: LapParts): string {
  const time = seconds === undefined ? '' : `<TotalTimeSeconds>${seconds}</TotalTimeSeconds>`
  const way = distance === undefined ? '' : metres(distance)
  const points = tracks.map((each) => `<Track>${each.join('')}</Track>`).join('')
  return `<Lap StartTime="${iso(at)}">${time}${way}${inside}${points}</Lap>`
}

function activity(laps: readonly string[], { sport = 'Running', at = 0, after = '' } = {}): string {
  return `<Activity Sport="${sport}"><Id>${iso(at)}</Id>${laps.join('')}${after}</Activity>`
}

function tcx(...inside: readonly string[]): string {
  return `<?xml version="1.0"?><TrainingCenterDatabase xmlns="urn:tcx">${inside.join('')}</TrainingCenterDatabase>`
}

function run(...laps: readonly string[]): string {
  return tcx('<Activities>', activity(laps), '</Activities>')
}

type Activity = Extract<Reading, { readonly kind: 'activity' }>

function read(text: string): Activity {
  const reading = readTcx(new TextEncoder().encode(text))
  if (reading.kind !== 'activity') throw new Error(`read as ${JSON.stringify(reading)}`)
  return reading
}

function trackIn(text: string): Track {
  const [track, ...others] = read(text).tracks
  if (track === undefined || others.length > 0) throw new Error(`${others.length + 1} tracks`)
  return track
}

function reasonFor(text: string): string {
  const reading = readTcx(new TextEncoder().encode(text))
  if (reading.kind !== 'unreadable') throw new Error(`read as ${reading.kind}`)
  return reading.reason
}

const PULSES = (average: number, maximum: number) =>
  `<AverageHeartRateBpm><Value>${average}</Value></AverageHeartRateBpm><MaximumHeartRateBpm><Value>${maximum}</Value></MaximumHeartRateBpm>`

describe('a run as a watch writes it', () => {
  it('is read whole', () => {
    const inside = (count: number) =>
      `${place(47.5, 8.25)}<AltitudeMeters>410.2</AltitudeMeters>${metres(count)}<HeartRateBpm><Value>140</Value></HeartRateBpm>` +
      '<Extensions><ns3:TPX><ns3:Speed>3.1</ns3:Speed><ns3:RunCadence>85</ns3:RunCadence></ns3:TPX></Extensions>'
    const laps = [
      lap({
        seconds: 10,
        metres: 31,
        inside: PULSES(140, 150),
        tracks: [[point(0, inside(0)), point(10, inside(31))]],
      }),
      lap({ at: 10, seconds: 30, metres: 90, inside: PULSES(160, 170) }),
    ]
    const after =
      '<Notes>Morning</Notes><Creator><Name>Forerunner 255</Name><UnitId>3913000001</UnitId></Creator>'
    expect(read(tcx('<Activities>', activity(laps, { after }), '</Activities>'))).toEqual({
      kind: 'activity',
      serial: null,
      createdAt: null,
      notes: [],
      tracks: [
        {
          sport: 'running',
          subSport: null,
          name: 'Morning',
          startedAt: START,
          utcOffsetSeconds: null,
          device: 'Forerunner 255',
          totals: {
            distanceMetres: 121,
            timerSeconds: 40,
            elapsedSeconds: 40,
            ascentMetres: null,
            descentMetres: null,
            // (10 · 140 + 30 · 160) / 40
            averagePulse: 155,
            maximumPulse: 170,
            perceivedExertion: null,
          },
          samples: [0, 10].map((seconds) => ({
            at: START + seconds * 1000,
            latitude: 47.5,
            longitude: 8.25,
            altitudeMetres: 410.2,
            distanceMetres: seconds * 3.1,
            speedMetresPerSecond: 3.1,
            pulse: 140,
            cadence: 170,
          })),
        },
      ],
    })
  })

  for (const [word, sport] of [
    ['running', 'running'],
    ['Biking', 'cycling'],
    ['Other', 'other'],
  ] as const) {
    it(`as ${word} is ${sport}`, () => {
      const text = tcx(activity([lap({ seconds: 10, metres: 31 })], { sport: word }))
      expect(trackIn(text).sport).toBe(sport)
    })
  }

  it('goes by what the runner wrote, else by its own name, else by its plan', () => {
    const nameWith = (after: string) => trackIn(tcx(activity([lap({ seconds: 9 })], { after }))).name
    const plan = '<Training><Plan><Name>Plan</Name></Plan></Training>'
    expect(nameWith(`${plan}<Name>Own</Name><Notes>Notes</Notes>`)).toBe('Notes')
    expect(nameWith(`${plan}<Name>Own</Name>`)).toBe('Own')
    expect(nameWith(plan)).toBe('Plan')
    expect(nameWith('')).toBe(null)
  })

  it('counts a resting lap, as the watch does', () => {
    const resting = lap({ at: 60, seconds: 30, metres: 40, inside: '<Intensity>Resting</Intensity>' })
    expect(trackIn(run(lap({ seconds: 60, metres: 200 }), resting)).totals).toMatchObject({
      timerSeconds: 90,
      distanceMetres: 240,
    })
  })

  it('without points is an activity by its laps', () => {
    const track = trackIn(
      run(lap({ seconds: 600, metres: 2000 }), lap({ at: 700, seconds: 300, metres: 1000 })),
    )
    expect(track.samples).toEqual([])
    expect(track.totals).toMatchObject({ timerSeconds: 900, distanceMetres: 3000, elapsedSeconds: 1000 })
  })

  it('lasts to its last point where that comes after the last lap', () => {
    const text = run(lap({ seconds: 10, metres: 30, tracks: [[point(0), point(25)]] }))
    expect(trackIn(text).totals).toMatchObject({ timerSeconds: 10, elapsedSeconds: 25 })
  })

  it('knows no distance or time where its laps say 0 and its points nothing', () => {
    const text = run(lap({ seconds: 0, metres: 0, tracks: [[point(0), point(25)]] }))
    expect(trackIn(text).totals).toMatchObject({ distanceMetres: null, timerSeconds: null })
  })

  it('tells its offset by its start', () => {
    const text = run(lap({ seconds: 10, metres: 30 })).replaceAll(iso(0), '2026-11-21T04:05:00-04:00')
    expect(trackIn(text)).toMatchObject({ startedAt: START, utcOffsetSeconds: -14_400 })
  })

  it('in Latin-1 that calls itself UTF-8 keeps its letters', () => {
    const after = '<Creator><Name>Geräte-ID</Name></Creator>'
    const text = tcx(activity([lap({ seconds: 9 })], { after }))
    const reading = readTcx(Uint8Array.from(text, (character) => character.charCodeAt(0)))
    expect(reading).toMatchObject({ kind: 'activity', tracks: [{ device: 'Geräte-ID' }] })
  })
})

describe('the way of a run', () => {
  const withCounter = (lapMetres: number | undefined, ...counter: readonly number[]) =>
    trackIn(
      run(
        lap({
          seconds: 60,
          ...(lapMetres === undefined ? {} : { metres: lapMetres }),
          tracks: [counter.map((count, index) => point(index * 10, metres(count)))],
        }),
      ),
    )

  it('is what the laps say, though the points end before or a little later', () => {
    expect(withCounter(200, 0, 50).totals.distanceMetres).toBe(200)
    expect(withCounter(200, 0, 210).totals.distanceMetres).toBe(200)
  })

  it('is what the points say where the laps do not cover it, as in merged files', () => {
    expect(withCounter(50, 0, 50, 100).totals.distanceMetres).toBe(100)
    expect(withCounter(undefined, 0, 50, 100).totals.distanceMetres).toBe(100)
  })

  it('goes on where the counter begins anew with a lap', () => {
    const text = run(
      lap({ seconds: 20, metres: 60, tracks: [[point(0, metres(0)), point(20, metres(60))]] }),
      lap({ at: 20, seconds: 20, metres: 60, tracks: [[point(25, metres(15)), point(40, metres(60))]] }),
    )
    expect(trackIn(text).samples.map(({ distanceMetres }) => distanceMetres)).toEqual([0, 60, 75, 120])
  })

  it('never falls where the watch corrects itself by some metres', () => {
    expect(withCounter(60, 0, 50, 45, 60).samples.map(({ distanceMetres }) => distanceMetres)).toEqual([
      0, 50, 50, 60,
    ])
  })

  it('is not what a counter says that falls by far', () => {
    const { samples } = withCounter(60, 0, 500, 300, 600)
    expect(samples.map(({ distanceMetres }) => distanceMetres)).toEqual([null, null, null, null])
  })
})

describe('points', () => {
  it('behind a further Track of a lap come after a pause, those of a further lap do not', () => {
    const text = run(
      lap({
        seconds: 20,
        tracks: [
          [point(0), point(1)],
          [point(9), point(10)],
        ],
      }),
      lap({ at: 11, seconds: 20, tracks: [[point(11)]] }),
    )
    expect(trackIn(text).samples.map(({ afterPause }) => afterPause)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
      undefined,
    ])
  })

  it('count the steps of both legs, by the foot pod where there is one', () => {
    const inside = '<Cadence>80</Cadence><Extensions><TPX><RunCadence>84</RunCadence></TPX></Extensions>'
    const text = run(lap({ seconds: 20, tracks: [[point(0, inside), point(1, '<Cadence>80</Cadence>')]] }))
    expect(trackIn(text).samples.map(({ cadence }) => cadence)).toEqual([168, 160])
  })

  it('of a run over hills have no altitude where the watch writes 0', () => {
    const altitude = (each: number) => `<AltitudeMeters>${each}</AltitudeMeters>`
    const points = [412, 0, 414].map((each, index) => point(index, altitude(each)))
    expect(trackIn(run(lap({ tracks: [points] }))).samples.map((each) => each.altitudeMetres)).toEqual([
      412,
      null,
      414,
    ])
  })

  it('without a time, or against it, are left out with a word', () => {
    const points = [point(0), point(3), point(2), point(4), '<Trackpoint/>']
    const { notes, tracks } = read(run(lap({ tracks: [points] })))
    expect(tracks[0]?.samples).toHaveLength(3)
    expect(notes).toEqual([
      'Points without a time were left out: 1.',
      'Points whose time runs backwards were left out: 1.',
    ])
  })

  it('say when a run began whose lap began hours before them', () => {
    const text = run(lap({ seconds: 20, tracks: [[point(22_000), point(22_020)]] }))
    expect(trackIn(text)).toMatchObject({ startedAt: START + 22_000_000, totals: { elapsedSeconds: 20 } })
  })
})

describe('several activities', () => {
  it('are a track each, in order of time', () => {
    const text = tcx(
      activity([lap({ at: 9000, seconds: 10 })], { at: 9000 }),
      activity([lap({ seconds: 20 })], { sport: 'Biking' }),
    )
    expect(read(text).tracks.map(({ sport, totals }) => [sport, totals.timerSeconds])).toEqual([
      ['cycling', 20],
      ['running', 10],
    ])
  })

  it('of a multisport session are tracks too, without the transition between', () => {
    const transition = `<Transition StartTime="${iso(100)}"><TotalTimeSeconds>60</TotalTimeSeconds><Track>${point(110)}</Track></Transition>`
    const bike = activity([lap({ seconds: 100, tracks: [[point(0), point(100)]] })], { sport: 'Biking' })
    const afterwards = activity([lap({ at: 160, seconds: 50, tracks: [[point(160)]] })], { at: 160 })
    const text = tcx(
      `<MultiSportSession><FirstSport>${bike}</FirstSport><NextSport>${transition}${afterwards}</NextSport></MultiSportSession>`,
    )
    expect(
      read(text).tracks.map(({ sport, samples, totals }) => [sport, samples.length, totals.timerSeconds]),
    ).toEqual([
      ['cycling', 2, 100],
      ['running', 1, 50],
    ])
  })

  it('stand beside a course that is none', () => {
    const course = `<Courses><Course><Name>Loop</Name><Track>${point(500)}</Track></Course></Courses>`
    const track = trackIn(tcx(activity([lap({ seconds: 20, tracks: [[point(0)]] })]), course))
    expect(track).toMatchObject({ name: null, samples: [{ at: START }] })
  })
})

describe('a TCX that is no recording is refused', () => {
  const OLD = run(lap({ seconds: 10, metres: 30, tracks: [[point(0), point(10)]] })).replaceAll(
    '2026-',
    '1989-',
  )
  for (const [what, text, reason] of [
    ['a course', tcx(`<Courses><Course><Track>${point(0)}</Track></Course></Courses>`), 'planned course'],
    ['a workout', tcx('<Workouts><Workout><Name>Intervals</Name></Workout></Workouts>'), 'planned workout'],
    ['an empty activity', tcx(activity([])), 'is empty'],
    ['no activity', tcx('<Activities/>'), 'no activity'],
    ['a clock that was never set', OLD, 'Its clock says 1989'],
    ['another document', '<html/>', 'not the TCX it should be'],
    ['no bytes', '', 'The file is empty.'],
  ] as const) {
    it(what, () => {
      expect(reasonFor(text)).toContain(reason)
    })
  }
})

describe('a damaged TCX', () => {
  const text = run(lap({ seconds: 30, metres: 90, tracks: [[point(0), point(10), point(20)]] }))

  it('cut short keeps all complete points', () => {
    const { notes, tracks } = read(text.slice(0, text.lastIndexOf('</Time>')))
    expect(tracks[0]?.samples).toHaveLength(2)
    expect(notes).toEqual(['The file ends in the middle; what is there was read.'])
  })

  it('keeps what stands behind the damage', () => {
    const { notes, tracks } = read(text.replace('</Time>', '</Tame>'))
    expect(tracks[0]?.samples).toHaveLength(3)
    expect(notes).toEqual(['The file is damaged; what could be made out was read.'])
  })
})
