import { describe, expect, it } from 'vitest'
import { readFit } from '../../../connectors/files/fit.ts'
import type { Reading } from '../../../connectors/files/reading.ts'
import { type Instant, instant } from '../../../rules/model/day.ts'
import { encodeFit, type FitMessage } from '../../../scripts/demo-data/fit-encode.ts'
import { type FitActivity, type FitSample, writeFit } from '../../../scripts/demo-data/fit-writer.ts'

/** 2026-11-21T08:05:00Z. */
const START = instant(1_795_248_300_000)
const RUNNING = 1

function secondsIn(seconds: number): Instant {
  return instant(START + seconds * 1000)
}

const THREE_POINTS: readonly FitSample[] = [0, 10, 20].map((seconds) => ({
  at: secondsIn(seconds),
  latitude: 47.5,
  longitude: 8.25,
  altitudeMetres: 410.2,
  distanceMetres: seconds * 3,
  speedMetresPerSecond: 3,
  pulse: 140,
  cadencePerLeg: 85,
}))

const RUN: FitActivity = {
  createdAt: START,
  serial: 3_913_000_001,
  product: 'Forerunner 255',
  samples: THREE_POINTS,
  sessions: [
    {
      startedAt: START,
      sport: RUNNING,
      subSport: 3,
      timerSeconds: 19.5,
      elapsedSeconds: 20.25,
      distanceMetres: 61.27,
      ascentMetres: 4,
      descentMetres: 3,
      averagePulse: 141,
      maximumPulse: 150,
    },
  ],
  utcOffsetSeconds: 3600,
}

/** A run without its sums. */
const CRASHED: FitActivity = { ...RUN, sessions: [] }

type Activity = Extract<Reading, { readonly kind: 'activity' }>

function activityIn(bytes: Uint8Array): Activity {
  const reading = readFit(bytes)
  if (reading.kind !== 'activity') throw new Error(`read as ${JSON.stringify(reading)}`)
  return reading
}

function read(activity: Partial<FitActivity>): Activity {
  return activityIn(writeFit({ ...RUN, ...activity }))
}

function onlyTrack({ tracks }: Activity) {
  const [track, ...others] = tracks
  if (track === undefined || others.length > 0) throw new Error(`${tracks.length} tracks`)
  return track
}

function joined(...files: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(files.flatMap((file) => [...file]))
}

