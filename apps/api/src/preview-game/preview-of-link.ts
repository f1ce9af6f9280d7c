import { type Request } from 'express';
import { type PresentOrPast } from '../at-revision/present-or-past.js';
import { At, GameId } from '../http/arguments.js';
import { cameByHttps } from '../session/client-of.js';
import { previewTags } from './preview-tags.js';

const originOf = (request: Request, proxies: number): string =>
  `${cameByHttps(request, proxies) ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;

const gameIn = (path: string): string | null => {
  const [, id] = /^\/games\/([^/]+)(?:\/|$)/.exec(path) ?? [];
  return id !== undefined && GameId.safeParse(id).success ? id : null;
};

/**
 * Tags for the head of the page that a link to a moment of a game leads to; none for any other. Of a link to how a game
 * stands now nothing is told: what a preview keeps would be wrong by the next play.
 */
export const previewOfLink =
  (games: PresentOrPast, proxies: number) =>
  async (request: Request): Promise<string> => {
    const [id, asked] = [gameIn(request.path), At.safeParse({ at: request.query['at'] })];
    if (id === null || !asked.success || asked.data.at === undefined) return '';
    try {
      const { game, revision } = await games.folded(id, asked.data.at);
      return previewTags({ game, revision, origin: originOf(request, proxies), path: request.originalUrl });
    } catch {
      // No such game or moment, or no log to ask: the page itself says so.
      return '';
    }
  };
