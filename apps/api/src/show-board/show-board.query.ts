import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Accounts } from '@pbp/accounts';
import { type Board, type BoardOrder, DELETED_FAN } from '@pbp/contracts';
import { PREDICTION_ROWS, type PredictionRows } from '../predictions/prediction-rows.js';

export interface WhichPart {
  readonly by: BoardOrder;
  readonly limit: number;
  readonly offset: number;
}

/** `fanId` is who asks, null for who has no session. */
export class ShowBoard extends Query<Board> {
  constructor(
    readonly board: string,
    readonly part: WhichPart,
    readonly fanId: string | null,
  ) {
    super();
  }
}

@QueryHandler(ShowBoard)
export class ShowBoardHandler implements IQueryHandler<ShowBoard> {
  constructor(
    @Inject(PREDICTION_ROWS) private readonly rows: PredictionRows,
    private readonly accounts: Accounts,
  ) {}

  async execute({ board, part, fanId }: ShowBoard): Promise<Board> {
    const [fans, rows, mine] = await Promise.all([
      this.rows.fansOn(board, part.by),
      this.rows.board(board, part),
      fanId === null ? null : this.rows.place(board, fanId, part.by),
    ]);
    const ranked = mine ? [...rows, mine] : rows;
    const names = await this.accounts.namesOf([...new Set(ranked.map((row) => row.fanId))]);
    const named = <Row extends { readonly fanId: string }>(row: Row) => ({
      ...row,
      displayName: names.get(row.fanId) ?? DELETED_FAN,
    });
    return { board, by: part.by, fans, rows: rows.map(named), mine: mine && named(mine) };
  }
}