describe('a run as a watch writes it', () => {
  it('is read whole', () => {
    expect(read({})).toEqual({
      kind: 'activity',
      serial: '3913000001',
      createdAt: START,
      notes: [],
      tracks: [
        {
          sport: 'running',
          subSport: 'trail',
          startedAt: START,
          utcOffsetSeconds: 3600,
          name: null,
          device: 'Forerunner 255',
          totals: {
            distanceMetres: 61.27,
            timerSeconds: 19.5,
            elapsedSeconds: 20.25,
            ascentMetres: 4,
            descentMetres: 3,
            averagePulse: 141,
            maximumPulse: 150,
            perceivedExertion: null,
          },
          samples: [0, 10, 20].map((seconds) => ({
            at: secondsIn(seconds),
            // a semicircle is 84 billionths of a degree
            latitude: expect.closeTo(47.5, 7),
            longitude: expect.closeTo(8.25, 7),
            altitudeMetres: expect.closeTo(410.2, 9),
            distanceMetres: seconds * 3,
            speedMetresPerSecond: 3,
            pulse: 140,
            cadence: 170,
          })),
        },
      ],
    })
  })

  it.each([
    ['said', 70, 7],
    ['said to a half', 35, 3.5],
    ['said as the hardest', 100, 10],
    ['not asked for', 0, null],
    ['without a value', null, null],
    ['beyond the scale', 110, null],
    ['not in the file', undefined, null],
  ])('has the runner’s own exertion where it is %s', (_, exertion, expected) => {
    const sessions = (RUN.sessions ?? []).map((session) =>
      exertion === undefined ? session : { ...session, exertion },
    )
    expect(onlyTrack(read({ sessions })).totals.perceivedExertion).toBe(expected)
  })

  it('says the same in the other byte order', () => {
    expect(read({ bigEndian: true })).toEqual(read({}))
  })

  it('says the same with compressed timestamps', () => {
    const samples = Array.from({ length: 90 }, (_, index) => ({
      at: secondsIn(index * 7),
      distanceMetres: index * 20,
    }))
    const short = writeFit({ ...RUN, samples, compressedTimestamps: true })
    const long = writeFit({ ...RUN, samples })
    expect(long.length - short.length).toBeGreaterThan(89 * 3)
    expect(readFit(short)).toEqual(readFit(long))
  })

  it('says the same with fields of an app between its own', () => {
    expect(read({ developerFields: true })).toEqual(read({}))
  })

  it('says the same with its sums first', () => {
    expect(read({ summaryFirst: true })).toEqual(read({}))
  })

  it('says the same with laps and both widths of height and speed', () => {
    expect(read({ enhanced: true, laps: [START, secondsIn(10)] })).toEqual(read({}))
  })

  it('says the same from the middle of a larger buffer', () => {
    const file = writeFit(RUN)
    const larger = joined(Uint8Array.of(1, 2, 3), file)
    expect(readFit(larger.subarray(3))).toEqual(readFit(file))
  })

  it('is named by its maker where the product has no name', () => {
    const bytes = writeFit({ createdAt: START, maker: 23, sessions: RUN.sessions ?? [] })
    expect(onlyTrack(activityIn(bytes)).device).toBe('Suunto')
  })
})

describe('values', () => {
  function firstSample(sample: Omit<FitSample, 'at'>, sport = RUNNING) {
    const track = onlyTrack(
      read({ samples: [{ at: START, ...sample }], sessions: [{ startedAt: START, sport }] }),
    )
    return track.samples[0]
  }

  it('that the watch marks as missing are null', () => {
    const missing = {
      latitude: null,
      longitude: null,
      altitudeMetres: null,
      distanceMetres: null,
      speedMetresPerSecond: null,
      pulse: null,
      cadencePerLeg: null,
    }
    const { cadencePerLeg: _, ...rest } = missing
    expect(firstSample(missing)).toEqual({ at: START, ...rest, cadence: null })
  })

  it('that are not in the file are null', () => {
    expect(firstSample({})).toMatchObject({
      latitude: null,
      distanceMetres: null,
      pulse: null,
      cadence: null,
    })
  })

  it('prefer the wide field of height and speed over the narrow one', () => {
    const bytes = encodeFit([
      fileId(4),
      {
        message: 20,
        fields: [
          { number: 253, type: 'uint32', value: 1_164_182_700 },
          { number: 2, type: 'uint16', value: 2500 },
          { number: 78, type: 'uint32', value: 5500 },
          { number: 6, type: 'uint16', value: 1000 },
          { number: 73, type: 'uint32', value: 3250 },
        ],
      },
    ])
    const [sample] = onlyTrack(activityIn(bytes)).samples
    expect(sample).toMatchObject({ at: START, altitudeMetres: 600, speedMetresPerSecond: 3.25 })
  })

  it('of place are null at 0, 0, where no satellite was seen', () => {
    expect(firstSample({ latitude: 0, longitude: 0 })).toMatchObject({ latitude: null, longitude: null })
  })

  it('of place are null when one of the two is missing', () => {
    expect(firstSample({ latitude: 47.5, longitude: null })).toMatchObject({
      latitude: null,
      longitude: null,
    })
  })

  it('of place may lie on the equator', () => {
    expect(firstSample({ latitude: 0, longitude: 37 })).toMatchObject({
      latitude: 0,
      longitude: expect.closeTo(37, 6),
    })
  })

  for (const [pulse, expected] of [
    [0, null],
    [29, null],
    [30, 30],
    [240, 240],
    [241, null],
  ] as const) {
    it(`of pulse: ${pulse} is ${expected}`, () => {
      expect(firstSample({ pulse })?.pulse).toBe(expected)
    })
  }

  it('of height are null where nobody runs', () => {
    expect(firstSample({ altitudeMetres: 9500 })?.altitudeMetres).toBeNull()
  })

  it('of cadence count both legs on foot and are no steps on a bike', () => {
    expect(firstSample({ cadencePerLeg: 85 }, RUNNING)?.cadence).toBe(170)
    expect(firstSample({ cadencePerLeg: 85 }, 2)?.cadence).toBeNull()
  })
})

