import { other } from '../../engine/court.js';
import { reboundCredits } from '../credits.js';
import { type Of, type Wording, type Words, type Wordsmith } from '../wording.js';
import { foulWording, reviewWording, turnoverWording } from './calls.js';
import { freeThrowWording, shotWording } from './scoring.js';

const reboundWording = (words: Words, { offensive, player }: Of<'rebound'>): Wording => {
  const { side = 'home', spot } = words.play;
  const kind = offensive ? 'offensive' : 'defensive';
  return {
    type: offensive ? { id: '156', text: 'Offensive Rebound' } : { id: '155', text: 'Defensive Rebound' },
    text:
      player === undefined ? `${words.teamName(side)} ${kind} team rebound` : `${words.nameOf(player)} ${kind} rebound`,
    short: 'Rebound',
    side,
    participants: player === undefined ? [] : [player],
    spot,
    credits: reboundCredits(side, player, offensive),
  };
};

const jumpBallWording = (words: Words, { home, away, gains }: Of<'jumpBall'>): Wording => {
  const { side = 'home' } = words.play;
  const [winner, loser] = side === 'home' ? [home, away] : [away, home];
  return {
    type: { id: '615', text: 'Jumpball' },
    text: `${words.nameOf(loser)} vs. ${words.nameOf(winner)} (${words.nameOf(gains)} gains possession)`,
    short: 'Jump Ball',
    side,
    participants: [loser, winner, gains],
  };
};

const substitutionWording = (words: Words, { in: incoming, out }: Of<'substitution'>): Wording => ({
  type: { id: '584', text: 'Substitution' },
  text: `${words.nameOf(incoming)} enters the game for ${words.nameOf(out)}`,
  short: 'Substitution',
  side: words.play.side,
  participants: [incoming, out],
});

const timeoutWording = (words: Words): readonly Wording[] => {
  const { side } = words.play;
  if (side === undefined)
    return [
      {
        type: { id: '580', text: 'Official TV Timeout' },
        text: 'Official TV Timeout',
        short: 'Timeout',
        participants: [],
      },
    ];
  return [
    {
      type: { id: '16', text: 'Full Timeout' },
      text: `${words.teamName(side)} Full timeout`,
      short: 'Timeout',
      side,
      participants: [],
      marks: 'timeout',
    },
  ];
};

const violationWording = (words: Words, { how, player }: Of<'violation'>): Wording => {
  const [id, text, phrase, short] =
    how === 'kickedBall'
      ? ['12', 'Kicked Ball', 'kicked ball violation', 'Violation']
      : ['9', 'Defensive Goaltending', 'defensive goaltending violation', 'Goaltending'];
  return {
    type: { id, text },
    text: `${words.nameOf(player)} ${phrase}`,
    short,
    side: words.play.side ?? other('home'),
    participants: [player],
  };
};

const periodEndWording = ({ periodName, isHalfTime }: Words): Wording => ({
  type: { id: '412', text: 'End Period' },
  text: `End of the ${periodName}`,
  short: isHalfTime ? 'Halftime' : `End of ${periodName.replace(' Quarter', '')}`,
  participants: [],
  marks: 'periodEnd',
});

const gameEnd: Wording = {
  type: { id: '402', text: 'End Game' },
  text: 'End of Game',
  short: 'End of Game',
  participants: [],
  marks: 'gameEnd',
};

/** The words of the NBA's and WNBA's feed. */
export const professional =
  (heavesAreTheTeams: boolean): Wordsmith =>
  (words) => {
    const { what } = words.play;
    switch (what.kind) {
      case 'shot':
        return [shotWording(words, what, heavesAreTheTeams)];
      case 'freeThrow':
        return [freeThrowWording(words, what)];
      case 'rebound':
        return [reboundWording(words, what)];
      case 'turnover':
        return [turnoverWording(words, what)];
      case 'foul':
        return [foulWording(words, what)];
      case 'substitution':
        return [substitutionWording(words, what)];
      case 'jumpBall':
        return [jumpBallWording(words, what)];
      case 'timeout':
        return timeoutWording(words);
      case 'review':
        return [reviewWording(words, what)];
      case 'violation':
        return [violationWording(words, what)];
      case 'periodEnd':
        return [periodEndWording(words)];
      case 'gameEnd':
        return [gameEnd];
      default:
        return what satisfies never;
    }
  };
