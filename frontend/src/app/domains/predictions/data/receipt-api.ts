import { Service, signal } from '@angular/core';
import type { Receipt } from '@pbp/contracts';
import { fanResource } from '../../account/data/fan-resource';

/** The receipt of one prediction. */
@Service({ autoProvided: false })
export class ReceiptStore {
  private readonly wanted = signal<string | undefined>(undefined);
  private readonly receipt = fanResource<Receipt>(() => {
    const id = this.wanted();
    return id === undefined ? undefined : `/api/predictions/${encodeURIComponent(id)}/receipt`;
  });

  readonly state = this.receipt.state;

  show(predictionId: string): void {
    this.wanted.set(predictionId);
  }

  reload(): void {
    this.receipt.reload();
  }
}