describe('points', () => {
  it('with one timestamp are one', () => {
    const samples = [
      { at: START, distanceMetres: 10, pulse: 140 },
      { at: START, distanceMetres: 12, altitudeMetres: 400 },
      { at: secondsIn(1), distanceMetres: 14 },
    ]
    const track = onlyTrack(read({ samples }))
    expect(track.samples).toHaveLength(2)
    expect(track.samples[0]).toMatchObject({ distanceMetres: 12, pulse: 140, altitudeMetres: 400 })
  })

  it('more than a day away from the activity are left out, with a note', () => {
    const samples = [...THREE_POINTS, { at: secondsIn(2 * 86_400), distanceMetres: 99 }]
    const reading = read({ samples })
    expect(onlyTrack(reading).samples).toHaveLength(3)
    expect(reading.notes).toEqual(['Points more than a day away from the activity were left out: 1.'])
  })

  it('stand in order of time even when the clock of the watch went back', () => {
    const seconds = [0, 1, 2, 1, 3]
    const bytes = encodeFit([fileId(4), ...seconds.map((second) => record(1_164_182_700 + second))])
    expect(onlyTrack(activityIn(bytes)).samples.map((sample) => (sample.at - START) / 1000)).toEqual([
      0, 1, 2, 3,
    ])
  })

  it('of a triathlon belong to the sport that had begun', () => {
    const reading = read({
      samples: [0, 99, 100, 110, 250].map((seconds) => ({ at: secondsIn(seconds), distanceMetres: seconds })),
      sessions: [
        {
          startedAt: secondsIn(110),
          sport: RUNNING,
          elapsedSeconds: 150,
          timerSeconds: 150,
          distanceMetres: 500,
        },
        { startedAt: START, sport: 2, elapsedSeconds: 100, timerSeconds: 100, distanceMetres: 900 },
        { startedAt: secondsIn(100), sport: 3, elapsedSeconds: 10, timerSeconds: 10, distanceMetres: 0 },
      ],
    })
    expect(reading.tracks.map((track) => [track.sport, track.samples.length])).toEqual([
      ['cycling', 2],
      ['transition', 1],
      ['running', 2],
    ])
  })
})

