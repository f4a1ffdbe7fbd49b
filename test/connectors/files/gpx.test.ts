import { describe, expect, it } from 'vitest'
import { readGpx } from '../../../connectors/files/gpx.ts'
import type { Reading } from '../../../connectors/files/reading.ts'
import type { Sample } from '../../../rules/model/track.ts'

/** 2026-11-21T08:05:00Z. */
const START = 1_795_248_300_000

/** "2026-11-21T08:05:…Z", so many seconds after the start. */
function iso(seconds: number): string {
  return new Date(START + seconds * 1000).toISOString()
}

interface PointParts {
  readonly latitude?: number | string
  readonly longitude?: number | string
  /** What stands in the point, the time included. */
  readonly inside: string
}

function point({ latitude = 47.5, longitude = 8.25, inside }: PointParts): string {
  return `<trkpt lat="${latitude}" lon="${longitude}">${inside}</trkpt>`
}

function timed(seconds: number, inside = ''): string {
  // 0.0001° of latitude are 11 m
  return point({ latitude: 47.5 + seconds / 50_000, inside: `<time>${iso(seconds)}</time>${inside}` })
}

function segment(...points: readonly string[]): string {
  return `<trkseg>${points.join('')}</trkseg>`
}

function gpx(...tracks: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="Forerunner 255">${tracks.join('')}</gpx>`
}

function run(...points: readonly string[]): string {
  return gpx(`<trk><type>running</type>${segment(...points)}</trk>`)
}

type Activity = Extract<Reading, { readonly kind: 'activity' }>

function read(text: string): Activity {
  const reading = readGpx(new TextEncoder().encode(text))
  if (reading.kind !== 'activity') throw new Error(`read as ${JSON.stringify(reading)}`)
  return reading
}

function reasonFor(text: string): string {
  const reading = readGpx(new TextEncoder().encode(text))
  if (reading.kind !== 'unreadable') throw new Error(`read as ${reading.kind}`)
  return reading.reason
}

function samplesIn(text: string): readonly Sample[] {
  const [track, ...others] = read(text).tracks
  if (track === undefined || others.length > 0) throw new Error(`${others.length + 1} tracks`)
  return track.samples
}

function secondsIn(text: string): readonly number[] {
  return samplesIn(text).map(({ at }) => (at - START) / 1000)
}

const HR =
  '<extensions><x:TrackPointExtension><x:hr>140</x:hr><x:cad>85</x:cad></x:TrackPointExtension></extensions>'

describe('a run as an app writes it', () => {
  it('is read whole', () => {
    const points = [timed(0, `<ele>410.2</ele>${HR}`), timed(10, `<ele>411</ele>${HR}`)]
    const name = '<metadata><name>All</name></metadata><trk><name>Morning &amp; more</name><type>9</type>'
    expect(read(gpx(name, segment(...points), '</trk>'))).toEqual({
      kind: 'activity',
      serial: null,
      createdAt: null,
      notes: [],
      tracks: [
        {
          sport: 'running',
          subSport: null,
          name: 'Morning & more',
          startedAt: START,
          utcOffsetSeconds: null,
          device: 'Forerunner 255',
          totals: {
            distanceMetres: null,
            timerSeconds: null,
            elapsedSeconds: null,
            ascentMetres: null,
            descentMetres: null,
            averagePulse: null,
            maximumPulse: null,
            perceivedExertion: null,
          },
          samples: [0, 10].map((seconds) => ({
            at: START + seconds * 1000,
            latitude: 47.5 + seconds / 50_000,
            longitude: 8.25,
            altitudeMetres: seconds === 0 ? 410.2 : 411,
            distanceMetres: null,
            speedMetresPerSecond: null,
            pulse: 140,
            cadence: 170,
          })),
        },
      ],
    })
  })

  it('goes by the name of the file where the track has none, in GPX 1.0 too', () => {
    const track = `<trk>${segment(timed(0), timed(1))}</trk>`
    expect(read(gpx('<metadata><name>All</name></metadata>', track)).tracks[0]?.name).toBe('All')
    expect(read(gpx('<name>All</name>', track)).tracks[0]?.name).toBe('All')
    expect(read(gpx(track)).tracks[0]?.name).toBe(null)
  })

  it('goes by the sport and the comment of the record that FitoTrack writes for a name', () => {
    const named = (comment: string) =>
      read(
        gpx(
          `<metadata><name>Workout(id=1, uuid=2, comment=${comment}, distance=22.2, workoutTypeId=running, x=-1)</name></metadata>`,
          `<trk>${segment(timed(0), timed(1))}</trk>`,
        ),
      ).tracks[0]
    expect(named('By the river, home')).toMatchObject({ sport: 'running', name: 'By the river, home' })
    expect(named('')).toMatchObject({ sport: 'running', name: null })
    expect(named('null')).toMatchObject({ sport: 'running', name: null })
  })

  it('goes by the sport that Locus Map and OsmAnd name in an extension', () => {
    const told = '<extensions><x:activity>Running</x:activity></extensions>'
    const points = segment(timed(0), timed(1))
    expect(read(gpx(`<trk>${told}${points}</trk>`)).tracks[0]?.sport).toBe('running')
    expect(read(gpx(`<metadata>${told}</metadata><trk>${points}</trk>`)).tracks[0]?.sport).toBe('running')
    expect(read(gpx(`<trk>${told}<type>cycling</type>${points}</trk>`)).tracks[0]?.sport).toBe('cycling')
  })

  it('may write its numbers with a comma', () => {
    const place = { latitude: '47,5', longitude: '8,25' }
    expect(
      samplesIn(run(point({ ...place, inside: `<time>${iso(0)}</time><ele>412,5</ele>` }), timed(1)))[0],
    ).toMatchObject({ latitude: 47.5, longitude: 8.25, altitudeMetres: 412.5 })
  })

  it('is read behind stray characters, and in a file of several', () => {
    const text = run(timed(0), timed(1))
    expect(read(`gp${text}`).notes).toEqual([])
    expect(read(`${text}\n${run(timed(7200), timed(7201)).replace(/<\?.*?\?>/, '')}`)).toMatchObject({
      tracks: [{ samples: { length: 2 } }, { samples: { length: 2 } }],
      notes: [],
    })
  })

  it('keeps all points behind a name with a bare ampersand', () => {
    const text = gpx(`<trk><name>Track & Field</name>${segment(timed(0), timed(1), timed(2))}</trk>`)
    expect(read(text).tracks[0]?.name).toBe('Track & Field')
    expect(samplesIn(text)).toHaveLength(3)
  })

  for (const name of ['hr', 'heartrate', 'heart_rate', 'ns3:hr', 'HeartRate']) {
    it(`tells the pulse as ${name}`, () => {
      const inside = `<extensions><${name}>151</${name}></extensions>`
      expect(samplesIn(run(timed(0, inside), timed(1))).map(({ pulse }) => pulse)).toEqual([151, null])
    })
  }

  it('counts the steps of both legs, unless the app did so', () => {
    const cadenceOf = (...steps: readonly number[]) =>
      samplesIn(run(...steps.map((each, at) => timed(at, `<cad>${each}</cad>`)))).map(
        ({ cadence }) => cadence,
      )
    expect(cadenceOf(84, 86)).toEqual([168, 172])
    expect(cadenceOf(84, 170, 172)).toEqual([84, 170, 172])
  })

  it('has no steps on a bike', () => {
    const points = segment(timed(0, '<cad>85</cad>'), timed(1))
    expect(samplesIn(gpx(`<trk><type>cycling</type>${points}</trk>`))[0]?.cadence).toBe(null)
  })

  it('has the speed of its points, in GPX 1.0 too', () => {
    expect(samplesIn(run(timed(0, '<speed>3.1</speed>'), timed(1)))[0]?.speedMetresPerSecond).toBe(3.1)
  })
})

describe('a distance in the points', () => {
  const metresIn = (place: Partial<PointParts>, ...metres: readonly number[]) =>
    samplesIn(
      run(
        ...metres.map((each, at) =>
          point({ ...place, inside: `<time>${iso(at * 5)}</time><distance>${each}</distance>` }),
        ),
      ),
    ).map(({ distanceMetres }) => distanceMetres)
  const NOWHERE = { latitude: '', longitude: '' }

  it('counts where there are no positions, or always the same', () => {
    expect(metresIn(NOWHERE, 0, 11, 23)).toEqual([0, 11, 23])
    expect(metresIn({}, 0, 11, 23)).toEqual([0, 11, 23])
  })

  it('is left when it falls', () => {
    expect(metresIn(NOWHERE, 0, 23, 22)).toEqual([null, null, null])
  })

  it('is left beside positions that tell the way, for it may count anything', () => {
    const text = run(timed(0, '<distance>0</distance>'), timed(5, '<distance>12</distance>'))
    expect(samplesIn(text).map(({ distanceMetres }) => distanceMetres)).toEqual([null, null])
  })
})

describe('a pulse, place or altitude that cannot be', () => {
  for (const [what, place] of [
    ['0, 0', { latitude: 0, longitude: 0 }],
    ['beyond the pole', { latitude: 91, longitude: 8 }],
    ['without a longitude', { latitude: 47, longitude: '' }],
  ] as const) {
    it(`is no place: ${what}`, () => {
      const [first] = samplesIn(run(point({ ...place, inside: `<time>${iso(0)}</time>` }), timed(1)))
      expect(first).toMatchObject({ latitude: null, longitude: null })
    })
  }

  for (const metres of [-32768, -500, 9001]) {
    it(`is no altitude: ${metres}`, () => {
      const samples = samplesIn(run(timed(0, `<ele>${metres}</ele>`), timed(1, '<ele>412</ele>')))
      expect(samples.map(({ altitudeMetres }) => altitudeMetres)).toEqual([null, 412])
    })
  }

  it('is a 0 among the altitudes of a hill, and none by the sea', () => {
    const altitudes = (...metres: readonly number[]) =>
      samplesIn(run(...metres.map((each, at) => timed(at, `<ele>${each}</ele>`)))).map(
        ({ altitudeMetres }) => altitudeMetres,
      )
    expect(altitudes(412, 0, 413)).toEqual([412, null, 413])
    expect(altitudes(2, 0, -1)).toEqual([2, 0, -1])
    expect(altitudes(0, 0)).toEqual([null, null])
  })

  it('is a pulse of 0', () => {
    expect(samplesIn(run(timed(0, '<hr>0</hr>'), timed(1)))[0]?.pulse).toBe(null)
  })
})

describe('pauses and several tracks', () => {
  const pauses = (text: string) =>
    read(text).tracks.map(({ samples }) => samples.map((each) => each.afterPause))

  it('a new segment begins after a pause', () => {
    const text = gpx(`<trk>${segment(timed(0), timed(1))}${segment(timed(90), timed(91))}</trk>`)
    expect(pauses(text)).toEqual([[undefined, undefined, true, undefined]])
  })

  it('a new segment that begins where and when the last one ended is no pause', () => {
    const text = gpx(`<trk>${segment(timed(0), timed(1))}${segment(timed(1), timed(2))}</trk>`)
    expect(pauses(text)).toEqual([[undefined, undefined, undefined]])
  })

  it('a pause is not lost with the point it begins with', () => {
    const untimed = point({ inside: '' })
    const text = gpx(`<trk>${segment(timed(0), timed(1))}${segment(untimed, timed(91))}</trk>`)
    expect(pauses(text)).toEqual([[undefined, undefined, true]])
  })

  const trackAt = (seconds: number, type: string) =>
    `<trk>${type === '' ? '' : `<type>${type}</type>`}${segment(timed(seconds), timed(seconds + 1))}</trk>`

  it('a track within 10 minutes of one of the same sport goes on with it', () => {
    const text = gpx(trackAt(0, 'running'), trackAt(601, ''))
    expect(pauses(text)).toEqual([[undefined, undefined, true, undefined]])
    expect(read(text).tracks[0]?.sport).toBe('running')
  })

  it('a track that begins with the last point of the one before goes on with it, as laps do', () => {
    expect(read(gpx(trackAt(0, 'running'), trackAt(1, 'running'))).tracks).toHaveLength(1)
  })

  it('a track without a sport takes that of the next one', () => {
    expect(read(gpx(trackAt(0, ''), trackAt(60, 'running'))).tracks).toMatchObject([{ sport: 'running' }])
  })

  it('a later track is another activity', () => {
    expect(pauses(gpx(trackAt(0, 'running'), trackAt(602, 'running')))).toHaveLength(2)
  })

  it('a track of another sport is another activity, and all stand in order of time', () => {
    const { tracks } = read(gpx(trackAt(60, 'running'), trackAt(0, 'cycling')))
    expect(tracks.map(({ sport }) => sport)).toEqual(['cycling', 'running'])
  })
})

describe('times', () => {
  it('with an offset tell how far local clocks were ahead', () => {
    const text = run(
      point({ inside: '<time>2026-11-21T09:05:00.5+01:00</time>' }),
      point({ latitude: 47.6, inside: '<time>2026-11-21T09:05:01+0100</time>' }),
    )
    expect(secondsIn(text)).toEqual([0.5, 1])
    expect(read(text).tracks[0]?.utcOffsetSeconds).toBe(3600)
    expect(read(text).notes).toEqual([])
  })

  it('behind UTC do so too, and +00:00 says no more than Z', () => {
    const offsetOf = (zone: string) =>
      read(run(point({ inside: `<time>2026-11-21T04:05:00${zone}</time>` }), timed(36_000))).tracks[0]
        ?.utcOffsetSeconds
    expect(offsetOf('-04:30')).toBe(-16_200)
    expect(offsetOf('+00:00')).toBe(null)
    expect(offsetOf('-00:00')).toBe(null)
  })

  it('without a zone are read as UTC, with a word', () => {
    const text = run(point({ inside: '<time>2026-11-21T08:05:00</time>' }), timed(1))
    expect(secondsIn(text)).toEqual([0, 1])
    expect(read(text).notes).toEqual(['Its times name no zone; they were read as UTC.'])
  })

  for (const time of ['2026-02-30T08:00:00Z', '2026-13-01T08:00:00Z', '2026-11-21T25:00:00Z', 'noon', '']) {
    it(`"${time}" is no time`, () => {
      const text = run(timed(0), point({ inside: `<time>${time}</time>` }), timed(1))
      expect(secondsIn(text)).toEqual([0, 1])
      expect(read(text).notes).toEqual(['Points without a time were left out: 1.'])
    })
  }

  it('that run backwards leave out as few points as can be', () => {
    const text = run(timed(5), timed(4), timed(9), timed(2), timed(10), timed(3), timed(11))
    expect(secondsIn(text)).toEqual([4, 9, 10, 11])
    expect(read(text).notes).toEqual(['Points whose time runs backwards were left out: 3.'])
  })

  it('from before the clock was set are left out', () => {
    const text = run(point({ inside: '<time>1970-01-01T00:00:00Z</time>' }), timed(1), timed(2))
    expect(secondsIn(text)).toEqual([1, 2])
    expect(read(text).notes).toEqual(['Points from before the clock was set were left out: 1.'])
  })

  it('that are the same make one sample of what both points say', () => {
    const text = run(timed(0), timed(1, '<hr>140</hr><ele>400</ele>'), timed(1, '<hr>142</hr>'), timed(2))
    expect(secondsIn(text)).toEqual([0, 1, 2])
    expect(samplesIn(text)[1]).toMatchObject({ pulse: 142, altitudeMetres: 400 })
  })
})

describe('a GPX that is no recording is refused', () => {
  const EPOCH = point({ inside: '<time>1970-01-01T00:00:14Z</time>' })
  const LATER = point({ inside: '<time>1970-01-01T00:10:14Z</time>' })
  for (const [what, text, reason] of [
    ['a track without times', run(point({ inside: '' })), 'This is a planned route without times'],
    ['a route', gpx('<rte><rtept lat="1" lon="2"/></rte>'), 'This is a planned route, not'],
    ['places', gpx('<wpt lat="1" lon="2"/>'), 'single places (waypoints)'],
    ['an empty track', run(), 'The track in the file is empty.'],
    ['nothing', gpx(), 'holds no track'],
    ['times that cannot be read', run(point({ inside: '<time>LATER</time>' })), '"LATER"'],
    ['a clock that was never set', run(EPOCH, LATER), 'Its clock says 1970'],
    ['one time for all', run(timed(3), timed(3)), 'have the same time'],
    ['one point', run(timed(3)), 'Only one point'],
    ['times all backwards', run(timed(3), timed(2), timed(1)), 'run backwards'],
    ['another document', '<html><trkpt/></html>', 'not the GPX it should be'],
    ['no bytes', '', 'The file is empty.'],
    ['its own rules', `<!DOCTYPE gpx>${run(timed(0), timed(1))}`, 'DOCTYPE'],
  ] as const) {
    it(what, () => {
      expect(reasonFor(text)).toContain(reason)
    })
  }

  it('too many points', () => {
    expect(reasonFor(gpx('<trk><trkseg>', '<trkpt lat="1" lon="2"/>'.repeat(500_001)))).toContain('500,000')
  })
})

describe('a damaged GPX', () => {
  it('cut short keeps all complete points', () => {
    const text = run(timed(0), timed(1), timed(2))
    const cut = text.slice(0, text.lastIndexOf('</time>'))
    expect(secondsIn(cut)).toEqual([0, 1])
    expect(read(cut).notes).toEqual(['The file ends in the middle; what is there was read.'])
  })

  it('keeps what stands behind the damage', () => {
    const text = run(timed(0), timed(1), timed(2), timed(3)).replace(`${iso(1)}</time>`, `${iso(1)}</tame>`)
    expect(secondsIn(text)).toEqual([0, 1, 2, 3])
    expect(read(text).notes).toEqual(['The file is damaged; what could be made out was read.'])
  })
})
