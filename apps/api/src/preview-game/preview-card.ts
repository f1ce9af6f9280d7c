import {
  type KnownGame,
  momentText,
  type ScorePoint,
  scoreTimeline,
  shownScore,
  type Side,
  type Team,
} from '@pbp/domain';
import { escaped } from './escaped.js';

/** Pixels: what the places that show previews of links take whole. */
export const previewSize = { width: 1200, height: 630 } as const;

const [left, right] = [64, previewSize.width - 64];
const rows: Readonly<Record<Side, number>> = { away: 236, home: 376 };
const chart = { top: 450, bottom: 590 } as const;
const zero = (chart.top + chart.bottom) / 2;
/** Points; a lead of less still leaves room above it. */
const leastRange = 10;

interface Text {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly end?: boolean;
  readonly color?: string;
}

const drawn = ({ x, y, size, text, end = false, color = '#f1f3ef' }: Text): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${color}"${end ? ' text-anchor="end"' : ''}>${escaped(text)}</text>`;

const faint = '#a3aba6';

/** Six hex digits, and nothing else: whatever the feed says stands in a picture. */
const colorOf = ({ color = '' }: Team): string => (/^[\da-f]{6}$/i.test(color) ? `#${color}` : '#3a423e');

const row = (team: Team, points: number | undefined, y: number): string =>
  [
    `<rect x="${left}" y="${y - 78}" width="96" height="96" rx="16" fill="${colorOf(team)}" stroke="#ffffff" stroke-opacity=".25" stroke-width="2"/>`,
    drawn({ x: left + 128, y: y - 42, size: 32, text: team.location, color: faint }),
    drawn({ x: left + 128, y: y + 12, size: 56, text: team.name }),
    points === undefined ? '' : drawn({ x: right, y: y + 12, size: 104, text: String(points), end: true }),
  ].join('');

/** Up is away, down is home, as on every chart of the app. Steps: a lead does not drift. */
const leadPath = (points: readonly ScorePoint[]): string => {
  const last = points.at(-1);
  if (!last) return '';
  const range = Math.max(leastRange, ...points.map(({ home, away }) => Math.abs(away - home)));
  const x = (seconds: number): number =>
    Math.round(left + ((right - left) * seconds) / Math.max(1, last.secondsPlayed));
  const y = (lead: number): number => Math.round(zero - (lead / range) * (zero - chart.top));
  const steps = points.map(({ secondsPlayed, home, away }) => `H${x(secondsPlayed)}V${y(away - home)}`).join('');
  return `<path d="M${left} ${zero}${steps}H${right}V${zero}Z" fill="#f1f3ef" fill-opacity=".18" stroke="#f1f3ef" stroke-width="3"/>`;
};

/** A picture (SVG) of how a game stands, for whoever is sent a link to that moment. */
export const previewCard = (game: KnownGame): string => {
  const score = shownScore(game);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}" viewBox="0 0 ${previewSize.width} ${previewSize.height}" font-family="Archivo, 'Helvetica Neue', Arial, sans-serif" font-weight="700">`,
    '<rect width="100%" height="100%" fill="#0b0d0d"/>',
    drawn({ x: left, y: 100, size: 48, text: momentText(game) }),
    drawn({ x: right, y: 100, size: 32, text: 'Play-by-Play', end: true, color: faint }),
    row(game.away, score?.away, rows.away),
    row(game.home, score?.home, rows.home),
    `<path d="M${left} ${zero}H${right}" stroke="#3a423e" stroke-width="2"/>`,
    leadPath(scoreTimeline(game)),
    '</svg>',
  ].join('');
};
