/** What Strava documents, or was seen to send, though the real responses at hand do not show it. */
import type { JsonType } from './shapes.ts'

type Documented = Readonly<Record<string, readonly JsonType[]>>

/** The device stands in summaries since October 2025; the nulls are those of activities entered by hand. */
export const SUMMARY_BESIDES: Documented = {
  device_name: ['string'],
  external_id: ['null'],
  upload_id: ['null'],
  upload_id_str: ['null'],
  start_latlng: ['null'],
  end_latlng: ['null'],
  'map.summary_polyline': ['null'],
}

export const DETAIL_BESIDES: Documented = {
  ...SUMMARY_BESIDES,
  gear_id: ['null'],
  'map.polyline': ['null'],
  'photos.primary': ['null'],
}

/** The scopes that were granted, since April 2026. */
export const TOKEN_BESIDES: Documented = { scope: ['string'] }

/** The Fault model: https://developers.strava.com/docs/reference/#api-models-Fault */
export const FAULT_BESIDES: Documented = {
  message: ['string'],
  errors: ['array'],
  'errors[]': ['object'],
  'errors[].resource': ['string'],
  'errors[].field': ['string'],
  'errors[].code': ['string'],
}

/** Values inside the arrays by key; the real answer by key at hand holds the distance alone. */
export const STREAM_BESIDES: Documented = { 'data[]': ['array'], 'data[][]': ['number'] }
