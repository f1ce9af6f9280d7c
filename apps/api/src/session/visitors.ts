import { type IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type Fan, Sessions } from '@pbp/accounts';
import { type Config } from '@pbp/contracts';
import { CONFIG } from '@pbp/platform';
import { addressOf, cameByHttps } from './client-of.js';
import { readCookie } from './cookies.js';

/** Who asks: from where, by which kind of line, and as whom. */
export interface Visitor {
  readonly address: string;
  readonly secure: boolean;
  /** Null without a session that stands. */
  readonly fan: Fan | null;
}

type Asking = Pick<IncomingMessage, 'headers' | 'socket'>;

/** Knows who makes a request, be it one of REST or the handshake of a socket. */
@Injectable()
export class Visitors {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: Sessions,
  ) {}

  async of(request: Asking): Promise<Visitor> {
    const secure = cameByHttps(request, this.config.TRUST_PROXY);
    const access = readCookie(request.headers.cookie, 'access', secure);
    return {
      secure,
      address: addressOf(request, this.config.TRUST_PROXY),
      fan: access === undefined ? null : await this.sessions.identify(access),
    };
  }

  refreshTokenOf({ headers }: Pick<Asking, 'headers'>): string | undefined {
    return readCookie(headers.cookie, 'refresh', cameByHttps({ headers }, this.config.TRUST_PROXY));
  }
}
