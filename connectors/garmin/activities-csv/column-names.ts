/**
 * How Garmin Connect heads the columns of its activity list, by language and by year. Names are compared folded
 * (see `folded`), so accents count and capitals, dots and signs of trade marks do not.
 */

export const FIELDS = [
  'type',
  'date',
  'favourite',
  'title',
  'distance',
  'time',
  'movingTime',
  'elapsedTime',
  'ascent',
  'descent',
  'averagePulse',
  'maximumPulse',
  'cadence',
  'stride',
  'steps',
] as const

export type Field = (typeof FIELDS)[number]

/** Separated by `|`; in the order en de fr es it pt nl da sv no fi pl cs hu ja zh ko ru where a language is known. */
export const COLUMN_NAMES: Readonly<Record<Field, string>> = {
  type:
    'Activity Type|Aktivitätstyp|Aktivitätsart|Type d’activité|Tipo de actividad|Tipo di attività|Tipo attività' +
    '|Tipo de atividade|Activiteittype|Activiteitstype|Type activiteit|Aktivitetstype|Aktivitetstyp|Typ av aktivitet' +
    '|Aktiviteettityyppi|Suoritustyyppi|Aktiviteetin tyyppi|Suorituksen tyyppi|Typ aktywności|Rodzaj aktywności' +
    '|Typ aktivity|Druh aktivity|Tevékenységtípus|Tevékenység típusa|アクティビティタイプ|アクティビティの種類' +
    '|活动类型|活動類型|運動類型|활동 유형|활동 종류|Тип активности|Тип занятия|Вид активности',
  date: 'Date|Datum|Fecha|Data|Dato|Päivämäärä|Päiväys|Pvm|Dátum|日付|日期|날짜|Дата',
  favourite:
    'Favorite|Favourite|Favorit|Favori|Favorito|Preferita|Preferito|Preferiti|Favoriet|Favoritt|Suosikki' +
    '|Ulubiony|Ulubione|Oblíbené|Oblíbená|Kedvenc|お気に入り|我的最爱|收藏|收藏夹|我的最愛|最愛|즐겨찾기|Избранное',
  title:
    'Title|Titel|Titre|Título|Titolo|Tittel|Otsikko|Nimi|Tytuł|Název|Cím|タイトル|标题|標題|名稱|제목|Название|Заголовок',
  distance:
    'Distance|Distanz|Strecke|Distancia|Distanza|Distância|Afstand|Distans|Sträcka|Distanse|Matka|Etäisyys' +
    '|Dystans|Odległość|Vzdálenost|Távolság|距離|距离|거리|Расстояние|Дистанция',
  time:
    'Time|Activity Time|Total Time|Duration|Zeit|Dauer|Aktivitätszeit|Durée|Temps|Tiempo|Tiempo total|Tempo' +
    '|Tempo total|Tempo totale|Tijd|Tid|Aika|Czas|Čas|Idő|タイム|時間|时间|시간|Время',
  movingTime:
    'Moving Time|Zeit in Bewegung|Bewegungszeit|Temps de déplacement|Temps en mouvement|Tiempo en movimiento' +
    '|Tiempo de movimiento|Tempo in movimento|Tempo em movimento|Tempo de movimento|Tijd bewogen|Beweegtijd' +
    '|Tid i bevægelse|Bevægelsestid|Tid i rörelse|Tid i bevegelse|Liikeaika|Liikkumisaika|Czas ruchu|Czas w ruchu' +
    '|Čas pohybu|Čas v pohybu|Mozgási idő|Mozgásban töltött idő|移動時間|移动时间|이동 시간|Время движения|Время в движении',
  elapsedTime:
    'Elapsed Time|Verstrichene Zeit|Temps écoulé|Tiempo transcurrido|Tempo trascorso|Tempo transcorrido' +
    '|Tempo decorrido|Verstreken tijd|Forløbet tid|Förfluten tid|Medgått tid|Kulunut aika|Upłynęło czasu' +
    '|Czas, który upłynął|Uplynulý čas|Eltelt idő|経過時間|全程耗时|已用时间|经过时间|經過時間|全程耗時|경과 시간|Прошедшее время' +
    '|Затраченное время',
  ascent:
    'Total Ascent|Elev Gain|Elevation Gain|Positiver Höhenunterschied|Anstieg gesamt|Gesamtanstieg' +
    '|Ascension totale|Gain d’altitude|Ascenso total|Ganancia de altura|Ascesa totale|Guadagno di quota' +
    '|Subida total|Ganho de elevação|Totale stijging|Samlet stigning|Total stigning|Stigning totalt|Total uppstigning' +
    '|Nousu yhteensä|Kokonaisnousu|Całkowity wznios|Suma podejść|Celkové stoupání|Teljes emelkedés|総上昇量|累计爬升|总上升' +
    '|總爬升|累計爬升|총 상승|Общий подъем|Общий набор высоты|Набор высоты',
  descent:
    'Total Descent|Elev Loss|Elevation Loss|Negativer Höhenunterschied|Abstieg gesamt|Gesamtabstieg' +
    '|Descente totale|Perte d’altitude|Descenso total|Pérdida de altura|Discesa totale|Perdita di quota' +
    '|Descida total|Perda de elevação|Totale daling|Samlet fald|Totalt fall|Total nedstigning|Lasku yhteensä' +
    '|Kokonaislasku|Całkowity spadek|Suma zejść|Celkové klesání|Teljes ereszkedés|総下降量|累计下降|总下降|總下降|累計下降' +
    '|총 하강|Общий спуск|Потеря высоты',
  averagePulse:
    'Avg HR|Average HR|Average Heart Rate|Ø HF|Ø Herzfrequenz|Fréquence cardiaque moyenne|FC moyenne' +
    '|Frecuencia cardiaca media|Frecuencia cardíaca media|FC media|FC média|Gem. HS|Gemiddelde HS' +
    '|Gennemsnitlig puls|Gns. puls|Genomsnittlig puls|Medelpuls|Gjennomsnittlig puls|Keskisyke|Keskim. syke' +
    '|Średnie tętno|Průměrný ST|Průměrný tep|Átlagos pulzus|平均心拍数|平均心率|평균 심박수|평균 심박|Средний пульс|Средняя ЧСС',
  maximumPulse:
    'Max HR|Maximum HR|Max Heart Rate|Max. HF|Maximale Herzfrequenz|Fréquence cardiaque maximale|FC max' +
    '|Frecuencia cardiaca máxima|Frecuencia cardíaca máxima|FC máxima|FC massima|Max. HS|Maximale HS|Maks. puls' +
    '|Maksimal puls|Makspuls|Maxpuls|Max puls|Maksimisyke|Maks. syke|Maksymalne tętno|Maximální ST|Maximální tep' +
    '|Maximális pulzus|最大心拍数|最大心率|최대 심박수|최대 심박|Максимальный пульс|Макс. пульс|Максимальная ЧСС',
  cadence:
    'Avg Run Cadence|Avg Cadence|Ø Schrittfrequenz (Laufen)|Ø Schrittfrequenz|Cadence de course moyenne' +
    '|Cadencia de carrera media|Cadencia media de carrera|Cadenza di corsa media|Cadência de corrida média' +
    '|Gemiddelde loopcadans|Gemiddelde hardloopcadans|Gem. loopcadans|Gennemsnitlig løbekadence' +
    '|Genomsnittlig löpkadens|Gjennomsnittlig frekvens for løping|Gjennomsnittlig løpefrekvens' +
    '|Keskim. juoksukadenssi|Średni rytm biegu|Średnia kadencja biegu|Průměrná kadence běhu' +
    '|平均ピッチ|平均步频|平均跑步步频|平均步頻|평균 달리기 케이던스|Средняя частота шагов',
  stride:
    'Avg Stride Length|Ø Schrittlänge|Longueur moyenne des foulées|Longueur de foulée moyenne' +
    '|Longitud media de zancada|Longitud de zancada media|Lunghezza media passo|Comprimento médio da passada' +
    '|Gem. staplengte|Gemiddelde staplengte|Gennemsnitlig skridtlængde|Genomsnittlig steglängd' +
    '|Gjennomsnittlig skrittlengde|Keskim. askelpituus|Średnia długość kroku|Průměrná délka kroku' +
    '|Átlagos lépéshossz|平均歩幅|平均步长|平均步幅|平均步長|평균 보폭|Средняя длина шага',
  steps:
    'Steps|Schritte|Pas|Pasos|Passi|Passos|Stappen|Skridt|Steg|Skritt|Askeleet|Kroki|Kroky|Lépések|ステップ|歩数|步数|步數' +
    '|걸음|걸음 수|Шаги',
}
