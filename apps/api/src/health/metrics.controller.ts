import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { metrics } from '@pbp/platform';
import { type Response } from 'express';

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
