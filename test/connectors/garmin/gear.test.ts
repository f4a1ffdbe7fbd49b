import { describe, expect, it } from 'vitest'
import { readGear } from '../../../connectors/garmin/gear.ts'

function gearOf(value: unknown) {
  const gear = readGear(Buffer.from(JSON.stringify(value)))
  if (gear === null) throw new Error('not taken for gear')
  return gear
}

const SHOES = {
  gearPk: 44700764,
  gearTypeName: 'Shoes',
  gearStatusName: 'active',
  customMakeModel: 'Brooks Ghost',
  displayName: null,
  dateBegin: '2025-07-25',
  dateEnd: null,
  maximumMeters: 643737.6,
}

describe('Garmin gear', () => {
  it('gives a pair its name, wear limit and first day', () => {
    expect(gearOf([{ gearDTOS: [SHOES] }]).shoes).toEqual([
      {
        externalId: '44700764',
        shoe: {
          name: 'Brooks Ghost',
          startMetres: 0,
          limitMetres: 643737.6,
          beganOn: '2025-07-25',
          retiredOn: null,
        },
      },
    ])
  })

  it('reads the object without its list, and a bare list of gears', () => {
    expect(gearOf({ gearDTOS: [SHOES] }).shoes).toHaveLength(1)
    expect(gearOf([SHOES, { ...SHOES, gearPk: 2 }]).shoes.map((shoe) => shoe.externalId)).toEqual([
      '44700764',
      '2',
    ])
  })

  it('prefers the name the runner gave', () => {
    expect(gearOf([{ ...SHOES, displayName: 'Old faithful' }]).shoes[0]?.shoe.name).toBe('Old faithful')
    expect(gearOf([{ ...SHOES, displayName: ' ' }]).shoes[0]?.shoe.name).toBe('Brooks Ghost')
    expect(gearOf([{ gearPk: 5, gearTypeName: 'Shoes' }]).shoes[0]?.shoe.name).toBe('Shoes 5')
  })

  it('takes no bike for a pair of shoes, and a gear without a type for one', () => {
    const gears = [
      { ...SHOES, gearTypeName: 'Bike' },
      { ...SHOES, gearPk: 2, gearTypeName: 'SHOES' },
      { ...SHOES, gearPk: 3, gearTypeName: null },
    ]
    expect(gearOf([{ gearDTOS: gears }]).shoes.map((shoe) => shoe.externalId)).toEqual(['2', '3'])
  })

  it('knows no wear limit where Garmin has none or zero', () => {
    expect(gearOf([{ ...SHOES, maximumMeters: 0 }]).shoes[0]?.shoe.limitMetres).toBeNull()
    expect(gearOf([{ ...SHOES, maximumMeters: null }]).shoes[0]?.shoe.limitMetres).toBeNull()
  })

  it.each([
    ['on the day it ended', { gearStatusName: 'retired', dateEnd: '2026-03-01T00:00:00.0' }, '2026-03-01'],
    [
      'on the day of the last change when no end is given',
      { gearStatusName: 'Retired', updateDate: '2026-04-02 11:12:13' },
      '2026-04-02',
    ],
    ['on its end where the status is missing', { gearStatusName: null, dateEnd: '2026-03-01' }, '2026-03-01'],
    [
      'never while it is active, even with an end from earlier',
      { gearStatusName: 'active', dateEnd: '2026-03-01' },
      null,
    ],
    ['never where no day is given', { gearStatusName: 'retired', dateEnd: 'soon' }, null],
  ])('retires a pair %s', (_, changes, day) => {
    expect(gearOf([{ ...SHOES, ...changes }]).shoes[0]?.shoe.retiredOn).toBe(day)
  })

  it('links a run to several pairs and a pair to several runs', () => {
    const links = {
      100: [{ gearPk: 100, activityId: 1001 }, { activityId: 1002 }],
      200: [{ activityId: '1001' }, { activityId: null }],
    }
    const { gearByActivity } = gearOf([{ gearDTOS: [], gearActivityDTOs: links }])
    expect([...gearByActivity]).toEqual([
      ['1001', ['100', '200']],
      ['1002', ['100']],
    ])
  })

  it('is not seen in other files', () => {
    expect(readGear(Buffer.from('[{"summarizedActivitiesExport":[]}]'))).toBeNull()
    expect(readGear(Buffer.from('[{"gearDTOS":'))).toBeNull()
    expect(readGear(Buffer.from('7'))).toBeNull()
  })
})
