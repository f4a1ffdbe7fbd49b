/** Worked out by hand from the calendar: what Ada hears beside her digests, and what she does not. */

/** The local day and hour of each letter that is no digest, and why it comes. */
export const EXPECTED: Readonly<Record<string, string>> = {
  '2026-01-07 10 welcome': 'Her first runs were read.',
  '2026-02-14 18 alert': 'The light rose: 16 km, where the longest run of 30 days was about 10.',
  '2026-02-18 10 check-in':
    'Nothing was heard in the three days since the letter of Saturday; not on Tuesday, for the digest came on Monday.',
  '2026-04-17 19 alert':
    'The light rose: 51 km in seven days, over 60 % more than in any of the four weeks before. It stayed lit for four more days, and nothing more came.',
  '2026-04-22 11 check-in':
    'Nothing was heard since the letter of Friday; not sooner, for the digest came on Monday.',
  '2026-05-12 21 alert': 'The light rose: pain of 6 was told.',
  '2026-05-14 11 check-in': 'Two days ago pain of 6 was told, and nothing since.',
  '2026-07-20 6 alert':
    'The light had risen in the illness pause, by 16 km on Saturday, and was still lit when the pause was over.',
  '2026-07-23 11 check-in': 'Nothing was heard in the three days since the letter of Monday.',
  '2026-08-30 13 alert': 'The light rose: 16 km, in New York now.',
  '2026-09-02 9 check-in': 'Nothing was heard in the three days since the letter of Sunday.',
  '2026-12-08 20 referral': 'A warning sign was told. It is answered in a snooze too.',
  '2026-12-21 7 alert': 'The light rose on Sunday at 22:40, by 16 km; quiet hours were over at seven.',
  '2026-12-23 10 check-in':
    'Nothing was heard in the three days since the letter that was written on Sunday.',
}

/** Digests that come at another hour than seven, by the Monday. */
export const LATE: Readonly<Record<string, string>> = {
  '2026-09-28': 'a day late: the machine had slept for thirty hours, from Sunday evening on',
}

/** What might have been a letter, and was none. */
export const SILENCES: readonly (readonly [string, string])[] = [
  [
    '10 March',
    'A recording of 19 km from December turned up. It would have been a letter then; now it is none.',
  ],
  ['15 to 21 June', 'A week without a run is no risk; its digest is short.'],
  ['5 November', '16 km again, while alerts were snoozed until the 15th. It was over before the snooze was.'],
]
