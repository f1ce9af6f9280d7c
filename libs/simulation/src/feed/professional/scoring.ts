import { other } from '../../engine/court.js';
import { pointsFor } from '../../engine/shots.js';
import { feetFrom } from '../../engine/spots.js';
import { creditFor, freeThrowCredits, shotCredits } from '../credits.js';
import { type Of, type Wording, type Words } from '../wording.js';
import { fastBreaks, heaveType, putbacks, type ShotType, shotTypes } from './shot-types.js';

const typeOf = ({ random }: Words, shot: Of<'shot'>, heavesAreTheTeams: boolean): ShotType => {
  if (shot.zone === 'heave')
    return heavesAreTheTeams ? heaveType : random.weighted(shotTypes.aboveTheBreak, (type) => type.weight);
  const atTheRim = shot.zone === 'rim';
  const list = atTheRim && shot.putback ? putbacks : atTheRim && shot.fastBreak ? fastBreaks : shotTypes[shot.zone];
  return random.weighted(list, (type) => type.weight);
};

const described = (words: Words, type: ShotType): string => {
  const feet = words.play.spot ? Math.round(feetFrom(words.play.spot)) : 0;
  return type.distance && feet > 0 ? `${feet}-foot ${type.phrase}` : type.phrase;
};

const sentence = (words: Words, shot: Of<'shot'>, type: ShotType): string => {
  const shooter = words.nameOf(shot.shooter);
  const what = described(words, type);
  // ESPN leaves a blank before the apostrophe.
  if (shot.block !== undefined) return `${words.nameOf(shot.block)} blocks ${shooter} 's ${what}`;
  if (!shot.made) return `${shooter} misses ${what}`;
  return `${shooter} makes ${what}${shot.assist === undefined ? '' : ` (${words.nameOf(shot.assist)} assists)`}`;
};

/** A field goal. Since 2025-26 the NBA charges missed heaves to the team, not the shooter. */
export const shotWording = (words: Words, shot: Of<'shot'>, heavesAreTheTeams: boolean): Wording => {
  const { side = 'home', spot } = words.play;
  const type = typeOf(words, shot, heavesAreTheTeams);
  const worth = pointsFor(shot.zone);
  const charged = shot.made || type !== heaveType;
  const second = shot.assist ?? shot.block;
  return {
    type: { id: type.id, text: type.text },
    text: sentence(words, shot, type),
    short: shot.made ? `+${worth} Points` : worth === 3 ? 'Missed 3PT' : 'Missed FG',
    side,
    participants: second === undefined ? [shot.shooter] : [shot.shooter, second],
    shooting: true,
    points: shot.made ? worth : 0,
    attempted: worth,
    spot,
    credits: [
      ...(charged ? shotCredits(side, shot.shooter, worth, shot.made) : []),
      ...creditFor(side, shot.assist, 'assists'),
      ...creditFor(other(side), shot.block, 'blocks'),
    ],
  };
};

const freeThrowType = ({ reason, number, of }: Of<'freeThrow'>): { id: string; text: string } => {
  if (reason === 'technical') return { id: '103', text: 'Free Throw - Technical' };
  if (reason === 'flagrant') return { id: String(103 + number), text: `Free Throw - Flagrant ${number} of ${of}` };
  const first = { 1: 97, 2: 98, 3: 100 }[of] ?? 98;
  return { id: String(first + number - 1), text: `Free Throw - ${number} of ${of}` };
};

const freeThrowName = ({ reason, number, of }: Of<'freeThrow'>): string => {
  if (reason === 'technical') return 'technical free throw';
  return `${reason === 'flagrant' ? 'free throw flagrant' : 'free throw'} ${number} of ${of}`;
};

export const freeThrowWording = (words: Words, shot: Of<'freeThrow'>): Wording => {
  const { side = 'home' } = words.play;
  return {
    type: freeThrowType(shot),
    text: `${words.nameOf(shot.shooter)} ${shot.made ? 'makes' : 'misses'} ${freeThrowName(shot)}`,
    short: shot.made ? '+1 Point' : 'Missed FT',
    side,
    participants: [shot.shooter],
    shooting: true,
    points: shot.made ? 1 : 0,
    attempted: 1,
    credits: freeThrowCredits(side, shot.shooter, shot.made),
  };
};
