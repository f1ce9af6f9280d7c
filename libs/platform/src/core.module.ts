import { type DynamicModule, Module } from '@nestjs/common';

/** Hands ready instances to every module of the process, by token. */
@Module({})
export class CoreModule {
  static forRoot(instances: ReadonlyMap<symbol, unknown>): DynamicModule {
    const tokens = [...instances.keys()];
    return {
      module: CoreModule,
      global: true,
      providers: tokens.map((token) => ({ provide: token, useValue: instances.get(token) })),
      exports: tokens,
    };
  }
}
