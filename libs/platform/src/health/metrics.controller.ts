import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Response } from 'express';
import { metrics } from '../metrics.js';

/** For Prometheus. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  @Get()
  async show(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.setHeader('Content-Type', metrics.contentType);
    return metrics.metrics();
  }
}
