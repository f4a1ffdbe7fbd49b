/** Small whole tables and documents, as the services write them. */

/** "Export CSV" of Garmin Connect in English. */
export const GARMIN_CSV_ENGLISH = [
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Total Ascent,Total Descent,Moving Time,Elapsed Time,Steps',
  'Running,2026-08-10 07:30:00,false,"Morning run","10.01","640","00:50:12","148","171","168","120","118","00:49:50","00:51:00","8,420"',
  'Treadmill Running,2026-08-11 19:00:00,false,"Treadmill","7.20","420","00:40:00","140","155","170","--","--","00:40:00","00:40:00","6,800"',
  'Cycling,2026-08-12 18:00:00,true,"Home, the long way","30.00","700","01:30:00","128","160","--","210","204","01:28:10","01:41:00","--"',
  'Strength Training,2026-08-09 12:00:00,false,"Strength","0.00","200","00:45:00","101","130","--","--","--","00:00:00","00:45:00","--"',
  'Trail Running,2026-08-13 07:00:00,false,"By hand","12.0","900","01:20:00.5","151","178","160","1,204","1,190","01:19:00","01:25:00","12,810"',
].join('\n')

export const GARMIN_CSV_FRENCH = [
  "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,Cadence de course moyenne,Ascension totale,Descente totale",
  'Course à pied,2026-08-10 07:30:00,false,"Sortie du matin","10,01","640","00:50:12","148","171","168","120","118"',
  'Course à pied,2026-08-13 07:00:00,false,"Côtes","12,40","900","01:20:00","151","178","160","1 204","1 190"',
  'Cyclisme,2026-08-12 18:00:00,true,"Vélo","30,00","700","01:30:00","128","160","--","210","204"',
].join('\r\n')

/** German, as a spreadsheet of a country with a decimal comma saves it again. */
export const GARMIN_CSV_COMMA = [
  'Aktivitätstyp;Datum;Favorit;Titel;Distanz;Kalorien;Zeit;Ø HF;Max. HF;Ø Schrittfrequenz (Laufen);Anstieg gesamt;Abstieg gesamt',
  'Laufen;2026-08-10 07:30:00;false;"Morgenlauf";10,01;640;00:50:12;148;171;168;120;118',
  'Laufen;2026-08-13 07:00:00;false;"Hügel; bergauf";1.012,40;900;01:20:00;151;178;160;1.204;1.190',
  'Radfahren;2026-08-12 18:00:00;true;"Rad";30,00;700;01:30:00;128;160;--;210;204',
].join('\n')

const STRAVA_COLUMNS =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High'

/** The rows name `activities/1.gpx`, `activities/2.fit.gz` and no file. */
export const STRAVA_CSV = [
  STRAVA_COLUMNS,
  '9000000001,"Aug 10, 2026, 5:30:00 AM",Morning Run,Run,"easy, along the river",360,1.01,166,12,false,,Blue daily,activities/1.gpx,61.0,,360.0,345.0,1008.0,3.4,2.8,12.0,9.0,509.1,518.2',
  '9000000002,"Aug 11, 2026, 5:30:00 AM",Lunch Run,Run,,369,1.01,166,,false,,Blue daily,activities/2.fit.gz,61.0,,369.0,360.0,1008.0,3.4,2.8,12.0,9.0,509.1,518.2',
  '9000000003,"Aug 12, 2026, 4:00:00 PM","The ""long"" one",Ride,,5400,30.00,,,true,,Gravel,,61.0,9.5,5400.0,5300.0,30000.0,12.1,5.6,210.0,204.0,480.0,610.0',
  '9000000004,"Aug 13, 2026, 5:00:00 AM",By hand,Run,,4800,12.00,,,false,,,,,,4800.0,4800.0,12000.0,,,,,,',
].join('\n')

export const STRAVA_SHOES_CSV = [
  'Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types',
  'Blue daily,Brand,Ghost 17,Run',
].join('\n')

const start = (day: number) => Date.UTC(2026, 7, day, 5, 30)

function summary(activityId: number, activityType: string, day: number, more: object): object {
  const [beginTimestamp, startTimeLocal] = [start(day), start(day) + 7_200_000]
  return { activityId, activityType, beginTimestamp, startTimeGmt: beginTimestamp, startTimeLocal, ...more }
}

/** Centimetres, milliseconds and centimetres a millisecond. */
export const GARMIN_SUMMARIES = JSON.stringify([
  {
    summarizedActivitiesExport: [
      summary(24_000_000_001, 'running', 10, {
        ...{ name: 'Morning run', distance: 100_800, duration: 360_000, elapsedDuration: 369_000 },
        ...{ avgSpeed: 0.28, elevationGain: 1200, elevationLoss: 900, avgHr: 148, maxHr: 166 },
      }),
      summary(24_000_000_002, 'treadmill_running', 11, { distance: 800_000, duration: 2_400_000 }),
      summary(24_000_000_003, 'cycling', 12, { distance: 3_000_000, duration: 5_400_000 }),
      summary(24_000_000_004, 'strength_training', 9, { distance: 0, duration: 2_700_000 }),
    ],
  },
])

export const GARMIN_GEAR = JSON.stringify([
  {
    gearDTOS: [
      {
        ...{ gearPk: 501, gearTypeName: 'Shoes', gearStatusName: 'active', customMakeModel: 'Ghost 17' },
        ...{ displayName: null, maximumMeters: 700_000, dateBegin: '2026-01-05', dateEnd: null },
      },
      { gearPk: 502, gearTypeName: 'Shoes', gearStatusName: 'retired', displayName: 'Old pair' },
    ],
    gearActivityDTOs: {
      501: [
        { gearPk: 501, activityId: 24_000_000_001 },
        { gearPk: 501, activityId: 24_000_000_002 },
      ],
    },
  },
])