describe('sums', () => {
  const pauses = [
    { at: START, running: true },
    { at: secondsIn(100), running: false },
    { at: secondsIn(160), running: true },
  ]
  const samples = [0, 50, 100, 160, 200].map((seconds) => ({
    at: secondsIn(seconds),
    distanceMetres: seconds * 3,
  }))

  it('that were never written follow from the points and the timer', () => {
    const reading = activityIn(
      writeFit({ ...CRASHED, samples, timer: pauses, sport: { sport: RUNNING, subSport: 4 } }),
    )
    expect(onlyTrack(reading)).toMatchObject({
      sport: 'running',
      subSport: 'track',
      startedAt: START,
      totals: { distanceMetres: 600, timerSeconds: 140, elapsedSeconds: 200, ascentMetres: null },
    })
    expect(reading.notes).toEqual(['The file holds no summary; distance and time come from its points.'])
  })

  it('without timer events leave out gaps of more than a minute', () => {
    const gap = [0, 50, 100, 161, 200].map((seconds) => ({ at: secondsIn(seconds), distanceMetres: seconds }))
    expect(onlyTrack(activityIn(writeFit({ ...CRASHED, samples: gap }))).totals.timerSeconds).toBe(139)
  })

  it('know where the timer stood still, and that a lap is no pause', () => {
    const lap = [
      { at: secondsIn(50), running: false },
      { at: secondsIn(51), running: true },
    ]
    const timer = [pauses[0], ...lap, ...pauses.slice(1)].filter((event) => event !== undefined)
    const track = onlyTrack(activityIn(writeFit({ ...CRASHED, samples, timer })))
    expect(track.samples.map(({ afterPause }) => afterPause ?? false)).toEqual([
      ...[false, false, false, true, false],
    ])
  })

  it('name no sport where the file names none', () => {
    expect(onlyTrack(activityIn(writeFit(CRASHED)))).toMatchObject({ sport: null, subSport: null })
  })

  it('that say 0 are taken from the points', () => {
    const sessions = [
      { startedAt: START, sport: RUNNING, timerSeconds: 0, elapsedSeconds: 180, distanceMetres: 0 },
    ]
    // 200 s of points with the timer, cut to the 180 s that the watch says it lasted
    expect(onlyTrack(read({ samples, sessions })).totals).toMatchObject({
      timerSeconds: 180,
      elapsedSeconds: 180,
      distanceMetres: 600,
    })
  })

  it('that are missing stay unknown without points', () => {
    const sessions = [{ startedAt: START, sport: RUNNING, distanceMetres: null, timerSeconds: null }]
    expect(onlyTrack(read({ samples: [], sessions })).totals).toMatchObject({
      distanceMetres: null,
      timerSeconds: null,
      elapsedSeconds: null,
    })
  })

  it('win over the points, as the watch shows them', () => {
    expect(onlyTrack(read({ samples })).totals).toMatchObject({ distanceMetres: 61.27, timerSeconds: 19.5 })
  })

  it('without a start begin with the first point', () => {
    expect(onlyTrack(read({ sessions: [{ startedAt: null, sport: RUNNING }] })).startedAt).toBe(START)
  })

  it('without any moment are no activity', () => {
    const sessions = [{ startedAt: null, sport: RUNNING }]
    expect(activityIn(writeFit({ createdAt: null, samples: [], sessions })).tracks).toEqual([])
  })

  it('count once when a chained file repeats them', () => {
    expect(activityIn(joined(writeFit(RUN), writeFit(RUN))).tracks).toHaveLength(1)
  })
})

describe('time', () => {
  for (const [ahead, expected] of [
    [7200, 7200],
    [7320, 7200],
    [-16_207, -16_200],
    [20_700, 20_700],
  ] as const) {
    it(`local clocks ${ahead} s ahead of the world’s mean an offset of ${expected} s`, () => {
      expect(onlyTrack(read({ utcOffsetSeconds: ahead })).utcOffsetSeconds).toBe(expected)
    })
  }

  it('has no offset where the local clock is nonsense', () => {
    expect(onlyTrack(read({ utcOffsetSeconds: -576_963 })).utcOffsetSeconds).toBeNull()
  })

  it('has no offset where the file has no local clock', () => {
    const { utcOffsetSeconds: _, ...silent } = RUN
    expect(onlyTrack(activityIn(writeFit(silent))).utcOffsetSeconds).toBeNull()
  })

  it('takes an offset of zero from Garmin, and from others as no answer', () => {
    expect(onlyTrack(read({ utcOffsetSeconds: 0 })).utcOffsetSeconds).toBe(0)
    expect(onlyTrack(read({ utcOffsetSeconds: 0, maker: 294 })).utcOffsetSeconds).toBeNull()
  })

  it('since power-on is counted from when the file was made, with a note', () => {
    const bytes = encodeFit([fileId(4, 1_164_182_700), record(5000), record(5030)])
    const reading = activityIn(bytes)
    expect(onlyTrack(reading).samples.map((sample) => sample.at)).toEqual([START, secondsIn(30)])
    expect(reading.notes).toContain('The watch did not know the time; its start is when the file was made.')
  })

  it('since power-on is left out once the watch knows the date', () => {
    const bytes = encodeFit([fileId(4, 1_164_182_700), record(5000), record(1_164_182_700)])
    expect(onlyTrack(activityIn(bytes)).samples.map((sample) => sample.at)).toEqual([START])
  })

  it('since power-on alone is no moment', () => {
    expect(activityIn(encodeFit([fileId(4), record(5000)])).tracks).toEqual([])
  })
})

