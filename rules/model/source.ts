/** Where a record came from. Every stored row carries one; rows of Strava's API live by other rules than files. */
export type Source = 'strava_api' | 'strava_archive' | 'garmin_export' | 'file' | 'manual'
