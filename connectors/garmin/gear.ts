/**
 * `*_gear.json` of an account export: pairs of shoes, and which activities each was worn on.
 * `[{"gearDTOS":[…],"gearActivityDTOs":{"<gearPk>":[{"activityId":…}]}}]`, the same without the list around
 * it, or a bare list of gears; older files lack the links. `maximumMeters` is in metres.
 */
import { z } from 'zod'
import { dayAtOffset, instant, type LocalDay, localDay } from '../../rules/model/day.ts'
import type { ShoeRecord } from '../connector.ts'
import { isObject, parseJson } from './json.ts'

export interface Gear {
  readonly shoes: readonly ShoeRecord[]
  /** Gear keys by activity id, whatever the gear; one activity may have several. */
  readonly gearByActivity: ReadonlyMap<string, readonly string[]>
}

const KEY = z.union([z.string().min(1), z.number()]).transform(String)
const TEXT = z.string().nullish().catch(null)
const DATE = z.union([z.string(), z.number()]).nullish().catch(null)

const GEAR = z.object({
  gearPk: KEY,
  gearTypeName: TEXT,
  gearStatusName: TEXT,
  displayName: TEXT,
  customMakeModel: TEXT,
  maximumMeters: z.number().nullish().catch(null),
  dateBegin: DATE,
  dateEnd: DATE,
  updateDate: DATE,
})
const LINK = z.object({ activityId: KEY })

export function looksLikeGear(value: unknown): boolean {
  return parts(value).some((part) => 'gearDTOS' in part || 'gearActivityDTOs' in part || 'gearPk' in part)
}

/** Null when it is no gear file. A gear that cannot be read is left out. */
export function readGear(bytes: Uint8Array): Gear | null {
  const parsed = parseJson(bytes)
  if (parsed === null || !looksLikeGear(parsed.value)) return null
  const all = parts(parsed.value)
  return { shoes: all.flatMap(gearsIn).flatMap(shoeOf), gearByActivity: linksIn(all) }
}

function parts(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject)
}

function gearsIn(part: Readonly<Record<string, unknown>>): readonly unknown[] {
  if ('gearPk' in part) return [part]
  return Array.isArray(part.gearDTOS) ? part.gearDTOS : []
}

function linksIn(all: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, readonly string[]> {
  const pairs = all.flatMap((part) => {
    const links = part.gearActivityDTOs
    return isObject(links)
      ? Object.entries(links).flatMap(([gearPk, list]) => activitiesOf(gearPk, list))
      : []
  })
  const gears = Map.groupBy(pairs, (pair) => pair.activityId)
  return new Map([...gears].map(([id, found]) => [id, [...new Set(found.map((pair) => pair.gearPk))]]))
}

function activitiesOf(gearPk: string, list: unknown): readonly { gearPk: string; activityId: string }[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((link: unknown) => {
    const read = LINK.safeParse(link)
    return read.success ? [{ gearPk, activityId: read.data.activityId }] : []
  })
}

function shoeOf(value: unknown): readonly ShoeRecord[] {
  const read = GEAR.safeParse(value)
  if (!read.success || !isShoes(read.data.gearTypeName)) return []
  const gear = read.data
  return [
    {
      externalId: gear.gearPk,
      shoe: {
        name: textOf(gear.displayName) ?? textOf(gear.customMakeModel) ?? `Shoes ${gear.gearPk}`,
        startMetres: 0,
        limitMetres: gear.maximumMeters && gear.maximumMeters > 0 ? gear.maximumMeters : null,
        beganOn: dayOf(gear.dateBegin),
        retiredOn: retiredOn(gear),
      },
    },
  ]
}

/** Bikes always say that they are bikes, so a gear without a type is taken for a pair of shoes. */
function isShoes(type: string | null | undefined): boolean {
  const name = textOf(type)?.toLowerCase()
  return name === undefined || name === 'shoes' || name === 'shoe'
}

/** A pair taken back into use is active again but keeps its end date, so the status goes before the date. */
function retiredOn(gear: z.infer<typeof GEAR>): LocalDay | null {
  const status = textOf(gear.gearStatusName)?.toLowerCase()
  if (status === 'retired') return dayOf(gear.dateEnd) ?? dayOf(gear.updateDate)
  return status === undefined ? dayOf(gear.dateEnd) : null
}

function textOf(text: string | null | undefined): string | null {
  return text?.trim() || null
}

/** "2025-07-25", the same with a time after it, or epoch milliseconds. */
function dayOf(date: string | number | null | undefined): LocalDay | null {
  try {
    if (typeof date === 'number') return dayAtOffset(instant(date), 0)
    return date ? localDay(date.trim().slice(0, 10)) : null
  } catch {
    return null
  }
}