describe('a damaged file', () => {
  const file = writeFit(RUN)
  const whole = activityIn(file)

  it('with a wrong checksum is read all the same, with a note', () => {
    const wrong = Uint8Array.from(file)
    wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 0xff
    expect(activityIn(wrong)).toEqual({
      ...whole,
      notes: ['The checksum of the file is wrong; its content was read all the same.'],
    })
  })

  it('that ends in the middle is read up to there, with a note', () => {
    const crashed = writeFit(CRASHED)
    // the checksum (2 bytes), the activity message (11), its definition (15) and a part of the last point (10)
    const reading = activityIn(crashed.subarray(0, crashed.length - 38))
    expect(onlyTrack(reading).samples).toHaveLength(2)
    expect(reading.notes).toContain('The file ends in the middle; what is there was read.')
  })

  it('that lacks only its checksum is read whole', () => {
    expect(activityIn(file.subarray(0, file.length - 2)).tracks).toEqual(whole.tracks)
  })

  it('that was never finished is read, with a note', () => {
    const unfinished = Uint8Array.from(file.subarray(0, file.length - 2))
    unfinished.fill(0, 4, 8)
    expect(activityIn(unfinished)).toEqual({
      ...whole,
      notes: ['The watch never finished this file; what is there was read.'],
    })
  })

  it('with rubbish inside is read up to it, with a note', () => {
    const rubbish = writeFit(CRASHED)
    // local type 9, which nothing defines, in place of the header of the last definition
    const at = rubbish.length - 2 - 11 - 15
    expect(rubbish[at]).toBe(0x40)
    rubbish[at] = 0x09
    const reading = activityIn(rubbish)
    expect(onlyTrack(reading).samples).toHaveLength(3)
    expect(reading.notes).toContain('The file is damaged; what comes before the damage was read.')
  })

  it('is never an exception, wherever it breaks', () => {
    for (let end = 0; end < file.length; end++) expect(() => readFit(file.subarray(0, end))).not.toThrow()
    for (let at = 0; at < file.length; at++) {
      for (const value of [0x00, 0x45, 0x7f, 0x80, 0xff]) {
        const broken = Uint8Array.from(file)
        broken[at] = value
        expect(() => readFit(broken)).not.toThrow()
      }
    }
  })

  it('that is empty is unreadable and says so', () => {
    expect(readFit(new Uint8Array())).toEqual({
      kind: 'unreadable',
      reason: 'The file is empty. Export the original from your watch or app again.',
    })
  })

  it('that is something else is unreadable and says so', () => {
    const text = new TextEncoder().encode('<?xml version="1.0"?><gpx></gpx>')
    expect(readFit(text)).toEqual({
      kind: 'unreadable',
      reason: expect.stringMatching(/^The file does not begin like a FIT recording\. Export /),
    })
  })
})

