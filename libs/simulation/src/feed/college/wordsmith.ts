import { type Side } from '@pbp/domain';
import { other } from '../../engine/court.js';
import { type Spot, type Zone } from '../../engine/happening.js';
import { pointsFor } from '../../engine/shots.js';
import { feetFrom } from '../../engine/spots.js';
import { creditFor, freeThrowCredits, reboundCredits, shotCredits } from '../credits.js';
import { type Of, type Wording, type Words, type Wordsmith } from '../wording.js';

/** College feeds give this spot to everything that has none. */
const nowhere: Spot = { x: 25, y: 0 };

interface ShotKind {
  readonly type: { readonly id: string; readonly text: string };
  readonly women: string;
  readonly men: string;
}

const jumper: ShotKind = { type: { id: '558', text: 'JumpShot' }, women: 'Jumper', men: 'jumper' };
const three: ShotKind = {
  type: { id: '558', text: 'JumpShot' },
  women: 'Three Point Jumper',
  men: 'three point jumper',
};
const layup: ShotKind = { type: { id: '572', text: 'LayUpShot' }, women: 'Layup', men: 'layup' };
const dunk: ShotKind = { type: { id: '574', text: 'DunkShot' }, women: 'Dunk', men: 'dunk' };
const tip: ShotKind = { type: { id: '437', text: 'TipShot' }, women: 'Two Point Tip Shot', men: 'tip in layup' };

const kindOf = ({ random }: Words, zone: Zone, putback: boolean, women: boolean): ShotKind => {
  if (pointsFor(zone) === 3) return three;
  if (zone !== 'rim') return jumper;
  if (putback) return random.chance(0.3) ? tip : layup;
  return !women && random.chance(0.2) ? dunk : layup;
};

const shotText = (words: Words, shot: Of<'shot'>, kind: ShotKind, women: boolean): string => {
  const shooter = words.nameOf(shot.shooter);
  const passer = shot.assist === undefined ? undefined : words.nameOf(shot.assist);
  if (women)
    return `${shooter} ${shot.made ? 'made' : 'missed'} ${kind.women}.${passer ? ` Assisted by ${passer}.` : ''}`;
  const feet = words.play.spot ? Math.round(feetFrom(words.play.spot)) : 0;
  const what = kind === layup || kind === tip || feet === 0 ? kind.men : `${feet}-foot ${kind.men}`;
  return `${shooter} ${shot.made ? 'makes' : 'misses'} ${what}${passer ? ` (${passer} assists)` : ''}`;
};

/** A missed shot keeps its value in scoreValue here; a block is a play of its own. */
const shotWordings = (words: Words, shot: Of<'shot'>, women: boolean): Wording[] => {
  const { side = 'home', spot } = words.play;
  const worth = pointsFor(shot.zone);
  const kind = kindOf(words, shot.zone, shot.putback, women);
  const missed = women ? `+${worth} Points` : worth === 3 ? 'Missed 3PT' : 'Missed FG';
  const attempt: Wording = {
    type: kind.type,
    text: shotText(words, shot, kind, women),
    short: shot.made ? `+${worth} Points` : missed,
    side,
    participants: shot.assist === undefined ? [shot.shooter] : [shot.shooter, shot.assist],
    shooting: true,
    points: shot.made ? worth : 0,
    scoreValue: worth,
    attempted: worth,
    spot,
    credits: [...shotCredits(side, shot.shooter, worth, shot.made), ...creditFor(side, shot.assist, 'assists')],
  };
  return shot.block === undefined ? [attempt] : [attempt, blockWording(words, other(side), shot.block)];
};

const single = (
  id: string,
  type: string,
  text: string,
  short: string,
  side: Side | undefined,
  player?: string,
): Wording => ({
  type: { id, text: type },
  text,
  short,
  side,
  participants: player === undefined ? [] : [player],
  spot: nowhere,
});

const blockWording = (words: Words, side: Side, player: string): Wording => ({
  ...single('618', 'Block Shot', `${words.nameOf(player)} Block.`, 'Blocked Shot', side, player),
  credits: creditFor(side, player, 'blocks'),
});

const freeThrowWording = (words: Words, shot: Of<'freeThrow'>, women: boolean): Wording => {
  const { side = 'home' } = words.play;
  const name = words.nameOf(shot.shooter);
  const menText = `${name} ${shot.made ? 'makes' : 'misses'} free throw ${shot.number} of ${shot.of}`;
  return {
    ...single(
      '540',
      'MadeFreeThrow',
      women ? `${name} ${shot.made ? 'made' : 'missed'} Free Throw.` : menText,
      shot.made || women ? '+1 Point' : 'Missed FT',
      side,
      shot.shooter,
    ),
    shooting: true,
    points: shot.made ? 1 : 0,
    scoreValue: 1,
    attempted: 1,
    credits: freeThrowCredits(side, shot.shooter, shot.made),
  };
};

