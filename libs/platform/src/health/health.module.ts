import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { WatchOutsideStores } from './watch-outside-stores.js';

/** `/health/live`, `/health/ready` and `/metrics`. Needs READINESS and CONFIG; watches EVENT_STORE, ORM and LIVE_STATE if there. */
@Module({ controllers: [HealthController, MetricsController], providers: [WatchOutsideStores] })
export class HealthModule {}