describe('files in one', () => {
  it('are all read', () => {
    const later = { startedAt: secondsIn(7200), sport: RUNNING, distanceMetres: 1000, timerSeconds: 300 }
    const second = writeFit({
      ...RUN,
      samples: [{ at: secondsIn(7210) }],
      sessions: [later],
      utcOffsetSeconds: 7200,
    })
    const tracks = activityIn(joined(writeFit(RUN), second)).tracks
    expect(tracks.map((track) => track.samples.length)).toEqual([3, 1])
    expect(tracks.map((track) => track.utcOffsetSeconds)).toEqual([3600, 7200])
  })

  it('give their points to the sums of another', () => {
    const { sessions, ...points } = RUN
    const sums = writeFit({ ...RUN, samples: [], sessions: sessions ?? [] })
    expect(onlyTrack(activityIn(joined(writeFit(points), sums)))).toMatchObject({
      totals: { distanceMetres: 61.27 },
      samples: [{}, {}, {}],
    })
  })

  it('may be settings beside the activity', () => {
    const settings = writeFit({ createdAt: START, fileType: 2 })
    const alone = activityIn(writeFit(RUN))
    expect(readFit(joined(writeFit(RUN), settings))).toEqual(alone)
    expect(readFit(joined(settings, writeFit(RUN)))).toEqual(alone)
  })
})

describe('a file that is no activity', () => {
  for (const [type, name] of [
    [2, 'settings'],
    [6, 'course'],
    [32, 'monitoring_b'],
    [99, 'type 99'],
  ] as const) {
    it(`is ${name} for type ${type}`, () => {
      expect(readFit(writeFit({ ...RUN, fileType: type }))).toEqual({
        kind: 'not-an-activity',
        fileType: name,
      })
    })
  }

  it('is told by its first message, whatever follows', () => {
    const file = writeFit({ ...RUN, fileType: 32 })
    // header 14, definition 6 + 5 × 3 and message 1 + 1 + 2 + 4 + 4 + 20
    file.fill(0x09, 14 + 21 + 32)
    expect(readFit(file)).toEqual({ kind: 'not-an-activity', fileType: 'monitoring_b' })
  })

  it('is unreadable when it says nothing at all', () => {
    expect(readFit(encodeFit([]))).toMatchObject({ kind: 'unreadable' })
  })
})

function fileId(type: number, createdAt: number | null = null): FitMessage {
  return {
    message: 0,
    fields: [
      { number: 0, type: 'enum', value: type },
      { number: 4, type: 'uint32', value: createdAt },
    ],
  }
}

function record(seconds: number): FitMessage {
  return {
    message: 20,
    fields: [
      { number: 253, type: 'uint32', value: seconds },
      { number: 3, type: 'uint8', value: 120 },
    ],
  }
}

describe('a FIT larger than any recording', () => {
  /** One part in which a message of no fields, a byte each, is repeated. */
  function repeated(message: number, times: number): Uint8Array {
    const definition = Uint8Array.of(0x40, 0, 0, message, 0, 0)
    const size = definition.length + times
    const header = new DataView(new ArrayBuffer(12))
    header.setUint8(0, 12)
    header.setUint32(4, size, true)
    header.setUint32(8, 0x54_49_46_2e, true)
    return Buffer.concat([
      new Uint8Array(header.buffer),
      definition,
      new Uint8Array(times),
      Uint8Array.of(0, 0),
    ])
  }

  const RECORD = 20
  const SESSION = 18

  it('is unreadable beyond 500,000 points', () => {
    expect(readFit(repeated(RECORD, 500_000))).toMatchObject({
      reason: expect.stringMatching(/^The file holds no activity/),
    })
    expect(readFit(repeated(RECORD, 500_001))).toEqual({
      kind: 'unreadable',
      reason:
        'The file holds more than 500,000 points, as no recording does. Export the original from your watch or app again.',
    })
  })

  it('is unreadable beyond 1,000 activities', () => {
    expect(readFit(repeated(SESSION, 1000)).kind).toBe('unreadable')
    expect(readFit(repeated(SESSION, 1001))).toMatchObject({
      reason: expect.stringMatching(/^The file holds more than 1,000 activities/),
    })
  })

  it('is read as far as its thousandth part', () => {
    const small = repeated(RECORD, 1)
    const chain = Buffer.concat([...Array<Uint8Array>(1000).fill(small), writeFit(RUN)])
    expect(readFit(chain)).toMatchObject({ kind: 'unreadable' })
    expect(readFit(chain.subarray(small.length)).kind).toBe('activity')
  })
})
