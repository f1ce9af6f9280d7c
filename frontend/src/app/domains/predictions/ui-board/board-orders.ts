import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoardOrder } from '@pbp/contracts';

const orders: readonly { readonly by: BoardOrder; readonly name: string }[] = [
  { by: 'points', name: 'By points' },
  { by: 'skill', name: 'By skill' },
];

/** By what a board is ordered. It stands in the address, so that it can be shared. */
@Component({
  selector: 'pbp-board-orders',
  imports: [RouterLink],
  template: `
    <nav aria-label="Order of the board">
      @for (order of orders; track order.by) {
        <a
          [routerLink]="[]"
          [queryParams]="{ by: order.by === 'points' ? null : order.by }"
          [attr.aria-current]="order.by === by() ? 'true' : null"
          replaceUrl
          >{{ order.name }}</a
        >
      }
    </nav>
  `,
  styleUrl: './board-orders.css',
})
export class BoardOrders {
  readonly by = input.required<BoardOrder>();
  protected readonly orders = orders;
}
