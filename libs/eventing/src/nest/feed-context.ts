import { BaseRpcContext } from '@nestjs/microservices';

/** The second argument of a feed handler. */
export class FeedContext extends BaseRpcContext<[feed: string]> {
  /** The feed's name. */
  getFeed(): string {
    return this.getArgByIndex(0) as string;
  }
}
