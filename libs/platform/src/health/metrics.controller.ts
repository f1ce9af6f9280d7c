import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type Response } from 'express';
import { metrics } from '../metrics.js';
import { READINESS } from '../tokens.js';
import { tellParts } from './part-metrics.js';
import { type Readiness } from './readiness.js';

/** For Prometheus. */
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get()
  async show(@Res({ passthrough: true }) response: Response): Promise<string> {
    tellParts(this.readiness);
    response.setHeader('Content-Type', metrics.contentType);
    return metrics.metrics();
  }
}
