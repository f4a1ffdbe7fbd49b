/** How Garmin Connect calls its sports, by their type key; the runs in every language we could find, others often met. */

/** Separated by `|`; in the order en de fr es it pt nl da sv no fi pl cs hu ja zh ko ru where a language is known. */
export const SPORT_NAMES: Readonly<Record<string, string>> = {
  running:
    'Running|Run|Laufen|Course à pied|Course|Carrera|Correr|Corsa|Corrida|Hardlopen|Løb|Løbning|Löpning|Løping' +
    '|Juoksu|Bieganie|Bieg|Běh|Futás|ラン|ランニング|跑步|달리기|러닝|Бег',
  street_running:
    'Street Running|Road Running|Straßenlauf|Laufen auf der Straße|Course à pied urbaine|Course à pied sur route' +
    '|Carrera urbana|Carrera en carretera|Carrera por la calle|Corsa su strada|Corrida de rua|Hardlopen op straat' +
    '|Gadeløb|Gatulöpning|Gateløping|Katujuoksu|Bieg uliczny|Běh po silnici|Utcai futás|ロードラン|街道跑步|街跑|路跑' +
    '|거리 달리기|Бег по улице',
  trail_running:
    'Trail Running|Trail Run|Trailrunning|Trail-Running|Traillauf|Trail-Lauf|Trail|Course de trail|Trail en course à pied' +
    '|Carrera por sendero|Carrera de montaña|Carrera de trail|Corrida em trilha|Corrida de trilha' +
    '|Corrida de montanha|Trailløb|Traillöpning|Terränglöpning|Terrengløping|Stiløping|Polkujuoksu|Bieg przełajowy' +
    '|Bieg terenowy|Trailový běh|Běh v terénu|Terepfutás|トレイルラン|トレイルランニング|越野跑|트레일 러닝|트레일 달리기' +
    '|Трейлраннинг|Трейл|Бег по пересеченной местности',
  treadmill_running:
    'Treadmill Running|Treadmill|Treadmill Run|Laufbandtraining|Laufband|Laufen auf dem Laufband' +
    '|Course à pied sur tapis roulant|Course sur tapis roulant|Course à pied sur tapis|Entrenamiento en cinta' +
    '|Carrera en cinta|Cinta de correr|Cinta|Corsa su tapis roulant|Corsa sul tapis roulant|Tapis roulant' +
    '|Corrida em esteira|Corrida na esteira|Esteira|Corrida em passadeira|Corrida na passadeira|Passadeira' +
    '|Hardlopen op loopband|Hardlopen op een loopband|Loopband|Løbebånd|Løb på løbebånd|Löpband|Löpning på löpband' +
    '|Tredemølle|Løping på tredemølle|Tredemølleløping|Juoksumatto|Bieżnia|Bieganie na bieżni|Bieg na bieżni' +
    '|Běžecký pás|Běh na pásu|Běh na běžeckém pásu|Futópad|Futópados futás|トレッドミル|トレッドミルラン|跑步机|跑步機' +
    '|트레드밀|트레드밀 달리기|트레드밀 러닝|Беговая дорожка|Бег на беговой дорожке',
  track_running:
    'Track Running|Track Run|Laufen auf der Bahn|Bahnlauf|Bahnlaufen|Course à pied sur piste|Course sur piste' +
    '|Carrera en pista|Corsa su pista|Corsa in pista|Corrida em pista|Corrida na pista|Baanlopen' +
    '|Hardlopen op de baan|Hardlopen op baan|Baneløb|Banlöpning|Löpning på bana|Baneløping|Løping på bane|Ratajuoksu' +
    '|Bieg na stadionie|Bieganie po stadionie|Bieganie na stadionie|Běh na dráze|Pályán futás|Pályafutás|トラックラン' +
    '|トラックランニング|田径跑步|田径跑|操场跑步|操场跑|田徑跑步|操場跑步|트랙 달리기|트랙 러닝|Бег по стадиону|Бег по треку',
  indoor_running:
    'Indoor Running|Indoor-Laufen|Laufen (Indoor)|Indoorlauf|Course à pied en salle|Course en salle' +
    '|Carrera en interior|Carrera en interiores|Carrera indoor|Corsa indoor|Corsa al coperto|Corrida indoor' +
    '|Corrida interna|Indoor hardlopen|Binnen hardlopen|Indendørs løb|Inomhuslöpning|Löpning inomhus' +
    '|Innendørs løping|Innendørsløping|Sisäjuoksu|Juoksu sisätiloissa|Bieg w hali|Bieganie w hali' +
    '|Bieganie w pomieszczeniu|Běh v hale|Halový běh|Beltéri futás|屋内ラン|屋内ランニング|インドアラン|室内跑步|室内跑|室內跑步' +
    '|실내 달리기|실내 러닝|Бег в помещении',
  virtual_run:
    'Virtual Running|Virtual Run|Virtuelles Laufen|Virtueller Lauf|Course à pied virtuelle|Course virtuelle' +
    '|Carrera virtual|Corsa virtuale|Corrida virtual|Virtueel hardlopen|Virtuelt løb|Virtuell löpning' +
    '|Virtuell løping|Virtuaalijuoksu|Bieg wirtualny|Bieganie wirtualne|Virtuální běh|Virtuális futás|バーチャルラン' +
    '|虚拟跑步|虛擬跑步|가상 달리기|가상 러닝|Виртуальный бег',
  ultra_run:
    'Ultra Running|Ultra Run|Ultralauf|Ultra-Lauf|Ultralaufen|Ultra Trail|Ultra|Course à pied ultra|Ultramarathon' +
    '|Carrera ultra|Ultra carrera|Ultramaratón|Ultra corsa|Corsa ultra|Ultracorrida|Ultramaratona|Ultraloop' +
    '|Ultraløb|Ultralöpning|Ultraløping|Ultrajuoksu|Bieg ultra|Ultraběh|Ultrafutás|ウルトララン|超级马拉松|超长距离跑|超級馬拉松' +
    '|울트라 러닝|울트라 달리기|Ультрамарафон',
  obstacle_run:
    'Obstacle Racing|Obstacle Running|Obstacle Run|Hindernislauf|Course à obstacles|Course d’obstacles' +
    '|Carrera de obstáculos|Corsa ad ostacoli|Corsa a ostacoli|Corrida de obstáculos|Corrida com obstáculos' +
    '|Hindernisloop|Obstakelrun|Forhindringsløb|Hinderlopp|Hinderløp|Estejuoksu|Bieg z przeszkodami' +
    '|Překážkový běh|Akadályfutás|障害物レース|障碍跑|障碍赛|障礙賽|장애물 경주|Бег с препятствиями',
  walking:
    'Walking|Walk|Casual Walking|Gehen|Spazieren gehen|Marche|Marche à pied|Caminata|Caminar|Andar|Paseo|Camminata' +
    '|Caminhada|Wandelen|Gang|Gåtur|Promenad|Gange|Gåing|Kävely|Chodzenie|Spacer|Chůze|Séta|Gyaloglás|ウォーキング|ウォーク' +
    '|步行|健走|걷기|Ходьба',
  speed_walking:
    'Speed Walking|Flottes Gehen|Marche rapide|Marcha rápida|Camminata veloce|Marcha atlética|Snelwandelen|快走',
  indoor_walking:
    'Indoor Walking|Indoor-Gehen|Marche en salle|Caminata en interior|Camminata indoor|Caminhada indoor|屋内ウォーク|室内步行',
  hiking:
    'Hiking|Hike|Wandern|Randonnée|Randonnée pédestre|Senderismo|Excursionismo|Escursionismo|Trilha|Hiken|Vandring' +
    '|Vandretur|Fottur|Vaellus|Patikointi|Wędrówka|Turystyka piesza|Turistika|Pěší turistika|Túrázás|Túra' +
    '|ハイキング|ハイク|徒步|健行|하이킹|Поход|Пеший туризм',
  mountaineering: 'Mountaineering|Bergsteigen|Alpinisme|Alpinismo|Montañismo|Montanhismo|登山|등산',
  cycling:
    'Cycling|Radfahren|Cyclisme|Vélo|Ciclismo|Fietsen|Cykling|Sykling|Pyöräily|Kolarstwo|Jazda na rowerze|Cyklistika' +
    '|Kerékpározás|バイク|サイクリング|骑行|自行车|騎車|騎乘|자전거|사이클링|Велоспорт|Велосипед',
  road_biking:
    'Road Cycling|Road Biking|Rennradfahren|Rennrad|Cyclisme sur route|Ciclismo en carretera' +
    '|Ciclismo de carretera|Ciclismo su strada|Ciclismo de estrada|Wielrennen|Landevejscykling|公路骑行|ロードバイク',
  mountain_biking:
    'Mountain Biking|Mountainbiken|Mountainbike|VTT|Ciclismo de montaña|Mountain bike|Mountainbiking|山地骑行',
  gravel_cycling: 'Gravel/Unpaved Cycling|Gravel Cycling|Gravel/Offroad-Radfahren|Gravel bike',
  indoor_cycling:
    'Indoor Cycling|Indoor Biking|Indoor-Radfahren|Vélo d’intérieur|Cyclisme en salle|Ciclismo en interior' +
    '|Ciclismo de interior|Ciclismo indoor|Indoor fietsen|Binnen fietsen|Indendørs cykling|Inomhuscykling' +
    '|Innendørs sykling|Sisäpyöräily|Kolarstwo halowe|Jazda na rowerze w pomieszczeniu|屋内バイク|室内骑行|室內騎車|실내 자전거',
  virtual_ride:
    'Virtual Cycling|Virtual Ride|Virtuelles Radfahren|Cyclisme virtuel|Ciclismo virtual|Ciclismo virtuale|虚拟骑行',
  swimming:
    'Swimming|Swim|Schwimmen|Natation|Natación|Nuoto|Natação|Zwemmen|Svømning|Simning|Svømming|Uinti|游泳|수영',
  pool_swim:
    'Pool Swim|Pool Swimming|Lap Swimming|Schwimmbadschwimmen|Nat. piscine|Natation en piscine|En piscine' +
    '|Natación en piscina|Nuoto in piscina|Natação em piscina|Zwembad|Zwemmen in zwembad|Bassängsimning' +
    '|Bassengsvømming|Bassinsvømning|Allasuinti|Pływanie na basenie|Plavání v bazénu|プールスイム|泳池游泳|수영장 수영',
  open_water_swimming:
    'Open Water Swimming|Open Water Swim|Open Water|Freiwasserschwimmen|Freischwimmen|Natation en eau libre' +
    '|Natación en aguas abiertas|Nuoto in acque libere|Natação em águas abertas|Zwemmen in open water|公开水域游泳',
  strength_training:
    'Strength Training|Strength|Krafttraining|Musculation|Entrenamiento de fuerza|Fuerza|Allenamento con pesi' +
    '|Allenamento della forza|Forza|Treinamento de força|Treino de força|Musculação|Krachttraining|Styrketræning' +
    '|Styrketräning|Styrkträning|Styrketrening|Voimaharjoittelu|Trening siłowy|Silový trénink|Erősítő edzés' +
    '|筋力トレーニング|筋トレ|力量训练|肌力訓練|근력 운동|Силовая тренировка',
  cardio:
    'Cardio|Cardiovascular|Cardiotraining|Cardio training|Kardio|カーディオ|有氧运动|有氧運動|Indoor Cardio|Кардио',
  hiit: 'HIIT',
  yoga: 'Yoga|Joga|Jóga|Jooga|ヨガ|瑜伽|瑜珈|요가|Йога',
  pilates: 'Pilates|ピラティス|普拉提|필라테스|Пилатес',
  breathwork: 'Breathwork|Atemübung|Exercice de respiration|Respiración|Respirazione|呼吸法|呼吸练习',
  elliptical:
    'Elliptical|Crosstrainer|Ellipsentrainer|Elliptique|Elíptica|Ellittica|Elíptico|Xトレーナー|椭圆机',
  stair_climbing: 'Stair Stepper|Stair Climbing|Floor Climb|Stepper|Treppensteigen|Montée d’escaliers|爬楼',
  rowing: 'Rowing|Rudern|Aviron|Remo|Canottaggio|Roeien|Roning|Rodd|Roing|Soutu|Wioślarstwo|ローイング|划船',
  indoor_rowing: 'Indoor Rowing|Rudermaschine|Indoor-Rudern|Rameur|Remo en interior|Remo indoor|室内划船',
  multi_sport: 'Multisport|Multi-Sport|Multideporte|Multiesporte|マルチスポーツ|多项运动',
  other:
    'Other|Sonstige|Sonstiges|Autre|Otro|Otros|Altro|Outro|Outros|Overig|Andet|Annat|Annet|Muu|Inne|Jiné|その他|其他|기타',
}
