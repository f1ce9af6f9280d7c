import { type KnownGame, scoredMomentText } from '@pbp/domain';
import { escaped } from './escaped.js';
import { previewSize } from './preview-card.js';

/** A moment of a game that somebody sent a link to. */
export interface SharedMoment {
  readonly game: KnownGame;
  readonly revision: number;
  /** Where the link leads and its server, "https://example.org" and "/games/1/plays?at=2". */
  readonly origin: string;
  readonly path: string;
}

const meta = ([property, content]: readonly [string, string]): string =>
  `<meta property="${property}" content="${escaped(content)}">`;

/** What the head of a page says to those who show previews of links (Open Graph, https://ogp.me). */
export const previewTags = ({ game, revision, origin, path }: SharedMoment): string => {
  const tags: readonly (readonly [string, string])[] = [
    ['og:site_name', 'Play-by-Play'],
    ['og:type', 'website'],
    ['og:title', `${game.away.location} ${game.away.name} at ${game.home.location} ${game.home.name}`],
    ['og:description', scoredMomentText(game)],
    ['og:url', `${origin}${path}`],
    ['og:image', `${origin}/api/games/${encodeURIComponent(game.id)}/preview.svg?at=${revision}`],
    ['og:image:type', 'image/svg+xml'],
    ['og:image:width', String(previewSize.width)],
    ['og:image:height', String(previewSize.height)],
    ['og:image:alt', scoredMomentText(game)],
  ];
  return tags.map(meta).join('');
};
