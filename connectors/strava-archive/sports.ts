/** What a row calls its sport, in the language of the account → a run, another sport, or a word nobody knows. */
import { plain } from './header-words.ts'

export interface Sport {
  readonly kind: 'run' | 'other' | 'unknown'
  /** Lower case, English where the word is known: "weight_training". */
  readonly type: string
  /** Run on a treadmill through a picture. */
  readonly isVirtual: boolean
}

const RUNS = [
  ...['Run', 'Trail Run', 'Track Run', 'Treadmill Run', 'Lauf', 'Laufen', 'Traillauf', 'Trailrun'],
  ...['Course', 'Course à pied', 'Trail', 'Course de trail', 'Course sur sentier', 'Course en sentier'],
  ...[
    'Carrera',
    'Carrera a pie',
    'Carrera de montaña',
    'Carrera por montaña',
    'Carrera de trail',
    'Trail running',
  ],
  ...[
    'Corsa',
    'Corsa su sentiero',
    'Corsa trail',
    'Trail run',
    'Corrida',
    'Corrida em trilha',
    'Corrida de trilha',
  ],
  ...[
    'Corrida em trilho',
    'Corrida em trilhos',
    'Hardloopsessie',
    'Hardlopen',
    'Trailrunnen',
    'Trailrunsessie',
  ],
  ...['Løb', 'Løbetur', 'Trailløb', 'Löpning', 'Löprunda', 'Löppass', 'Traillöpning', 'Terränglöpning'],
  ...[
    'Løp',
    'Løpetur',
    'Løping',
    'Terrengløp',
    'Stiløp',
    'Stiløping',
    'Terrengløping',
    'Juoksu',
    'Polkujuoksu',
  ],
  ...[
    'Bieg',
    'Bieganie',
    'Bieg terenowy',
    'Bieg przełajowy',
    'Bieg trailowy',
    'Бег',
    'Забег',
    'Трейлраннинг',
  ],
  ...['Трейл', 'Бег по пересеченной местности', 'Běh', 'Běh v terénu', 'Terénní běh', 'Trailový běh'],
  ...['Futás', 'Terepfutás', 'Koşu', 'Patika Koşusu', 'Arazi Koşusu'],
  ...['ランニング', 'ラン', 'トレイルラン', 'トレイルランニング', '跑步', '越野跑', '越野跑步'],
  ...['달리기', '러닝', '런', '트레일 러닝', '트레일 런', '트레일 달리기'],
]

const VIRTUAL_RUNS = [
  ...['Virtual Run', 'Virtueller Lauf', 'Course à pied virtuelle', 'Course virtuelle', 'Carrera virtual'],
  ...['Corsa virtuale', 'Corrida virtual', 'Virtuele hardloopsessie', 'Virtuele run', 'Virtuelt løb'],
  ...['Virtuell löpning', 'Virtuelt løp', 'Virtuell løpetur', 'Bieg wirtualny', 'Wirtualny bieg'],
  ...['Виртуальный забег', 'Виртуальный бег', 'Virtuální běh', 'Virtuális futás', 'Sanal Koşu'],
  ...[
    'バーチャルラン',
    'バーチャルランニング',
    '虚拟跑步',
    '虛擬跑步',
    '가상 달리기',
    '가상 러닝',
    '가상 런',
  ],
]

