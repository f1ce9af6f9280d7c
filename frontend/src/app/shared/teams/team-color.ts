/** A pair of raw colours, six hex digits with '#', for the two sides of one game. */
export interface ColorPair {
  readonly away: string;
  readonly home: string;
}
interface Colored {
  readonly color?: string | undefined;
  readonly alternateColor?: string | undefined;
}
type Triple = readonly [number, number, number];

const unknownColor = '6b7676';
const seenApart = 0.15;
const seenApartByColorBlind = 0.09;

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

const rgbOf = (hex: string): Triple => {
  const n = Number.parseInt(hex, 16);
  return [linear(((n >> 16) & 255) / 255), linear(((n >> 8) & 255) / 255), linear((n & 255) / 255)];
};

/** OKLab by Björn Ottosson (https://bottosson.github.io/posts/oklab/). */
const oklab = ([r, g, b]: Triple): Triple => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** Deuteranopia after Viénot, Brettel and Mollon 1999, in linear sRGB. */
const deuteranopia = ([r, g, b]: Triple): Triple => {
  const yellow = 0.29275 * r + 0.70725 * g;
  return [yellow, yellow, Math.min(1, Math.max(0, -0.02234 * r + 0.02234 * g + b))];
};

/** The colour as the dark theme will show it: lightness 0.72 to 0.86, chroma at most 0.16. */
const shown = ([l, a, b]: Triple): Triple => {
  const chroma = Math.hypot(a, b);
  const keep = chroma === 0 ? 0 : Math.min(chroma, 0.16) / chroma;
  return [Math.min(0.86, Math.max(0.72, l)), a * keep, b * keep];
};

const distance = (p: Triple, q: Triple): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
const apart = (a: Triple, b: Triple): number => distance(shown(oklab(a)), shown(oklab(b)));

const lookDifferent = (a: string, b: string): boolean =>
  apart(rgbOf(a), rgbOf(b)) >= seenApart &&
  apart(deuteranopia(rgbOf(a)), deuteranopia(rgbOf(b))) >= seenApartByColorBlind;

const readable = (hex: string | undefined): string | undefined =>
  hex !== undefined && /^[0-9a-f]{6}$/i.test(hex) ? hex : undefined;

/** The team's own colour, or grey where the feed names none. */
export const rawColor = (team: Colored): string => `#${readable(team.color) ?? unknownColor}`;

/** Away keeps its colour where it can; the home team gives way first, with white as the last resort. */
export const pickTeamColors = (away: Colored, home: Colored): ColorPair => {
  const [awayOwn, homeOwn] = [readable(away.color) ?? unknownColor, readable(home.color) ?? unknownColor];
  const [awayOther, homeOther] = [readable(away.alternateColor), readable(home.alternateColor)];
  const pair = (a: string, h: string): ColorPair => ({ away: `#${a}`, home: `#${h}` });
  if (lookDifferent(awayOwn, homeOwn)) return pair(awayOwn, homeOwn);
  if (homeOther !== undefined && lookDifferent(awayOwn, homeOther)) return pair(awayOwn, homeOther);
  if (awayOther !== undefined && lookDifferent(awayOther, homeOwn)) return pair(awayOther, homeOwn);
  return pair(awayOwn, 'ffffff');
};

/** Black or white on a raw colour, whichever contrasts more (WCAG 2 relative luminance). */
export const inkOn = (color: string): string => {
  const [r, g, b] = rgbOf(color.slice(1));
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (y + 0.05) >= (y + 0.05) / 0.05 ? '#ffffff' : '#000000';
};
