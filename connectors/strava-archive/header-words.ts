/**
 * What the columns of `activities.csv` are called. Strava writes its header in the language of the account. English and
 * German are from real archives, Dutch, French and Brazilian Portuguese from the programs of people who read theirs; the
 * rest is Strava's usual wording. A name that is missing here costs nothing where places tell the columns.
 */

export type Column =
  | 'id'
  | 'date'
  | 'title'
  | 'sport'
  | 'elapsed'
  | 'distance'
  | 'gear'
  | 'file'
  | 'moving'
  | 'averageSpeed'
  | 'ascent'
  | 'descent'
  | 'lowest'
  | 'highest'
  | 'averageCadence'
  | 'maximumPulse'
  | 'averagePulse'
  | 'exertion'

type Names = Readonly<Partial<Record<Column, readonly string[]>>>

/** `old` is the table of before July 2019: English, and in metres. */
export type Language = keyof typeof HEADERS

const HEADERS = {
  en: {
    id: ['Activity ID'],
    date: ['Activity Date'],
    title: ['Activity Name'],
    sport: ['Activity Type'],
    elapsed: ['Elapsed Time'],
    distance: ['Distance'],
    gear: ['Activity Gear', 'Gear'],
    file: ['Filename'],
    moving: ['Moving Time'],
    averageSpeed: ['Average Speed'],
    ascent: ['Elevation Gain'],
    descent: ['Elevation Loss'],
    lowest: ['Elevation Low'],
    highest: ['Elevation High'],
    averageCadence: ['Average Cadence'],
    maximumPulse: ['Max Heart Rate'],
    averagePulse: ['Average Heart Rate'],
    exertion: ['Perceived Exertion'],
  },
  old: {
    id: ['id'],
    date: ['date'],
    title: ['name'],
    sport: ['type'],
    elapsed: ['elapsed_time'],
    distance: ['distance'],
    gear: ['gear'],
    file: ['filename'],
  },
  de: {
    id: ['Aktivitäts-ID'],
    date: ['Aktivitätsdatum'],
    title: ['Name der Aktivität'],
    sport: ['Aktivitätsart'],
    elapsed: ['Verstrichene Zeit'],
    distance: ['Distanz'],
    gear: ['Aktivitätsausrüstung', 'Ausrüstung'],
    file: ['Dateiname'],
    moving: ['Bewegungszeit'],
    averageSpeed: ['Durchschnittliche Geschwindigkeit'],
    ascent: ['Höhenzunahme'],
    descent: ['Höhenunterschied'],
    lowest: ['Min. Höhe'],
    highest: ['Max. Höhe'],
    averageCadence: ['Durchschnittliche Trittfrequenz'],
    maximumPulse: ['Max. Herzfrequenz'],
    averagePulse: ['Durchschnittliche Herzfrequenz'],
    // as Strava words it elsewhere; the place tells where an archive says otherwise
    exertion: ['Wahrgenommene Anstrengung', 'Gefühlte Anstrengung'],
  },
  fr: {
    id: ["ID de l'activité"],
    date: ["Date de l'activité"],
    title: ["Nom de l'activité"],
    sport: ["Type d'activité"],
    elapsed: ['Temps écoulé'],
    distance: ['Distance'],
    gear: ["Équipement de l'activité", "Matériel de l'activité"],
    file: ['Nom du fichier', 'Nom de fichier'],
    moving: ['Durée de déplacement', 'Temps de déplacement'],
    averageSpeed: ['Vitesse moyenne'],
    ascent: ['Dénivelé positif'],
    descent: ['Dénivelé négatif'],
    averageCadence: ['Cadence moyenne'],
    maximumPulse: ['Fréquence cardiaque maximale', 'Fréquence cardiaque max.'],
    averagePulse: ['Fréquence cardiaque moyenne'],
  },
  es: {
    id: ['ID de actividad', 'ID de la actividad'],
    date: ['Fecha de la actividad', 'Fecha de actividad'],
    title: ['Nombre de la actividad', 'Nombre de actividad'],
    sport: ['Tipo de actividad'],
    elapsed: ['Tiempo transcurrido'],
    distance: ['Distancia'],
    gear: ['Equipamiento de la actividad', 'Equipo de la actividad', 'Equipo de actividad'],
    file: ['Nombre de archivo', 'Nombre del archivo'],
    moving: ['Tiempo en movimiento'],
    averageSpeed: ['Velocidad media', 'Velocidad promedio'],
    ascent: ['Desnivel positivo', 'Ganancia de elevación', 'Aumento de elevación'],
    descent: ['Desnivel negativo', 'Pérdida de elevación'],
    averageCadence: ['Cadencia media', 'Cadencia promedio'],
    maximumPulse: ['Frecuencia cardíaca máxima', 'Ritmo cardíaco máximo'],
    averagePulse: ['Frecuencia cardíaca media', 'Ritmo cardíaco promedio', 'Frecuencia cardíaca promedio'],
  },
  it: {
    id: ["ID dell'attività", 'ID attività'],
    date: ["Data dell'attività", 'Data attività'],
    title: ["Nome dell'attività", 'Nome attività'],
    sport: ['Tipo di attività', 'Tipo attività'],
    elapsed: ['Tempo trascorso'],
    distance: ['Distanza'],
    gear: ["Attrezzatura dell'attività", 'Attrezzatura attività'],
    file: ['Nome file', 'Nome del file'],
    moving: ['Tempo in movimento'],
    averageSpeed: ['Velocità media'],
    ascent: ['Dislivello', 'Dislivello positivo'],
    descent: ['Dislivello negativo'],
    averageCadence: ['Cadenza media'],
    maximumPulse: ['Frequenza cardiaca massima', 'Frequenza cardiaca max'],
    averagePulse: ['Frequenza cardiaca media'],
  },
  pt: {
    id: ['ID da atividade'],
    date: ['Data da atividade'],
    title: ['Nome da atividade'],
    sport: ['Tipo de atividade'],
    elapsed: ['Tempo decorrido'],
    distance: ['Distância'],
    gear: ['Equipamento da atividade'],
    file: ['Nome do arquivo', 'Nome do ficheiro'],
    moving: ['Tempo de movimentação', 'Tempo em movimento'],
    averageSpeed: ['Velocidade média'],
    ascent: ['Ganho de elevação'],
    descent: ['Perda de elevação'],
    lowest: ['Elevação mínima'],
    highest: ['Elevação máxima'],
    averageCadence: ['Cadência média'],
    maximumPulse: ['Frequência cardíaca máxima'],
    averagePulse: ['Frequência cardíaca média'],
  },
  nl: {
    id: ['Activiteits-ID', 'Activiteit-ID'],
    date: ['Datum van activiteit'],
    title: ['Naam activiteit', 'Naam van activiteit'],
    sport: ['Activiteitstype'],
    elapsed: ['Verstreken tijd'],
    distance: ['Afstand'],
    gear: ['Uitrusting voor activiteit', 'Materiaal voor activiteit'],
    file: ['Bestandsnaam'],
    moving: ['Beweegtijd'],
    averageSpeed: ['Gemiddelde snelheid'],
    ascent: ['Totale stijging', 'Hoogtewinst'],
    descent: ['Totale daling', 'Hoogteverlies'],
    averageCadence: ['Gemiddelde cadans'],
    maximumPulse: ['Max. hartslag'],
    averagePulse: ['Gemiddelde hartslag'],
  },
  da: {
    id: ['Aktivitets-ID', 'Aktivitets-id'],
    date: ['Aktivitetsdato', 'Dato for aktivitet'],
    title: ['Aktivitetsnavn', 'Navn på aktivitet'],
    sport: ['Aktivitetstype'],
    elapsed: ['Forløbet tid'],
    distance: ['Distance'],
    gear: ['Aktivitetsudstyr', 'Udstyr til aktivitet'],
    file: ['Filnavn'],
    moving: ['Tid i bevægelse', 'Bevægelsestid'],
  },
  sv: {
    id: ['Aktivitets-ID'],
    date: ['Aktivitetsdatum'],
    title: ['Aktivitetsnamn', 'Aktivitetens namn'],
    sport: ['Aktivitetstyp'],
    elapsed: ['Förfluten tid', 'Total tid'],
    distance: ['Distans', 'Sträcka'],
    gear: ['Aktivitetsutrustning', 'Utrustning för aktivitet'],
    file: ['Filnamn'],
    moving: ['Tid i rörelse', 'Rörelsetid'],
  },
  nb: {
    id: ['Aktivitets-ID', 'Aktivitet-ID'],
    date: ['Aktivitetsdato', 'Dato for aktivitet'],
    title: ['Aktivitetsnavn', 'Navn på aktivitet'],
    sport: ['Aktivitetstype'],
    elapsed: ['Medgått tid', 'Forløpt tid'],
    distance: ['Distanse', 'Avstand'],
    gear: ['Aktivitetsutstyr', 'Utstyr for aktivitet'],
    file: ['Filnavn'],
    moving: ['Tid i bevegelse', 'Bevegelsestid'],
  },
  pl: {
    id: ['Identyfikator aktywności', 'ID aktywności'],
    date: ['Data aktywności'],
    title: ['Nazwa aktywności'],
    sport: ['Typ aktywności', 'Rodzaj aktywności'],
    elapsed: ['Upływający czas', 'Czas całkowity', 'Czas, który upłynął'],
    distance: ['Dystans'],
    gear: ['Sprzęt do aktywności', 'Sprzęt'],
    file: ['Nazwa pliku'],
    moving: ['Czas ruchu', 'Czas w ruchu'],
  },
  ru: {
    id: ['ID тренировки', 'ИД тренировки', 'Идентификатор тренировки'],
    date: ['Дата тренировки'],
    title: ['Название тренировки'],
    sport: ['Тип тренировки', 'Вид тренировки'],
    elapsed: ['Прошедшее время', 'Общее время'],
    distance: ['Расстояние', 'Дистанция'],
    gear: ['Снаряжение для тренировки', 'Снаряжение'],
    file: ['Имя файла'],
    moving: ['Время в движении', 'Время движения'],
  },
  ja: {
    id: ['アクティビティID'],
    date: ['アクティビティ日', 'アクティビティの日付', 'アクティビティ日付'],
    title: ['アクティビティ名'],
    sport: ['アクティビティタイプ', 'アクティビティの種類'],
    elapsed: ['経過時間'],
    distance: ['距離'],
    gear: ['アクティビティギア', 'アクティビティのギア'],
    file: ['ファイル名'],
    moving: ['移動時間', 'ムービングタイム'],
  },
  zh: {
    id: ['活动 ID', '活動 ID', '运动 ID', '運動 ID', '活动编号'],
    date: ['活动日期', '活動日期', '运动日期', '運動日期'],
    title: ['活动名称', '活動名稱', '运动名称', '運動名稱'],
    sport: ['活动类型', '活動類型', '运动类型', '運動類型'],
    elapsed: ['耗时', '經過時間', '经过时间', '全程耗时', '全程時間'],
    distance: ['距离', '距離'],
    gear: ['活动装备', '活動裝備', '运动装备', '運動裝備'],
    file: ['文件名', '檔案名稱', '檔名'],
    moving: ['移动时间', '移動時間'],
  },
  ko: {
    id: ['활동 ID'],
    date: ['활동 날짜'],
    title: ['활동 이름'],
    sport: ['활동 유형', '활동 종류'],
    elapsed: ['경과 시간'],
    distance: ['거리'],
    gear: ['활동 장비'],
    file: ['파일 이름', '파일명'],
    moving: ['이동 시간'],
  },
  tr: {
    id: ['Aktivite Kimliği', 'Aktivite ID'],
    date: ['Aktivite Tarihi'],
    title: ['Aktivite Adı'],
    sport: ['Aktivite Türü', 'Aktivite Tipi'],
    elapsed: ['Geçen Süre'],
    distance: ['Mesafe'],
    gear: ['Aktivite Ekipmanı'],
    file: ['Dosya Adı', 'Dosya ismi'],
    moving: ['Hareket Süresi'],
  },
  cs: {
    id: ['ID aktivity'],
    date: ['Datum aktivity'],
    title: ['Název aktivity'],
    sport: ['Typ aktivity'],
    elapsed: ['Uplynulý čas', 'Celkový čas'],
    distance: ['Vzdálenost'],
    gear: ['Vybavení aktivity', 'Vybavení pro aktivitu'],
    file: ['Název souboru'],
    moving: ['Čas pohybu', 'Čas v pohybu'],
  },
  hu: {
    id: ['Tevékenységazonosító', 'Tevékenység azonosítója'],
    date: ['Tevékenység dátuma'],
    title: ['Tevékenység neve'],
    sport: ['Tevékenység típusa'],
    elapsed: ['Eltelt idő'],
    distance: ['Távolság', 'Táv'],
    gear: ['Tevékenység felszerelése'],
    file: ['Fájlnév'],
    moving: ['Mozgási idő', 'Mozgásidő'],
  },
} satisfies Readonly<Record<string, Names>>