/** Strava's English names are their own types, "Weight Training" → "weight_training". */
const OTHERS_IN_ENGLISH = [
  ...['Ride', 'Mountain Bike Ride', 'Gravel Ride', 'E-Bike Ride', 'E-Mountain Bike Ride', 'Virtual Ride'],
  ...[
    'Handcycle',
    'Velomobile',
    'Walk',
    'Hike',
    'Swim',
    'Workout',
    'Weight Training',
    'Crossfit',
    'Yoga',
    'Pilates',
  ],
  ...[
    'High Intensity Interval Training',
    'HIIT',
    'Elliptical',
    'Stair Stepper',
    'Rowing',
    'Virtual Row',
    'Kayaking',
  ],
  ...['Canoeing', 'Canoe', 'Stand Up Paddling', 'Surfing', 'Kitesurf', 'Windsurf', 'Sail', 'Ice Skate'],
  ...[
    'Inline Skate',
    'Skateboard',
    'Skateboarding',
    'Alpine Ski',
    'Backcountry Ski',
    'Nordic Ski',
    'Roller Ski',
  ],
  ...[
    'Snowboard',
    'Snowshoe',
    'Rock Climb',
    'Rock Climbing',
    'Golf',
    'Soccer',
    'Football',
    'Tennis',
    'Badminton',
  ],
  ...['Squash', 'Pickleball', 'Table Tennis', 'Racquetball', 'Padel', 'Basketball', 'Volleyball', 'Cricket'],
  ...['Dance', 'Physical Therapy', 'Wheelchair', 'Multisport', 'Triathlon'],
]

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  ride: [
    ...[
      'Radfahrt',
      'Fahrt',
      'Radfahren',
      'Sortie à vélo',
      'Vélo',
      'Sortie vélo',
      'Cyclisme',
      'Bicicleta',
      'Ciclismo',
    ],
    ...[
      'Vuelta ciclista',
      'Salida en bici',
      'Giro',
      'Giro in bici',
      'Pedalada',
      'Fietsrit',
      'Fietstocht',
      'Cykeltur',
    ],
    ...[
      'Cykling',
      'Sykkeltur',
      'Jazda',
      'Jazda na rowerze',
      'Przejażdżka',
      'Велозаезд',
      'Заезд',
      'Jízda',
      'Jízda na kole',
    ],
    ...['Kerékpározás', 'Bisiklet Sürüşü', 'Sürüş', 'ライド', '骑行', '騎行', '騎乘', '라이딩', '라이드'],
  ],
  virtual_ride: [
    'Virtuelle Radfahrt',
    'Vélo virtuel',
    'Sortie virtuelle',
    'Virtuele fietsrit',
    'Ciclismo virtual',
  ],
  mountain_bike_ride: ['Mountainbike-Fahrt', 'Mountainbike', 'VTT', 'Mountainbikerit', 'Ciclismo de montaña'],
  gravel_ride: ['Gravel-Fahrt', 'Gravel', 'Gravelrit'],
  e_bike_ride: ['E-Bike-Fahrt', 'E-Bike', 'Vélo électrique', 'E-bikerit'],
  walk: [
    ...[
      'Spaziergang',
      'Gehen',
      'Marche',
      'Caminata',
      'Camminata',
      'Caminhada',
      'Wandeling',
      'Gåtur',
      'Promenad',
    ],
    ...['Spacer', 'Прогулка', 'Ходьба', 'Chůze', 'Procházka', 'Séta', 'Yürüyüş', 'ウォーキング', 'ウォーク'],
    ...['步行', '散步', '健走', '걷기'],
  ],
  hike: [
    ...[
      'Wanderung',
      'Wandern',
      'Randonnée',
      'Senderismo',
      'Escursione',
      'Escursionismo',
      'Trilha',
      'Hiken',
      'Vandretur',
    ],
    ...[
      'Vandring',
      'Fottur',
      'Wędrówka',
      'Поход',
      'Пешая прогулка',
      'Túra',
      'Túrázás',
      'Turistika',
      'Doğa Yürüyüşü',
    ],
    ...['ハイキング', 'ハイク', '徒步', '健行', '하이킹'],
  ],
  swim: [
    ...[
      'Schwimmen',
      'Natation',
      'Natación',
      'Nuoto',
      'Natação',
      'Zwemmen',
      'Zwemsessie',
      'Svømning',
      'Svømmetur',
    ],
    ...[
      'Simning',
      'Svømming',
      'Pływanie',
      'Плавание',
      'Заплыв',
      'Plavání',
      'Úszás',
      'Yüzme',
      'スイム',
      '水泳',
      '游泳',
      '수영',
    ],
  ],
  weight_training: [
    ...[
      'Krafttraining',
      'Gewichtstraining',
      'Entraînement aux poids',
      'Musculation',
      'Entrenamiento con pesas',
    ],
    ...[
      'Entrenamiento de pesas',
      'Allenamento con i pesi',
      'Allenamento pesi',
      'Treino com peso',
      'Musculação',
    ],
    ...['Krachttraining', 'Vægttræning', 'Styrketræning', 'Styrketräning', 'Styrketrening', 'Trening siłowy'],
    ...['Силовая тренировка', 'Posilování', 'Súlyzós edzés', 'Ağırlık Antrenmanı', 'ウェイトトレーニング'],
    ...['举重训练', '重量訓練', '力量训练', '웨이트 트레이닝', '근력 운동'],
  ],
  workout: [
    ...[
      'Training',
      'Entraînement',
      'Entrenamiento',
      'Allenamento',
      'Treino',
      'Træning',
      'Träning',
      'Träningspass',
    ],
    ...[
      'Trening',
      'Treningsøkt',
      'Тренировка',
      'Trénink',
      'Cvičení',
      'Edzés',
      'Antrenman',
      'ワークアウト',
      '锻炼',
      '訓練',
      '운동',
    ],
  ],
  yoga: ['Йога', 'Jóga', 'ヨガ', '瑜伽', '瑜珈', '요가', 'Joga'],
}

const SPORTS: ReadonlyMap<string, Sport> = new Map([
  ...OTHERS_IN_ENGLISH.map((word) => [plain(word), other(typeFrom(word))] as const),
  ...Object.entries(OTHERS).flatMap(([type, words]) =>
    words.map((word) => [plain(word), other(type)] as const),
  ),
  ...RUNS.map((word) => [plain(word), { kind: 'run', type: 'run', isVirtual: false }] as const),
  ...VIRTUAL_RUNS.map(
    (word) => [plain(word), { kind: 'run', type: 'virtual_run', isVirtual: true }] as const,
  ),
])

function other(type: string): Sport {
  return { kind: 'other', type, isVirtual: false }
}

/** `isEnglish`: then all of Strava's words for a run are known, and any other word is another sport. */
export function sportOf(word: string, isEnglish: boolean): Sport {
  const known = SPORTS.get(plain(word))
  if (known !== undefined) return known
  const type = typeFrom(word) || 'unknown'
  return { kind: isEnglish && type !== 'unknown' ? 'other' : 'unknown', type, isVirtual: false }
}

function typeFrom(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_|_$/g, '')
}
