import { type FoulKind, type TurnoverKind } from '../../engine/happening.js';
import { other } from '../../engine/court.js';
import { creditFor } from '../credits.js';
import { type Of, type Wording, type Words } from '../wording.js';

interface Call {
  readonly id: string;
  readonly text: string;
  readonly phrase: string;
}

const turnovers: Readonly<Record<TurnoverKind, Call>> = {
  // The line break is ESPN's.
  badPass: { id: '62', text: 'Bad Pass\nTurnover', phrase: 'bad pass' },
  lostBall: { id: '63', text: 'Lost Ball Turnover', phrase: 'lost ball turnover' },
  offensiveFoul: { id: '84', text: 'Offensive Foul Turnover', phrase: 'turnover' },
  badPassOutOfBounds: {
    id: '90',
    text: 'Out of Bounds - Bad Pass Turnover',
    phrase: 'out of bounds bad pass turnover',
  },
  travelling: { id: '64', text: 'Traveling', phrase: 'traveling' },
  lostBallOutOfBounds: {
    id: '87',
    text: 'Out of Bounds - Lost Ball Turnover',
    phrase: 'out of bounds lost ball turnover',
  },
  shotClock: { id: '70', text: 'Shot Clock Turnover', phrase: 'shot clock turnover ' },
  steppedOutOfBounds: { id: '86', text: 'Out of Bounds - Step Turnover', phrase: 'out of bounds step turnover' },
  threeSeconds: { id: '67', text: '3-Second Turnover', phrase: '3 second turnover' },
  backCourt: { id: '72', text: 'Back Court Turnover', phrase: 'back court turnover' },
  doubleDribble: { id: '65', text: 'Double Dribble Turnover', phrase: 'double dribble turnover' },
};

export const turnoverWording = (words: Words, { how, player, steal }: Of<'turnover'>): Wording => {
  const { side = 'home', spot } = words.play;
  const { id, text, phrase } = turnovers[how];
  const stolen = steal === undefined ? '' : ` (${words.nameOf(steal)} steals)`;
  return {
    type: { id, text },
    text: player === undefined ? phrase : `${words.nameOf(player)} ${phrase}${stolen}`,
    short: 'Turnover',
    side,
    participants: [player, steal].filter((one) => one !== undefined),
    spot,
    credits: [...creditFor(side, player, 'turnovers'), ...creditFor(other(side), steal, 'steals')],
  };
};

const fouls: Readonly<Record<FoulKind, Call & { readonly personal: boolean; readonly team: boolean }>> = {
  shooting: { id: '44', text: 'Shooting Foul', phrase: 'shooting foul', personal: true, team: true },
  personal: { id: '45', text: 'Personal Foul', phrase: 'personal foul', personal: true, team: true },
  take: { id: '22', text: 'Personal Take Foul', phrase: 'personal take foul', personal: true, team: true },
  looseBall: { id: '43', text: 'Loose Ball Foul', phrase: 'loose ball foul', personal: true, team: true },
  offensive: { id: '42', text: 'Offensive Foul', phrase: 'offensive foul', personal: true, team: false },
  charge: { id: '24', text: 'Offensive Charge', phrase: 'offensive charge', personal: true, team: false },
  technical: { id: '35', text: 'Technical Foul', phrase: 'technical foul', personal: false, team: false },
  defensiveThreeSeconds: {
    id: '29',
    text: 'Defensive 3-Seconds Technical',
    phrase: 'defensive 3-seconds (technical foul)\n',
    personal: false,
    team: false,
  },
  flagrant: { id: '32', text: 'Flagrant Foul Type 1', phrase: 'flagrant foul type 1', personal: true, team: true },
};

export const foulWording = (words: Words, { how, player }: Of<'foul'>): Wording => {
  const { side = 'home', spot } = words.play;
  const { id, text, phrase, personal, team } = fouls[how];
  return {
    type: { id, text },
    text: `${words.nameOf(player)} ${phrase}`,
    short: 'Foul',
    side,
    participants: [player],
    spot,
    credits: personal ? creditFor(side, player, 'fouls') : [],
    marks: team ? 'teamFoul' : 'play',
  };
};

const reviewTypes = {
  coach: {
    stands: ['216', "Coach's Challenge (Stands)"],
    overturned: ['215', "Coach's Challenge (Overturned)"],
    supported: ['216', "Coach's Challenge (Stands)"],
  },
  referees: {
    stands: ['280', 'Ref-Initiated Review (Stands)'],
    overturned: ['279', 'Ref-Initiated Review (Overturned)'],
    supported: ['278', 'Ref-Initiated Review (Supported)'],
  },
} as const;

const clockStamp = (seconds: number): string =>
  `(${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')})`;

const verdicts = { stands: 'CALL STANDS', overturned: 'CALL OVERTURNED', supported: 'REPLAY SUPPORTS CALL' } as const;

export const reviewWording = (words: Words, { by, outcome }: Of<'review'>): Wording => {
  const { side, secondsLeft } = words.play;
  const [id, text] = reviewTypes[by][outcome];
  const team = `[${words.teamName(side ?? 'home')}]`;
  const verdict = verdicts[outcome];
  const consequence = outcome === 'overturned' ? 'retain their timeout' : 'charged with a timeout';
  const body =
    by === 'coach'
      ? `${team} COACH'S CHALLENGE (${verdict}) ${team} ${consequence}`
      : `${team} REF-INITIATED REVIEW (${verdict})`;
  return { type: { id, text }, text: `${clockStamp(secondsLeft)} ${body}`, short: 'Challenge', side, participants: [] };
};