/** A name without what spelling and apostrophes differ in. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]/gu, '')
}

const LANGUAGES: ReadonlyMap<Language, ReadonlyMap<string, Column>> = new Map(
  Object.entries<Names>(HEADERS).map(([language, names]) => [language as Language, columnsByName(names)]),
)

function columnsByName(names: Names): ReadonlyMap<string, Column> {
  const entries = Object.entries(names) as readonly (readonly [Column, readonly string[]])[]
  return new Map(entries.flatMap(([column, said]) => said.map((name) => [plain(name), column] as const)))
}

export interface NamedColumns {
  readonly language: Language
  /** Places of each column, several where a name stands twice. */
  readonly places: ReadonlyMap<Column, readonly number[]>
}

/** The language that knows most of the names; null when none knows what an activity, its day and its sport are called. */
export function columnsByNames(header: readonly string[]): NamedColumns | null {
  const names = header.map(plain)
  const readings = [...LANGUAGES].map(([language, columns]) => ({
    language,
    places: placesOf(names, columns),
  }))
  const best = readings.reduce((one, other) => (other.places.size > one.places.size ? other : one))
  const isTable = best.places.get('id')?.[0] === 0 && best.places.has('date') && best.places.has('sport')
  return isTable ? best : null
}

function placesOf(
  names: readonly string[],
  columns: ReadonlyMap<string, Column>,
): ReadonlyMap<Column, readonly number[]> {
  const pairs = names.flatMap((name, place) => {
    const column = columns.get(name)
    return column === undefined ? [] : [{ column, place }]
  })
  const grouped = Map.groupBy(pairs, (pair) => pair.column)
  return new Map([...grouped].map(([column, found]) => [column, found.map((pair) => pair.place)]))
}
