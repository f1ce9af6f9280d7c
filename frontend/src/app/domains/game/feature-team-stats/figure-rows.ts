import {
  boxScore,
  currentPlays,
  type KnownGame,
  type Play,
  regulationSeconds,
  secondsPlayedSoFar,
  gameClockText,
  type Side,
  sideOfPlay,
} from '@pbp/domain';
import { wording } from '../data/play-items';
import { type TeamFigure, type TeamInGame } from '../data/team-figures';
import { betterOf } from '../data/better-of';
import { type MakingPlay } from '../ui-versus/how-made';
import { type VersusRow } from '../ui-versus/versus';

type Teams = Readonly<Record<Side, TeamInGame>>;

const teamsOf = (game: KnownGame): Teams => {
  const { away, home } = boxScore(game);
  const time = { secondsPlayed: secondsPlayedSoFar(game), regulationSeconds: regulationSeconds(game) };
  return {
    away: { own: away.team.stats, other: home.team.stats, ...time },
    home: { own: home.team.stats, other: away.team.stats, ...time },
  };
};

const makingPlays = (game: KnownGame, { madeOf }: TeamFigure): readonly MakingPlay[] => {
  const at = (play: Play): string => gameClockText(game.league, play);
  return currentPlays(game).flatMap((play) => {
    const side = sideOfPlay(game, play);
    return side && madeOf.includes(play.action.kind) ? [{ id: play.id, side, at: at(play), text: wording(play) }] : [];
  });
};

const rowOf = (game: KnownGame, { away, home }: Teams, figure: TeamFigure): VersusRow => {
  const [ofAway, ofHome] = [figure.value(away), figure.value(home)];
  const text = (value: number | null): string => (value === null ? '·' : figure.text(value));
  return {
    name: figure.name,
    away: text(ofAway),
    home: text(ofHome),
    better: betterOf(ofAway, ofHome, figure.better),
    how: () => ({
      formula: figure.formula,
      source: figure.source,
      away: figure.worked(away),
      home: figure.worked(home),
      plays: makingPlays(game, figure),
    }),
  };
};

/** The figures of both teams, and how each came about. */
export const figureRows = (game: KnownGame, figures: readonly TeamFigure[]): readonly VersusRow[] => {
  const teams = teamsOf(game);
  return figures.map((figure) => rowOf(game, teams, figure));
};
