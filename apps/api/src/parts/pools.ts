import { CreatePoolHandler } from '../create-pool/create-pool.command.js';
import { CreatePoolController } from '../create-pool/create-pool.controller.js';
import { HandOverPoolHandler } from '../hand-over-pool/hand-over-pool.command.js';
import { HandOverPoolController } from '../hand-over-pool/hand-over-pool.controller.js';
import { JoinPoolHandler } from '../join-pool/join-pool.command.js';
import { JoinPoolController } from '../join-pool/join-pool.controller.js';
import { LeavePoolHandler } from '../leave-pool/leave-pool.command.js';
import { LeavePoolController } from '../leave-pool/leave-pool.controller.js';
import { ListMyPoolsController } from '../list-my-pools/list-my-pools.controller.js';
import { ListMyPoolsHandler } from '../list-my-pools/list-my-pools.query.js';
import { PoolChanges } from '../pools/pool-changes.js';
import { PoolViews } from '../pools/pool-views.js';
import { poolPlaces } from '../pools/provide-pools.js';
import { RemoveMemberHandler } from '../remove-member/remove-member.command.js';
import { RemoveMemberController } from '../remove-member/remove-member.controller.js';
import { RenamePoolHandler } from '../rename-pool/rename-pool.command.js';
import { RenamePoolController } from '../rename-pool/rename-pool.controller.js';
import { ShowPoolBoardController } from '../show-pool-board/show-pool-board.controller.js';
import { ShowPoolBoardHandler } from '../show-pool-board/show-pool-board.query.js';
import { ShowPoolController } from '../show-pool/show-pool.controller.js';
import { ShowPoolHandler } from '../show-pool/show-pool.query.js';

/** Pools and their boards. */
export const pools = {
  controllers: [
    CreatePoolController,
    JoinPoolController,
    ListMyPoolsController,
    ShowPoolController,
    RenamePoolController,
    LeavePoolController,
    RemoveMemberController,
    HandOverPoolController,
    ShowPoolBoardController,
  ],
  providers: [
    CreatePoolHandler,
    JoinPoolHandler,
    ListMyPoolsHandler,
    ShowPoolHandler,
    RenamePoolHandler,
    LeavePoolHandler,
    RemoveMemberHandler,
    HandOverPoolHandler,
    ShowPoolBoardHandler,
    poolPlaces,
    PoolChanges,
    PoolViews,
  ],
};
