import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type Health } from '@pbp/contracts';
import { type Response } from 'express';
import { READINESS } from '../tokens.js';
import { healthOf } from './health-of.js';
import { type Readiness } from './readiness.js';

/** For supervisors: whether the process lives, and whether it can do its work. */
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  ready(@Res({ passthrough: true }) response: Response): Health {
    const health = healthOf(this.readiness.report());
    response.setHeader('Cache-Control', 'no-store');
    if (health.status === 'down') response.status(503);
    return health;
  }
}