const reboundWording = (words: Words, { offensive, player, deadBall }: Of<'rebound'>): Wording => {
  const { side = 'home' } = words.play;
  const who = player === undefined ? words.teamName(side) : words.nameOf(player);
  if (deadBall) return single('449', 'Dead Ball Rebound', `${who} Deadball Team Rebound.`, 'Rebound', side);
  const kind = offensive ? 'Offensive' : 'Defensive';
  return {
    ...single(offensive ? '586' : '587', `${kind} Rebound`, `${who} ${kind} Rebound.`, 'Rebound', side, player),
    credits: reboundCredits(side, player, offensive),
  };
};

const turnoverWordings = (words: Words, { player, steal, how }: Of<'turnover'>, women: boolean): Wording[] => {
  const { side = 'home', spot } = words.play;
  const who = player === undefined ? `${words.teamName(side)} ` : words.nameOf(player);
  const text = !women && how === 'badPass' ? `${who} bad pass\nturnover` : `${who} Turnover.`;
  const lost: Wording = {
    ...single('598', 'Lost Ball Turnover', text, 'Turnover', side, player),
    spot,
    credits: creditFor(side, player, 'turnovers'),
  };
  if (steal === undefined) return [lost];
  const stolen = single(
    '607',
    'Steal',
    `${words.nameOf(steal)} Steal.`,
    women ? 'Turnover' : 'Steal',
    other(side),
    steal,
  );
  return [lost, { ...stolen, credits: creditFor(other(side), steal, 'steals') }];
};

const foulWording = (words: Words, { how, player }: Of<'foul'>): Wording => {
  const { side = 'home', spot } = words.play;
  const name = words.nameOf(player);
  const credits = creditFor(side, player, 'fouls');
  // College counts a technical among the player's fouls.
  if (how === 'technical' || how === 'defensiveThreeSeconds')
    return { ...single('521', 'Technical Foul', `Technical Foul on ${name}.`, 'Foul', side, player), credits };
  const isOffensive = how === 'offensive' || how === 'charge';
  return {
    ...single('519', 'PersonalFoul', `Foul on ${name}.`, 'Foul', side, player),
    spot,
    credits,
    marks: isOffensive ? 'play' : 'teamFoul',
  };
};

const jumpBallWordings = (words: Words, { home, away, opening }: Of<'jumpBall'>): Wording[] => {
  const { side = 'home', period } = words.play;
  const [winner, loser] = side === 'home' ? [home, away] : [away, home];
  const ball = (text: string, team?: Side, player?: string): Wording =>
    single('615', 'Jumpball', text, 'Jump Ball', team, player);
  const contest = [
    ball(`Jump Ball won by ${words.teamName(side)}`, side, winner),
    ball(`Jump Ball lost by ${words.teamName(other(side))}`, other(side), loser),
  ];
  return opening && period === 1 ? [ball('Start game'), ...contest] : contest;
};

const substitutionWordings = (words: Words, { in: incoming, out }: Of<'substitution'>): Wording[] => {
  const { side = 'home' } = words.play;
  const team = words.teamName(side);
  const one = (player: string, way: 'in' | 'out'): Wording =>
    single('584', 'Substitution', `${words.nameOf(player)} subbing ${way} for ${team}`, 'Substitution', side, player);
  return [one(out, 'out'), one(incoming, 'in')];
};

const timeoutWording = (words: Words): Wording => {
  const { side } = words.play;
  if (side === undefined) return single('580', 'OfficialTVTimeOut', 'Official TV Timeout', 'Timeout', undefined);
  const [id, type] = words.random.chance(0.2) ? ['578', 'RegularTimeOut'] : ['579', 'ShortTimeOut'];
  return { ...single(id, type, `${words.teamName(side)} Timeout`, 'Timeout', side), marks: 'timeout' };
};

const periodEnd = ({ periodName, isHalfTime }: Words): Wording => ({
  ...single(
    '412',
    'End Period',
    `End of ${periodName.replace('Half', 'half')}`,
    isHalfTime ? 'Halftime' : `End of ${periodName.replace(/ .*/, '')}`,
    undefined,
  ),
  marks: 'periodEnd',
});

/** The words of the college feeds. They tell of no reviews, kicked balls or goaltending. */
export const college =
  (women: boolean): Wordsmith =>
  (words) => {
    const { what } = words.play;
    switch (what.kind) {
      case 'shot':
        return shotWordings(words, what, women);
      case 'freeThrow':
        return [freeThrowWording(words, what, women)];
      case 'rebound':
        return [reboundWording(words, what)];
      case 'turnover':
        return turnoverWordings(words, what, women);
      case 'foul':
        return [foulWording(words, what)];
      case 'substitution':
        return substitutionWordings(words, what);
      case 'jumpBall':
        return jumpBallWordings(words, what);
      case 'timeout':
        return [timeoutWording(words)];
      case 'review':
      case 'violation':
        return [];
      case 'periodEnd':
        return [periodEnd(words)];
      case 'gameEnd':
        return [{ ...single('402', 'End Game', 'End of Game', 'End of Game', undefined), marks: 'gameEnd' }];
      default:
        return what satisfies never;
    }
  };
