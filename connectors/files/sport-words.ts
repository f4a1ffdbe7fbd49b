/** What the name of an activity, or of its file, says of its sport, in the languages apps name them in. */

/** "running" or another sport as FIT calls it; null when the name says nothing, or two things at once. */
export function sportInName(name: string): string | null {
  const words = ` ${wordsOf(name).join(' ')} `
  const found = SPORTS.filter(([, terms]) => terms.some((term) => isIn(words, term))).map(([sport]) => sport)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** "2017-MorgenLauf_3" → morgen, lauf: parts of camel case are words, digits are none. */
function wordsOf(name: string): readonly string[] {
  const parted = name.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return folded(parted).split(/[^\p{L}]+/u)
}

/** Lower case and without accents, which file names lose. */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** Chinese, Japanese and Korean write no spaces: there a term counts wherever it stands. */
function isIn(words: string, term: string): boolean {
  return UNSPACED.test(term) ? words.includes(term) : words.includes(` ${term} `)
}

const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u

function terms(text: string): readonly string[] {
  return text.split(',').map((term) => folded(term.trim()))
}

const SPORTS: readonly (readonly [sport: string, terms: readonly string[]])[] = [
  [
    'running',
    terms(
      'run, runs, running, jog, jogs, jogging, parkrun, trailrun, trailrunning, lauf, laufen, dauerlauf, ' +
        'morgenlauf, abendlauf, waldlauf, volkslauf, course à pied, footing, jogging, corsa, carrera, correr, ' +
        'corriendo, corrida, löpning, löprunda, løb, løbetur, løping, løpetur, hardlopen, juoksu, juoksulenkki, ' +
        'bieg, bieganie, běh, futás, trčanje, alergare, koşu, бег, пробежка, ランニング, ジョギング, 跑步, 晨跑, ' +
        '夜跑, 慢跑, 달리기, 러닝, 조깅',
    ),
  ],
  [
    'cycling',
    terms(
      'ride, rides, riding, bike, biking, bicycle, cycling, mtb, ebike, rad, radfahren, radfahrt, radtour, ' +
        'fahrrad, rennrad, vélo, vtt, cyclisme, bici, bicicletta, ciclismo, bicicleta, pedalada, fietsen, ' +
        'fietstocht, cykling, cykeltur, sykkeltur, pyöräily, rower, kolo, kerékpár, велосипед, サイクリング, 骑行, 자전거',
    ),
  ],
  [
    'walking',
    terms(
      'walk, walks, walking, spaziergang, marche, promenade, camminata, passeggiata, caminata, paseo, caminhada, ' +
        'wandeling, wandelen, promenad, kävely, spacer, procházka, séta, gåtur, прогулка, ウォーキング, 散歩, 散步, 걷기',
    ),
  ],
  [
    'hiking',
    terms(
      'hike, hikes, hiking, wandern, wanderung, bergtour, randonnée, rando, trek, trekking, escursione, ' +
        'senderismo, excursión, vandring, vaellus, turistika, túra, поход, ハイキング, 徒步, 등산',
    ),
  ],
  ['swimming', terms('swim, swimming, schwimmen, natation, nuoto, natación, natação, simning, uinti, 游泳')],
  [
    'skiing',
    terms(
      'ski, skiing, skitour, langlauf, skilanglauf, snowboard, sci, längdskidor, narty, nartach, lyže, lyžích, ' +
        'lyžiach, лыжи, лыжах, лыжный',
    ),
  ],
  ['skating', terms('skating, skate, inline, patinage, коньки, коньках')],
  ['rowing', terms('row, rowing, rudern, aviron, kayak, kayaking, kajak, canoe, paddling')],
  ['wheelchair', terms('wheelchair, rollstuhl, fauteuil')],
  ['driving', terms('drive, driving, autofahrt')],
]
