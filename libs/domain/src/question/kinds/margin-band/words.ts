import { type Side } from '../../../game/facts.js';
import { type Words } from '../../kind.js';
import { type MarginBand } from '../../terms.js';
import { finalScore, pointsText, teamName } from '../../why/team-names.js';

const sideOf = (band: MarginBand): Side => (band.startsWith('home') ? 'home' : 'away');

const widthOf = (band: MarginBand): string => {
  const width = band.slice(band.indexOf(':') + 1);
  return width === '11+' ? '11 or more' : width.replace('-', ' to ');
};

export const words: Words<'marginBand'> = {
  answer: (_, band, game) => `${teamName(game, sideOf(band))} by ${widthOf(band)}`,
  verdict: ({ outcome }, game) => {
    const [side, score] = [sideOf(outcome), finalScore(game)];
    return `${teamName(game, side)} won by ${Math.abs(score.home - score.away)}, ${pointsText(score, side)}`;
  },
};
