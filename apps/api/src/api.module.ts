import { Module, type ModuleMetadata } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { accounts } from './parts/accounts.js';
import { games } from './parts/games.js';
import { live } from './parts/live.js';
import { operators } from './parts/operators.js';
import { pools } from './parts/pools.js';
import { predictions } from './parts/predictions.js';

const parts: readonly Pick<ModuleMetadata, 'controllers' | 'providers'>[] = [
  games,
  predictions,
  pools,
  accounts,
  operators,
  live,
];

/** REST and socket; needs the global CoreModule for the log, the database, the pulse, the logger. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: parts.flatMap(({ controllers = [] }) => controllers),
  providers: parts.flatMap(({ providers = [] }) => providers),
})
export class ApiModule {}
