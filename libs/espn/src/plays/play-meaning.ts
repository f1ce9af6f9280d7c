/** What a type of the feed stands for: the domain's kinds, as fine as the reading of a play needs. */
export type PlayMeaning =
  | 'shot'
  | 'heave'
  | 'freeThrow'
  | 'technicalFreeThrow'
  | 'offensiveRebound'
  | 'defensiveRebound'
  | 'deadBallRebound'
  | 'turnover'
  | 'steal'
  | 'block'
  | 'foulOrTurnover'
  | 'personalFoul'
  | 'technicalFoul'
  | 'collegeTechnical'
  | 'substitution'
  | 'timeout'
  | 'jumpBall'
  | 'periodEnd'
  | 'gameEnd'
  | 'review'
  | 'violation'
  | 'other';

export type PlayTypes = Readonly<Record<string, PlayMeaning>>;
